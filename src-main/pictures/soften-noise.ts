import type { GreyPicture } from './grey-picture.ts';

/**
 * Share of pixels that are exactly like their neighbour. Of a screenshot it is above three quarters, also when packed as
 * JPEG, since a window is flat; of a photo below two fifths, since no lens and no sensor is.
 */
const FLAT_SHARE = 0.55;

/** Whether a picture was taken with a camera, rather than by the computer whose screen it shows. */
export function isPhoto({ data }: GreyPicture): boolean {
  let flat = 0;
  for (let at = 1; at < data.length; at += 1) if (data[at] === data[at - 1]) flat += 1;
  return flat < data.length * FLAT_SHARE;
}

const middle = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** The middle one of each pixel and its two neighbours, along rows (`step` 1) or columns (`step` width). */
function middles(data: Uint8Array, step: number): Uint8Array {
  return data.map((value, at) => middle(data[at - step] ?? value, value, data[at + step] ?? value));
}

/** Takes away the grain of a photo: single pixels give way to their neighbours, then all are averaged lightly. */
export function softenNoise(picture: GreyPicture): GreyPicture {
  const { width, data } = picture;
  const calm = middles(middles(data, 1), width);
  const smooth = calm.map((value, at) => {
    const [left, right] = [calm[at - 1] ?? value, calm[at + 1] ?? value];
    const [up, down] = [calm[at - width] ?? value, calm[at + width] ?? value];
    return (left + right + up + down + 2 * value) / 6;
  });
  return { ...picture, data: smooth };
}
