import type { GreyPicture } from './grey-picture.ts';

/** The cubic curve of Catmull and Rom: sharp, and exact where a pixel falls onto a pixel. */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x >= 2) return 0;
  return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
}

interface Taps {
  /** First pixel of the old row for each pixel of the new one. */
  readonly first: Int32Array;
  readonly count: number;
  /** `count` weights for each pixel of the new row; they add up to 1. */
  readonly weights: Float32Array;
}

function tapsFor(from: number, to: number): Taps {
  const ratio = from / to;
  const spread = Math.max(1, ratio);
  const count = Math.ceil(4 * spread) + 1;
  const first = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let at = 0; at < to; at += 1) {
    const centre = (at + 0.5) * ratio - 0.5;
    const start = Math.ceil(centre - 2 * spread);
    first[at] = start;
    let sum = 0;
    for (let tap = 0; tap < count; tap += 1) {
      const weight = cubic((start + tap - centre) / spread);
      weights[at * count + tap] = weight;
      sum += weight;
    }
    for (let tap = 0; tap < count; tap += 1) weights[at * count + tap] = (weights[at * count + tap] ?? 0) / sum;
  }
  return { first, count, weights };
}

/** Stretches each row to the new width and lays it down as a column, so that two passes bring the picture back. */
function stretchRows({ width, height, data }: GreyPicture, to: number): GreyPicture {
  const { first, count, weights } = tapsFor(width, to);
  const out = new Uint8ClampedArray(to * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < to; x += 1) {
      let sum = 0;
      const start = first[x] ?? 0;
      for (let tap = 0; tap < count; tap += 1) {
        const at = Math.min(Math.max(start + tap, 0), width - 1);
        sum += (data[y * width + at] ?? 0) * (weights[x * count + tap] ?? 0);
      }
      out[x * height + y] = sum;
    }
  }
  return { width: height, height: to, data: new Uint8Array(out.buffer) };
}

/** Scales a picture by a factor: smooth when it grows, averaged when it shrinks. No side gets shorter than a pixel. */
export function resample(picture: GreyPicture, factor: number): GreyPicture {
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * factor)));
  if (width === picture.width && height === picture.height) return picture;
  return stretchRows(stretchRows(picture, width ?? 1), height ?? 1);
}
