import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Languages whose data is installed, by the first part of a system's language tag. */
const LANGUAGES = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ja: 'jpn',
} as const;

export type PictureLanguage = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** English, since servers speak it, and the language of the system where its data is installed. */
export function languagesFor(locale: string): readonly PictureLanguage[] {
  const [tag] = locale.toLowerCase().split(/[-_]/);
  const own = Object.entries(LANGUAGES).find(([name]) => name === tag)?.[1];
  return own === undefined || own === 'eng' ? ['eng'] : ['eng', own];
}

/** Model data of a language, 1 to 6 MB. Rejects where the package or the file is not there. */
export async function languageData(language: PictureLanguage): Promise<Uint8Array> {
  const name = `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`;
  return promisify(gunzip)(await readFile(createRequire(import.meta.url).resolve(name)));
}
