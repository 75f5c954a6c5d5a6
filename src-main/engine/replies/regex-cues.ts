/** What is known of a piece of an expression. Strings are in lower case. */
interface Part {
  /** All that it can match, where that is a short list. */
  readonly exact?: readonly string[] | undefined;
  /** One of these stands in all that it matches. */
  readonly cues?: readonly string[] | undefined;
}

/** A place in an expression's source. */
interface Cursor {
  readonly source: string;
  /** Runs of blanks and quote marks count as one blank: see `withoutGaps`. */
  readonly gaps: boolean;
  at: number;
}

const EMPTY: Part = { exact: [''] };
const GAP: Part = { exact: [' '] };
const ANYTHING: Part = {};
const MOST_EXACT = 64;
const MOST_CUES = 1_000;
const MOST_OF_CLASS = 4;
/** Shorter cues stand in nearly every text. */
const LEAST = 3;
/** More letters than these make a cue no rarer. */
const ENOUGH = 8;
const IS_GAP = /^[\s>]$/;

const GROUP = /\((?:\?(?:<?[=!]|:|<\w{1,60}>))?/y;
const QUANTIFIER = /(?:([*+?])|\{(\d{1,6})(,)?(\d{1,6})?\})\??/y;
const ESCAPE =
  /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([pP]\{[^}]{1,60}\}|k<\w{1,60}>|\d{1,2})|([^]))/iy;
const CLASS_ESCAPES = 'dDsSwW';
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

/** What stands at the cursor, which then moves behind it. */
function taken(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const hit = pattern.exec(cursor.source);
  if (hit) cursor.at += hit[0].length;
  return hit;
}

const shortest = (cues: readonly string[]): number => Math.min(ENOUGH, ...cues.map(({ length }) => length));

/** The list whose shortest member is the longer one, then the shorter list. */
function better(a: Part['cues'], b: Part['cues']): Part['cues'] {
  if (!b || b.length === 0 || b.length > MOST_CUES || shortest(b) < LEAST) return a;
  if (!a) return b;
  const [ofA, ofB] = [shortest(a), shortest(b)];
  return ofB > ofA || (ofB === ofA && b.length < a.length) ? b : a;
}

const cuesOf = ({ exact, cues }: Part): Part['cues'] => better(cues, exact);

/** The letter behind a backslash; `undefined` for a whole class of letters or a place between two. */
function escaped(cursor: Cursor): string | undefined {
  const [, wide, unit, byte, named, sign = ''] = taken(cursor, ESCAPE) ?? [];
  const digits = wide ?? unit ?? byte;
  if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
  if (named !== undefined || CLASS_ESCAPES.includes(sign)) return undefined;
  return CONTROLS[sign] ?? sign;
}

function ofEscape(cursor: Cursor): Part {
  const sign = cursor.source[cursor.at + 1];
  if (sign === 'b' || sign === 'B') {
    cursor.at += 2;
    return EMPTY;
  }
  const letter = escaped(cursor);
  if (letter !== undefined) return { exact: [letter.toLowerCase()] };
  return cursor.gaps && sign === 's' ? GAP : ANYTHING;
}

function letterAt(cursor: Cursor): string {
  const letter = String.fromCodePoint(cursor.source.codePointAt(cursor.at) ?? 0);
  cursor.at += letter.length;
  return letter;
}

/** The class that stands for a gap between words in the phrases of reports. */
const GAP_CLASS = String.raw`[\s>]`;

function takesGap(cursor: Cursor): boolean {
  const isGap = cursor.gaps && cursor.source.startsWith(GAP_CLASS, cursor.at);
  if (isGap) cursor.at += GAP_CLASS.length;
  return isGap;
}

