import { endsInside, LEAST_OF_CUT } from './ends-inside.ts';

/** Letters by which a piece is looked up; shorter pieces are searched for one by one. */
const KEY = 4;
const MASK = 2 ** 20 - 1;
/** Bits of the tables that tell which keys are in use: few enough to stay at hand, many for each key. */
const [FEWEST_BITS, BITS_A_KEY] = [12, 16];
/** Most letters of a broken piece that are looked at. */
const LONGEST_CUT = 400;

/** The key of the last four letters: each step moves a letter five bits on, and the fifth step moves it out. */
const rolled = (key: number, letter: number): number => ((key << 5) ^ letter) & MASK;

/** The keys of all places of a piece, in order. */
function keysOf(literal: string): number[] {
  const keys: number[] = [];
  let key = 0;
  for (let at = 0; at < literal.length; at += 1) {
    key = rolled(key, literal.charCodeAt(at));
    if (at >= KEY - 1) keys.push(key);
  }
  return keys;
}

interface Piece {
  readonly literal: string;
  /** Letters from its beginning to the end of its key. */
  readonly upTo: number;
}

/** Pieces by the rarest of their keys: words that many pieces share would be looked at in vain all the time. */
function byRarestKey(literals: readonly string[]): Map<number, Piece[]> {
  const times = new Map<number, number>();
  const all = literals.map((literal) => ({ literal, keys: keysOf(literal) }));
  for (const { keys } of all) for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const pieces = new Map<number, Piece[]>();
  for (const { literal, keys } of all) {
    const rarest = keys.reduce(
      (best, key, at) => ((times.get(key) ?? 0) < (times.get(keys[best] ?? 0) ?? 0) ? at : best),
      0,
    );
    const key = keys[rarest] ?? 0;
    const piece = { literal, upTo: rarest + KEY };
    const before = pieces.get(key);
    if (before) before.push(piece);
    else pieces.set(key, [piece]);
  }
  return pieces;
}

/** Mixes a key, so that its lower bits depend on all of its letters. */
const mixed = (key: number): number => key ^ (key >>> 9);

/** A bit for each key that is in use; different keys may share one. */
function bitsOf(keys: readonly number[]): Int32Array {
  const size = 2 ** Math.min(20, Math.max(FEWEST_BITS, Math.ceil(Math.log2(keys.length * BITS_A_KEY + 1))));
  const bits = new Int32Array(size / 32);
  for (const key of keys) {
    const bit = mixed(key) & (size - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Finds all pieces that stand in a text, and how many letters of each, in one pass, whatever their number. */
export function literalFinder(literals: Iterable<string>): (text: string) => ReadonlyMap<string, number> {
  const all = [...new Set(literals)];
  const short = all.filter(({ length }) => length < KEY);
  const pieces = byRarestKey(all.filter(({ length }) => length >= KEY));
  const bits = bitsOf([...pieces.keys()]);
  const last = bits.length * 32 - 1;
  return (text) => {
    const found = new Map<string, number>();
    for (const literal of short) if (text.includes(literal)) found.set(literal, literal.length);
    let key = 0;
    for (let at = 0; at < text.length; at += 1) {
      key = rolled(key, text.charCodeAt(at));
      const bit = mixed(key) & last;
      if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      for (const { literal, upTo } of pieces.get(key) ?? [])
        if (text.startsWith(literal, at + 1 - upTo)) found.set(literal, literal.length);
    }
    return found;
  };
}

/** Finds the pieces that the end of a text breaks off (`endsInside`), and how many letters of each stand there. */
export function brokenOffFinder(literals: Iterable<string>): (text: string) => ReadonlyMap<string, number> {
  const pieces = new Map<string, string[]>();
  for (const literal of new Set(literals)) {
    if (literal.length <= LEAST_OF_CUT) continue;
    const beginning = literal.slice(0, LEAST_OF_CUT);
    pieces.set(beginning, [...(pieces.get(beginning) ?? []), literal]);
  }
  return (text) => {
    const found = new Map<string, number>();
    for (let at = Math.max(0, text.length - LONGEST_CUT); at + LEAST_OF_CUT <= text.length; at += 1) {
      const rest = text.slice(at);
      for (const literal of pieces.get(rest.slice(0, LEAST_OF_CUT)) ?? []) {
        if (!found.has(literal) && literal.startsWith(rest) && endsInside(rest, literal))
          found.set(literal, rest.length);
      }
    }
    return found;
  };
}
