/** One `%{…}` of a record (RFC 7208 section 7.1). */
export interface Macro {
  /** Lower case. */
  readonly letter: string;
  /** How many of the last parts are kept; 0 keeps all. */
  readonly keep: number;
  readonly reverse: boolean;
  readonly delimiters: string;
  readonly escape: boolean;
}
/** A text with its macros taken apart. */
export interface MacroText {
  readonly parts: readonly (string | Macro)[];
  /** The letters that occur, lower case. */
  readonly letters: string;
}
export type MacroSlip = 'macro' | 'macro-not-allowed' | 'character';
export interface BrokenMacros {
  readonly slip: MacroSlip;
  /** Where the slip stands in the text, from 0. */
  readonly at: number;
}

const DOMAIN_LETTERS = 'slodiphv';
const TEXT_LETTERS = `${DOMAIN_LETTERS}crt`;
const FORM = /^([a-z])(\d{0,3})(r?)([.\-+,/_=]*)$/i;
const ESCAPES: Readonly<Record<string, string>> = { '%%': '%', '%_': ' ', '%-': '%20' };
const ODD_IN_DOMAIN = /[^\x21-\x7e]/;
const ODD_IN_TEXT = /[^\x20-\x7e]/;

interface Found {
  readonly part: string | Macro;
  readonly length: number;
}

/** The inside of `%{…}`; the slip of it otherwise. */
function readLetter(inside: string, letters: string): Macro | MacroSlip {
  const [, letter = '', digits = '', reverse, delimiters = ''] = FORM.exec(inside) ?? [];
  const lower = letter.toLowerCase();
  if (lower === '' || !TEXT_LETTERS.includes(lower) || (digits !== '' && Number(digits) === 0)) return 'macro';
  if (!letters.includes(lower)) return 'macro-not-allowed';
  return { letter: lower, keep: Number(digits), reverse: reverse !== '', delimiters, escape: letter !== lower };
}

/** What stands at a percent sign; the slip of it otherwise. */
function readMacro(text: string, at: number, letters: string): Found | MacroSlip {
  const escaped = ESCAPES[text.slice(at, at + 2)];
  if (escaped !== undefined) return { part: escaped, length: 2 };
  const end = text[at + 1] === '{' ? text.indexOf('}', at) : -1;
  if (end === -1) return 'macro';
  const part = readLetter(text.slice(at + 2, end), letters);
  return typeof part === 'string' ? part : { part, length: end + 1 - at };
}

function read(text: string, letters: string, odd: RegExp): MacroText | BrokenMacros {
  const bad = text.search(odd);
  if (bad !== -1) return { slip: 'character', at: bad };
  const parts: (string | Macro)[] = [];
  let used = '';
  let from = 0;
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', from)) {
    const found = readMacro(text, at, letters);
    if (typeof found === 'string') return { slip: found, at };
    if (at > from) parts.push(text.slice(from, at));
    parts.push(found.part);
    if (typeof found.part !== 'string' && !used.includes(found.part.letter)) used += found.part.letter;
    from = at + found.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return { parts, letters: used };
}

/** Reads the name in a term: no blanks, and not the letters c, r and t (RFC 7208 section 7.2). */
export const readNameMacros = (text: string): MacroText | BrokenMacros => read(text, DOMAIN_LETTERS, ODD_IN_DOMAIN);

/** Reads an explanation or the value of a modifier that we do not know: blanks and all letters are allowed. */
export const readTextMacros = (text: string): MacroText | BrokenMacros => read(text, TEXT_LETTERS, ODD_IN_TEXT);

export const isBroken = (read: MacroText | BrokenMacros): read is BrokenMacros => 'slip' in read;

const UNRESERVED = /[^A-Za-z0-9._~-]/gu;
const percent = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

function splitAt(value: string, delimiters: string): string[] {
  if (delimiters === '' || delimiters === '.') return value.split('.');
  const parts: string[] = [];
  let part = '';
  for (const character of value) {
    if (!delimiters.includes(character)) part += character;
    else {
      parts.push(part);
      part = '';
    }
  }
  parts.push(part);
  return parts;
}

function transform(macro: Macro, value: string): string {
  let out = value;
  if (macro.keep !== 0 || macro.reverse || macro.delimiters !== '') {
    const parts = splitAt(value, macro.delimiters);
    if (macro.reverse) parts.reverse();
    out = (macro.keep === 0 ? parts : parts.slice(-macro.keep)).join('.');
  }
  return macro.escape ? out.replace(UNRESERVED, percent) : out;
}

const LONGEST = 1024;
const LONGEST_NAME = 253;

/**
 * The text with a value for each macro. A long one is cut, for a few characters of a record can grow to megabytes: of a name the
 * end is kept, of an explanation the start, about 1024 characters of either.
 */
export function expand(
  { parts, letters }: MacroText,
  valueOf: (letter: string) => string,
  keeps: 'start' | 'end' = 'end',
): string {
  const [only] = parts;
  if (letters === '' && parts.length === 1 && typeof only === 'string') return only;
  let out = '';
  for (const part of keeps === 'end' ? parts.toReversed() : parts) {
    const piece = typeof part === 'string' ? part : transform(part, valueOf(part.letter));
    out = keeps === 'end' ? piece + out : out + piece;
    if (out.length > LONGEST) break;
  }
  return out;
}

/** A name that is too long loses labels on its left (RFC 7208 section 7.3); a final dot goes. */
export function fitName(name: string): string {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  if (bare.length <= LONGEST_NAME) return bare;
  const dot = bare.indexOf('.', bare.length - LONGEST_NAME - 1);
  return dot === -1 ? bare : bare.slice(dot + 1);
}
