import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, type MailApp } from './app-account.ts';
import { readAppleMailAccounts } from './read-apple-mail-accounts.ts';
import { readEvolutionSource } from './read-evolution-source.ts';
import { readFileCapped } from './read-file-capped.ts';
import { readKmailTransports } from './read-kmail-transports.ts';
import { readOutlookRegistry } from './read-outlook-registry.ts';
import { readThunderbirdPrefs } from './read-thunderbird-prefs.ts';
import { type SettingsPlace, settingsPlaces, type Surroundings } from './settings-places.ts';

const MOST_FILES = 100;

const textOf = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');

/** How each app's file is read. */
const READERS: Readonly<Record<MailApp, (bytes: Buffer) => AppAccount[]>> = {
  thunderbird: (bytes) => readThunderbirdPrefs(textOf(bytes)),
  evolution: (bytes) => readEvolutionSource(textOf(bytes)),
  kmail: (bytes) => readKmailTransports(textOf(bytes)),
  'outlook-classic': (bytes) => readOutlookRegistry(textOf(bytes)),
  'apple-mail-mac': (bytes) => readAppleMailAccounts(bytes),
};

/** Reads a file that the person chose, such as an export of classic Outlook's part of the registry. */
export const readAppFile = (app: MailApp, bytes: Buffer): AppAccount[] => READERS[app](bytes);

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function filesOf({ folder, file, inEach }: SettingsPlace): Promise<string[]> {
  if (inEach !== undefined && typeof file === 'string') {
    const inner = (await namesIn(folder)).filter((name) => inEach.test(name));
    return inner.sort().map((name) => join(folder, name, file));
  }
  if (typeof file === 'string') return [join(folder, file)];
  return (await namesIn(folder))
    .filter((name) => file.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function accountsAt(place: SettingsPlace, signal: AbortSignal): Promise<AppAccount[]> {
  const found: AppAccount[] = [];
  for (const path of (await filesOf(place)).slice(0, MOST_FILES)) {
    if (signal.aborted) break;
    const bytes = await readFileCapped(path, MOST_CHARACTERS);
    if (bytes !== undefined) found.push(...READERS[place.app](bytes));
  }
  return found;
}

const keyOf = ({ app, submission }: AppAccount) => JSON.stringify([app, submission]);

/**
 * Reads the outgoing servers of the mail apps on this computer, the default ones first: only after a yes, only the known
 * places, read only, never a password. What is missing, locked or not understood is passed over; nothing rejects.
 */
export async function findAppAccounts(where: Surroundings, signal: AbortSignal): Promise<AppAccount[]> {
  const found = (await Promise.all(settingsPlaces(where).map((place) => accountsAt(place, signal)))).flat();
  const once = found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return once.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).slice(0, MOST_ACCOUNTS);
}
