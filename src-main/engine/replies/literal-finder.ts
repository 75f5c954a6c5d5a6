import { endsInside } from './ends-inside.ts';

/** Letters by which a piece is looked up; shorter pieces are searched for one by one. */
const KEY = 4;
const SLOTS = 65_536;

const keyAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 3);

/** Letters of `literal`, which begins at `at`, before the text breaks off inside it; 0 when it does not. */
const lettersBeforeCut = (text: string, at: number, literal: string): number =>
  at + literal.length > text.length && literal.startsWith(text.slice(at)) && endsInside(text, literal)
    ? text.length - at
    : 0;

/**
 * Finds all pieces that stand in a text, and how many letters of each, in one pass over it, so that the time does not
 * grow with their number.
 * With `cut`, a piece also counts that the end of the text breaks off (`endsInside`).
 */
export function literalFinder(
  literals: Iterable<string>,
): (text: string, cut?: boolean) => ReadonlyMap<string, number> {
  const byKey = new Map<number, string[]>();
  const filled = new Uint8Array(SLOTS);
  const all = [...new Set(literals)];
  const short = all.filter(({ length }) => length < KEY);
  for (const literal of all.filter(({ length }) => length >= KEY)) {
    const key = keyAt(literal, 0);
    byKey.set(key, [...(byKey.get(key) ?? []), literal]);
    filled[key % SLOTS] = 1;
  }
  return (text, cut = false) => {
    const found = new Map(
      short.filter((literal) => text.includes(literal)).map((literal) => [literal, literal.length]),
    );
    for (let at = 0; at + KEY <= text.length; at += 1) {
      const key = keyAt(text, at);
      if (filled[key % SLOTS] === 0) continue;
      for (const literal of byKey.get(key) ?? []) {
        const whole = text.startsWith(literal, at) ? literal.length : 0;
        const letters = whole || (cut ? lettersBeforeCut(text, at, literal) : 0);
        if (letters > (found.get(literal) ?? 0)) found.set(literal, letters);
      }
    }
    return found;
  };
}
