import type { GreyPicture } from './grey-picture.ts';

/** A pixel this far from the middle of its neighbours is grain, or the edge of a letter. */
const GRAIN = 3;
/** Letters cover a small part of a picture; grain is everywhere. */
const NOISY_SHARE = 0.4;

const middle = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** The middle one of each pixel and its two neighbours, along rows (`step` 1) or columns (`step` width). */
function middles(data: Uint8Array, step: number): Uint8Array {
  return data.map((value, at) => middle(data[at - step] ?? value, value, data[at + step] ?? value));
}

/** Takes away the grain of a photo: single pixels give way to their neighbours, then all are averaged lightly. */
export function softenNoise(picture: GreyPicture): GreyPicture {
  const { width, data } = picture;
  const calm = middles(middles(data, 1), width);
  const grains = data.reduce((sum, value, at) => sum + (Math.abs(value - (calm[at] ?? value)) >= GRAIN ? 1 : 0), 0);
  if (grains < data.length * NOISY_SHARE) return picture;
  const smooth = calm.map((value, at) => {
    const near =
      (calm[at - 1] ?? value) + (calm[at + 1] ?? value) + (calm[at - width] ?? value) + (calm[at + width] ?? value);
    return (near + 2 * value) / 6;
  });
  return { ...picture, data: smooth };
}
