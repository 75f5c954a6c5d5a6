import type { PictureLanguage } from './language-data.ts';
import type { PictureFault } from './picture-fault.ts';
import type { RecognisedWords } from './recognised-words.ts';

/** To the worker: one picture at a time. */
export interface PictureRequest {
  readonly bytes: Uint8Array;
  readonly languages: readonly PictureLanguage[];
}

/** From the worker: one answer per picture. */
export type PictureAnswer = RecognisedWords | PictureFault;