function ofClass(cursor: Cursor): Part {
  const letters: string[] = [];
  cursor.at += 1;
  let known = cursor.source[cursor.at] !== '^';
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ']') {
    const isRange = cursor.source[cursor.at] === '-' && letters.length > 0 && cursor.source[cursor.at + 1] !== ']';
    const letter = cursor.source[cursor.at] === '\\' ? escaped(cursor) : letterAt(cursor);
    if (letter === undefined || isRange) known = false;
    else letters.push(letter.toLowerCase());
  }
  cursor.at += 1;
  return known && letters.length > 0 && letters.length <= MOST_OF_CLASS ? { exact: letters } : ANYTHING;
}

function ofGroup(cursor: Cursor): Part {
  const [opening = ''] = taken(cursor, GROUP) ?? [];
  const inside = ofAlternatives(cursor);
  cursor.at += 1;
  return /[=!]$/.test(opening) ? EMPTY : inside;
}

function ofAtom(cursor: Cursor): Part {
  const sign = cursor.source[cursor.at];
  if (sign === '(') return ofGroup(cursor);
  if (sign === '[') return takesGap(cursor) ? GAP : ofClass(cursor);
  if (sign === '\\') return ofEscape(cursor);
  const letter = letterAt(cursor);
  if (letter === '^' || letter === '$') return EMPTY;
  return letter === '.' ? ANYTHING : { exact: [letter.toLowerCase()] };
}

const isGap = ({ exact }: Part): boolean => exact?.every((one) => IS_GAP.test(one)) === true;

const repeated = (part: Part, once: boolean, { gaps }: Cursor): Part => {
  if (gaps && isGap(part)) return GAP;
  return once ? part : { cues: cuesOf(part) };
};

/** A piece and how often it stands there. */
function ofElement(cursor: Cursor): Part {
  const part = ofAtom(cursor);
  const [whole, sign, least, comma, most] = taken(cursor, QUANTIFIER) ?? [];
  if (whole === undefined) return part;
  const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
  const once = sign === '?' || (comma === undefined ? least === '1' : most === '1');
  if (min === 0) return once && part.exact ? { exact: ['', ...part.exact] } : ANYTHING;
  return repeated(part, once, cursor);
}

function ofSequence(cursor: Cursor): Part {
  let run: readonly string[] = [''];
  let cues: Part['cues'];
  let broken = false;
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) {
    const part = ofElement(cursor);
    const next = part.exact;
    if (next && next.length * run.length <= MOST_EXACT) {
      run = run.flatMap((head) => next.map((tail) => head + tail));
      continue;
    }
    cues = better(better(better(cues, run), part.cues), next);
    run = [''];
    broken = true;
  }
  return broken ? { cues: better(cues, run) } : { exact: run };
}

function ofAlternatives(cursor: Cursor): Part {
  const parts = [ofSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    parts.push(ofSequence(cursor));
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = parts.flatMap((part) => part.exact ?? []);
  if (parts.every((part) => part.exact) && exact.length <= MOST_EXACT) return { exact };
  const cues = parts.map(cuesOf);
  return cues.every((one) => one !== undefined) ? { cues: cues.flat() } : ANYTHING;
}

/**
 * Pieces of text, in lower case, of which one stands in the lower-case form of every text that an expression matches: where
 * none does, the expression need not be run. `undefined` where there are no such pieces of at least three letters.
 * Takes the source of a valid expression (ECMAScript, with or without `u`, no `v`).
 */
export function regexCues(source: string): readonly string[] | undefined {
  const cues = cuesOf(ofAlternatives({ source, gaps: false, at: 0 }));
  return cues && [...new Set(cues)];
}

/** A text with every run of blanks and quote marks as one blank. */
export const withoutGaps = (text: string): string => text.replace(/[\s>]+/g, ' ');

/** Likewise for a text that went through `withoutGaps`: such cues go on over the gaps between words, and are rarer. */
export function gaplessCues(source: string): readonly string[] | undefined {
  const cues = cuesOf(ofAlternatives({ source, gaps: true, at: 0 }));
  return cues && [...new Set(cues.map(withoutGaps))];
}
