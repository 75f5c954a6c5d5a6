import { refusePicture } from './decode-picture.ts';
import { languagesFor } from './language-data.ts';
import { pictureFault, type PictureFault } from './picture-fault.ts';
import { PICTURE_LIMITS } from './picture-limits.ts';
import { createPictureReader } from './picture-reader.ts';
import type { RecognisedWords } from './recognised-words.ts';
import { workerUrl } from './worker-url.ts';

const reader = createPictureReader(workerUrl(), PICTURE_LIMITS);

/**
 * Reads the words in a picture, on this computer and without any network: English, and the language of the system.
 * Takes one to three seconds; the first one half a second more.
 *
 * Never rejects: a picture that cannot be read, a time limit and an abort come back as a `PictureFault`.
 */
export async function recognisePicture(
  bytes: Uint8Array,
  signal: AbortSignal,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Promise<RecognisedWords | PictureFault> {
  if (signal.aborted) return pictureFault('stopped');
  return refusePicture(bytes) ?? reader.read(bytes, languagesFor(locale), signal);
}
