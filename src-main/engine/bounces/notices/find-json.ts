import { plainMarks } from '../plain-marks.ts';

const LIMIT = 1_048_576;
const MAX_VALUES = 500;
const MAX_DEPTH = 60;

interface Span {
  readonly end: number;
  /** What was open where the text ends, as its closing marks; empty where the value is complete. */
  readonly missing: string;
  /** End of the last member that is complete, and what was open there. */
  readonly whole: { readonly end: number; readonly missing: string } | undefined;
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Behind a string that begins at `from`; the length of the text where it does not end. */
function afterString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const closing = (open: readonly string[]): string => [...open].reverse().join('');

/** Follows the brackets of the value that begins at `start`. `undefined` when they do not fit. */
function spanOf(text: string, start: number): Span | undefined {
  const open: string[] = [];
  let whole: Span['whole'];
  let cut = '';
  for (let at = start; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (mark === '"') {
      at = afterString(text, at) - 1;
      cut = at < text.length ? '' : '"';
    } else if (mark === ',') whole = { end: at, missing: closing(open) };
    else if (CLOSES[mark] !== undefined) open.push(CLOSES[mark]);
    else if (mark === '}' || mark === ']') {
      if (open.pop() !== mark) return undefined;
      if (open.length === 0) return { end: at + 1, missing: '', whole };
    }
    if (open.length > MAX_DEPTH) return undefined;
  }
  return { end: text.length, missing: cut + closing(open), whole };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A mail app breaks long lines and makes quotes pretty: the value as it was, else without that. */
function tolerant(text: string): unknown {
  return parsed(text) ?? parsed(text.replace(/[\n\r\t]{1,8}/g, ' ')) ?? parsed(plainMarks(text).replace(/\n/g, ' '));
}

function valueOf(text: string, start: number, span: Span): unknown {
  const found = tolerant(text.slice(start, span.end) + span.missing);
  if (found !== undefined || span.missing === '' || span.whole === undefined) return found;
  return tolerant(text.slice(start, span.whole.end) + span.whole.missing);
}

/**
 * The JSON objects and lists that stand in a text, in their order: alone, one a line, or between words; the last one may be
 * cut off. Reads the first million characters, gives at most 500 values, never throws.
 */
export function findJson(raw: string): unknown[] {
  const text = raw.slice(0, LIMIT);
  const values: unknown[] = [];
  const begins = /[{[](?=\s{0,200}["{[“”])/g;
  for (let misses = 0; misses < 20 && values.length < MAX_VALUES;) {
    const start = begins.exec(text)?.index;
    if (start === undefined) break;
    const span = spanOf(text, start);
    const value = span && valueOf(text, start, span);
    if (value === undefined) misses += 1;
    else values.push(value);
    if (span && value !== undefined) begins.lastIndex = span.end;
  }
  return values;
}
