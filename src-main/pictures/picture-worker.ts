import { parentPort } from 'node:worker_threads';
import { textOfLines } from '../engine/pictures/text-of-lines.ts';
import { decodePicture } from './decode-picture.ts';
import { toGrey } from './grey-picture.ts';
import { pictureFault } from './picture-fault.ts';
import { preparePicture } from './prepare-picture.ts';
import { createTextEngine, type TextEngine } from './text-engine.ts';
import type { PictureAnswer, PictureRequest } from './worker-messages.ts';

function readWords(bytes: Uint8Array, engine: TextEngine): PictureAnswer {
  const picture = decodePicture(bytes, engine);
  if ('code' in picture) return picture;
  const { text, confidence } = textOfLines(engine.recognise(preparePicture(toGrey(picture))));
  return text === '' ? pictureFault('no-words') : { ok: true, text, confidence };
}

let engine: { readonly key: string; readonly started: Promise<TextEngine> } | undefined;

/** One engine is kept; another language replaces it. */
function engineFor({ languages }: PictureRequest): Promise<TextEngine> {
  const key = languages.join('+');
  if (engine?.key !== key) engine = { key, started: createTextEngine(languages) };
  return engine.started;
}

parentPort?.on('message', (request: PictureRequest) => {
  void engineFor(request).then((ready) => parentPort?.postMessage(readWords(request.bytes, ready)));
});
