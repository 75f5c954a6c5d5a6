import { decodeCharset } from './decode-charset.ts';
import { decodeWords } from './decode-words.ts';

/** A header value with parameters, such as `text/plain; charset=utf-8`. */
export interface Parameterized {
  /** What stands before the first semicolon, lower case, without blanks and comments. */
  readonly value: string;
  /** By lower-case name; pieces joined and decoded (RFC 2231). */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER =
  /;[\s;]{0,20}([^\s=;"]{1,80})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,4000})(?:"|$)|'([^';]{0,400})'(?=\s{0,20}(?:;|$))|([^;"]{0,4000}))/gsu;
const PIECE = /^(.{1,70}?)(?:\*(\d{1,3}))?(\*)?$/s;
const MAX_PIECES = 200;

interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly text: string;
}

const percentBytes = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  const out: number[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const hex = bytes[index] === 0x25 ? /^%([0-9a-f]{2})/i.exec(text.slice(index, index + 3))?.[1] : undefined;
    out.push(hex === undefined ? (bytes[index] ?? 0) : Number.parseInt(hex, 16));
    if (hex !== undefined) index += 2;
  }
  return new Uint8Array(out);
};

/** `utf-8'en'%E2%82%AC rates`: charset and language before the text, in the first piece only. */
function joinPieces(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.index - b.index);
  if (!sorted.some(({ encoded }) => encoded)) return decodeWords(sorted.map(({ text }) => text).join(''));
  const prefix = /^([^']{0,60})'[^']{0,60}'/.exec(sorted[0]?.text ?? '');
  const whole = sorted.map(({ text }, at) => (at === 0 ? text.slice(prefix?.[0].length ?? 0) : text)).join('');
  return decodeCharset(percentBytes(whole), prefix?.[1]);
}

const unquote = (quoted: string | undefined, single: string | undefined, bare = ''): string =>
  quoted?.replace(/\\(.)/gs, '$1') ?? single ?? bare.replace(/\s\([^)]{0,200}\)\s{0,20}$/, '').trim();

function addPiece(found: Map<string, Piece[]>, rawName: string, text: string): void {
  const [, name = '', index, star] = PIECE.exec(rawName) ?? [];
  const key = name.toLowerCase();
  const known = found.get(key);
  const piece = { index: Number(index ?? -1), encoded: star !== undefined, text };
  if (known === undefined) found.set(key, [piece]);
  else if (piece.index >= 0 && !known.some((one) => one.index === piece.index)) known.push(piece);
}

/**
 * Takes a header value with parameters apart (RFC 2045 section 5.1, RFC 2231). Tolerates a missing quote at the end,
 * single quotes, blanks inside bare values, encoded words in values and pieces out of order. The first of two wins.
 * At most 8 KiB of the value and 200 pieces are read.
 */
export function readParameters(header: string): Parameterized {
  const value = (/^[^;\s(]{0,200}/.exec(header.trimStart())?.[0] ?? '').toLowerCase();
  const found = new Map<string, Piece[]>();
  let count = 0;
  for (const [, rawName = '', quoted, single, bare] of header.slice(0, 8192).matchAll(PARAMETER)) {
    count += 1;
    if (count > MAX_PIECES) break;
    addPiece(found, rawName, unquote(quoted, single, bare));
  }
  return { value, parameters: new Map([...found].map(([name, pieces]) => [name, joinPieces(pieces)])) };
}
