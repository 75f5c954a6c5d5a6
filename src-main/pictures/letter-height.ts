import type { GreyPicture } from './grey-picture.ts';

/** How much darker than its surroundings ink is. */
const INK = 24;
/** Half a side of the surroundings that a pixel is compared with. */
const REACH = 12;
const SMALLEST = 3;
const LARGEST = 100;
const FEWEST = 12;

/** Sums of everything above and left of a pixel, so that any rectangle is summed in four steps. */
function integral({ width, height, data }: GreyPicture): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** 1 where a pixel is clearly darker than what is around it: letters and lines, in even and uneven light alike. */
function findInk(picture: GreyPicture): Uint8Array {
  const { width, height, data } = picture;
  const sums = integral(picture);
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [up, down] = [Math.max(0, y - REACH), Math.min(height, y + REACH + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - REACH), Math.min(width, x + REACH + 1)];
      const sum =
        (sums[down * (width + 1) + right] ?? 0) -
        (sums[up * (width + 1) + right] ?? 0) -
        (sums[down * (width + 1) + left] ?? 0) +
        (sums[up * (width + 1) + left] ?? 0);
      if ((data[y * width + x] ?? 0) + INK < sum / ((down - up) * (right - left))) ink[y * width + x] = 1;
    }
  }
  return ink;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Wipes out the patch of ink around a pixel and says how large it was. */
function takePatch(ink: Uint8Array, width: number, start: number, stack: Int32Array): Box {
  let [left, right, top, bottom] = [width, 0, ink.length, 0];
  let depth = 1;
  stack[0] = start;
  ink[start] = 0;
  while (depth > 0) {
    depth -= 1;
    const at = stack[depth] ?? 0;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (const next of [at - width, at + width, x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1]) {
      if (ink[next] !== 1) continue;
      ink[next] = 0;
      stack[depth] = next;
      depth += 1;
    }
  }
  return { width: right - left + 1, height: bottom - top + 1 };
}

const isLetter = ({ width, height }: Box) =>
  height >= SMALLEST && height <= LARGEST && width >= 2 && width <= height * 3 && height <= width * 5;

/**
 * Height of the most usual small letter in pixels, of a picture that is dark on light.
 * `undefined` where fewer than a dozen patches look like letters.
 */
export function letterHeight(picture: GreyPicture): number | undefined {
  const ink = findInk(picture);
  const stack = new Int32Array(ink.length);
  const letters: Box[] = [];
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] !== 1) continue;
    const box = takePatch(ink, picture.width, at, stack);
    if (isLetter(box)) letters.push(box);
  }
  return letters.length < FEWEST ? undefined : usualHeight(letters);
}

/** The middle height, each letter weighing as much as its box is large: specks count for little, however many. */
function usualHeight(letters: readonly Box[]): number | undefined {
  const sorted = [...letters].sort((a, b) => a.height - b.height);
  const half = sorted.reduce((sum, { width, height }) => sum + width * height, 0) / 2;
  let seen = 0;
  return sorted.find(({ width, height }) => (seen += width * height) >= half)?.height;
}
