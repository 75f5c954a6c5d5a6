import { evenLight } from './even-light.ts';
import type { GreyPicture } from './grey-picture.ts';
import { letterHeight } from './letter-height.ts';
import { resample } from './resample.ts';
import { isPhoto, softenNoise } from './soften-noise.ts';

/** Letter height, in pixels, at which the engine reads best. */
const GOOD_HEIGHT = 24;
/** More pixels than this take longer than they bring. */
const MOST_PIXELS = 9_000_000;
/** A photo is looked at in this size first: finer than any letter that can be read. */
const FIRST_PIXELS = 4_000_000;
const MOST_GROWTH = 3.5;
const USUAL_GROWTH = 2;

const fitInto = ({ width, height }: GreyPicture, pixels: number) => Math.min(1, Math.sqrt(pixels / (width * height)));

/** How many pixels are darker than each brightness. */
function countLevels({ data }: GreyPicture): Uint32Array {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The brightness below which this share of the pixels is. */
function levelAt(counts: Uint32Array, total: number, share: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= total * share);
}

/** Dark on light, from black to white: a dark screen is turned over, a grey photo is stretched. */
export function evenOut(picture: GreyPicture): GreyPicture {
  const counts = countLevels(picture);
  const total = picture.data.length;
  const isDark = levelAt(counts, total, 0.5) < 128;
  const [black, white] = [levelAt(counts, total, 0.005), levelAt(counts, total, 0.995)];
  const span = Math.max(white - black, 1);
  const levels = Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const light = ((value - black) * 255) / span;
    return isDark ? 255 - light : light;
  });
  return { ...picture, data: picture.data.map((value) => levels[value] ?? 0) };
}

/** Makes a picture as the engine reads it best: dark on light, letters about 24 pixels high, at most 9 megapixels. */
export function preparePicture(picture: GreyPicture): GreyPicture {
  const first = resample(picture, fitInto(picture, FIRST_PIXELS));
  const even = isPhoto(picture) ? evenLight(evenOut(softenNoise(first))) : evenOut(first);
  const height = letterHeight(even);
  const wanted = height === undefined ? USUAL_GROWTH : Math.min(GOOD_HEIGHT / height, MOST_GROWTH);
  return resample(even, Math.min(wanted, Math.sqrt(MOST_PIXELS / (even.width * even.height))));
}
