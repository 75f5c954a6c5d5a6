import type { SeenLine } from '../engine/pictures/seen-line.ts';
import { loadEngine } from './engine-module.ts';
import type { ExifTurn } from './exif-turn.ts';
import type { ColourPicture, GreyPicture } from './grey-picture.ts';
import { languageData, type PictureLanguage } from './language-data.ts';
import { readPixels } from './read-pixels.ts';
import { seenLines } from './seen-lines.ts';

/** Decodes pictures and finds the words in them. */
export interface TextEngine {
  /** Pixels of a PNG, JPEG, WebP or GIF file, upright; `undefined` for a broken one. */
  decode(bytes: Uint8Array, turn: ExifTurn): ColourPicture | undefined;
  /** Lines from top to bottom. The picture should be dark on light, its small letters about 20 pixels high. */
  recognise(picture: GreyPicture): readonly SeenLine[];
}

/** Neural recogniser only: the data of the older one is not installed. */
const NEURAL = 1;
/** A slope below this (radians, a third of a degree) reads well as it is. */
const LEAST_SLOPE = 0.005;
const INPUT = '/input';

/** The plainest file the engine reads: a header of three numbers and one byte per pixel. */
function greyFile({ width, height, data }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}

/** Starts the engine with the data of the languages, the first one leading. Rejects where something is not installed. */
export async function createTextEngine(languages: readonly PictureLanguage[]): Promise<TextEngine> {
  const loaded = await loadEngine();
  const { engine } = loaded;
  for (const language of languages) {
    engine.FS.writeFile(`${language}.traineddata`, await languageData(language));
  }
  const api = new engine.TessBaseAPI();
  if (api.Init(null, languages.join('+'), NEURAL) !== 0) throw new Error('the engine does not take its language data');
  const setFile = (bytes: Uint8Array, turn: number) => {
    engine.FS.writeFile(INPUT, bytes);
    return api.SetImageFile(turn, 0) === 0;
  };
  return {
    decode: (bytes, turn) => (setFile(bytes, turn) ? readPixels(api.GetInputImage(), loaded) : undefined),
    recognise(picture) {
      if (!setFile(greyFile(picture), 1)) return [];
      api.FindLines();
      const slope = api.GetGradient();
      if (Math.abs(slope) >= LEAST_SLOPE) api.SetImageFile(1, slope);
      return api.Recognize(null) === 0 ? seenLines(api.GetTSVText(0)) : [];
    },
  };
}
