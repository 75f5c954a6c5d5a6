import { endsInside } from './ends-inside.ts';

/** Letters by which a piece is looked up; shorter pieces are searched for one by one. */
const KEY = 4;
const SLOTS = 65_536;

const keyAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 3);

/** Whether the text breaks off inside `literal`, which begins at `at`. */
const cutAt = (text: string, at: number, literal: string): boolean =>
  at + literal.length > text.length && literal.startsWith(text.slice(at)) && endsInside(text, literal);

/**
 * Finds all pieces that stand in a text in one pass over it, so that the time does not grow with their number.
 * With `cut`, a piece also counts that the end of the text breaks off (`endsInside`).
 */
export function literalFinder(literals: Iterable<string>): (text: string, cut?: boolean) => ReadonlySet<string> {
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
    const found = new Set(short.filter((literal) => text.includes(literal)));
    for (let at = 0; at + KEY <= text.length; at += 1) {
      const key = keyAt(text, at);
      if (filled[key % SLOTS] === 0) continue;
      for (const literal of byKey.get(key) ?? []) {
        if (text.startsWith(literal, at) || (cut && cutAt(text, at, literal))) found.add(literal);
      }
    }
    return found;
  };
}
