import type { SeenLine, SeenWord } from '../seen-line.ts';

/** How a line lies in its picture. */
interface Lying {
  readonly row?: number;
  readonly left?: number;
  readonly height?: number;
  readonly confidence?: number;
}

/** A line in letters ten pixels wide, twenty pixels below the one before. */
export function seen(text: string, { row = 0, left = 0, height = 14, confidence = 90 }: Lying = {}): SeenLine {
  let at = left;
  const words = text.split(' ').map((word): SeenWord => {
    const right = at + word.length * 10;
    const box = { text: word, confidence, left: at, top: row * 20, right, bottom: row * 20 + height };
    at = right + 10;
    return box;
  });
  return { block: '1', words };
}
