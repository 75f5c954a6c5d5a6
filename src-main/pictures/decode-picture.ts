import { decodeBmp } from './decode-bmp.ts';
import { exifTurn } from './exif-turn.ts';
import { firstGifFrame } from './first-gif-frame.ts';
import type { ColourPicture } from './grey-picture.ts';
import { kindOfPicture } from './kind-of-picture.ts';
import { pictureFault, type PictureFault } from './picture-fault.ts';
import { MAX_PIXELS, MAX_SIDE } from './picture-limits.ts';
import { sizeOfPicture } from './size-of-picture.ts';
import type { TextEngine } from './text-engine.ts';

type Decoder = Pick<TextEngine, 'decode'>;

/** Refuses a picture by its header, before anything is decoded. */
export function refusePicture(bytes: Uint8Array): PictureFault | undefined {
  const kind = kindOfPicture(bytes);
  if (kind === undefined) return pictureFault('not-a-picture');
  if (kind === 'heic' || kind === 'tiff') return pictureFault('unreadable-kind');
  const size = sizeOfPicture(bytes);
  if (!size) return pictureFault('broken-picture');
  const { width, height } = size;
  const isTooBig = width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
  return isTooBig ? pictureFault('too-many-pixels') : undefined;
}

function pixels(bytes: Uint8Array, decoder: Decoder): ColourPicture | PictureFault {
  const kind = kindOfPicture(bytes);
  if (kind === 'bmp') return decodeBmp(bytes) ?? pictureFault('unreadable-kind');
  const whole = kind === 'gif' ? firstGifFrame(bytes) : bytes;
  return (whole && decoder.decode(whole, exifTurn(bytes))) ?? pictureFault('broken-picture');
}

/** Decodes a picture whose header tells a size within the limits, and whose pixels keep to it. */
export function decodePicture(bytes: Uint8Array, decoder: Decoder): ColourPicture | PictureFault {
  const refused = refusePicture(bytes);
  if (refused) return refused;
  try {
    return pixels(bytes, decoder);
  } catch {
    return pictureFault('broken-picture');
  }
}
