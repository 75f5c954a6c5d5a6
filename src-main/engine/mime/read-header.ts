import { decodeCharset } from './decode-charset.ts';

/** The header of a message or part, and where its body begins. */
export interface Header {
  /** Name in lower case and unfolded value, in order; at most 2,000. Encoded words are not decoded. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Offset of the first byte of the body. */
  readonly bodyAt: number;
}

const LF = 10;
const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 9;
const DASH = 0x2d;
const MAX_BYTES = 262_144;
const MAX_FIELDS = 2000;

/** Whether a line starts with a field name and a colon (RFC 5322 section 2.2); a blank before the colon is tolerated. */
function isField(bytes: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, from + 100);
  let at = from;
  while (at < end && (bytes[at] ?? 0) > SPACE && (bytes[at] ?? 0) < 0x7f && bytes[at] !== COLON) at += 1;
  if (at === from) return false;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  return bytes[at] === COLON && at < to;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}

const lineEnd = (bytes: Uint8Array, from: number, end: number): number => {
  const at = bytes.indexOf(LF, from);
  return at < 0 || at > end ? end : at;
};

/** `From ` or `>From `, the line that mbox files put in front of a message. */
const isEnvelope = (bytes: Uint8Array, at: number): boolean =>
  /^>?From /.test(String.fromCharCode(...bytes.subarray(at, at + 6)));

/**
 * Whether a header goes on after a line that is no field: after an envelope line, or when the next line is plainly a
 * field again. A boundary always ends it, and a part whose first line is no field has no header.
 */
function goesOn(bytes: Uint8Array, line: number, start: number, next: number, end: number): boolean {
  if (line === start && isEnvelope(bytes, line)) return true;
  if ((line === start && start > 0) || next >= end || (bytes[line] === DASH && bytes[line + 1] === DASH)) return false;
  const to = lineEnd(bytes, next, end);
  return isField(bytes, next, to) && bytes.subarray(next, to).includes(DASH);
}

/** Where the header ends and where the body begins. */
function findEnd(bytes: Uint8Array, start: number, end: number): readonly [headerTo: number, bodyAt: number] {
  let at = start;
  while (at < end) {
    const to = lineEnd(bytes, at, end);
    if (isBlank(bytes, at, to)) return [at, Math.min(end, to + 1)];
    const isMore = bytes[at] === SPACE || bytes[at] === TAB || isField(bytes, at, to);
    if (!isMore && !goesOn(bytes, at, start, to + 1, end)) return [at, at];
    at = to + 1;
  }
  return [end, end];
}

const FIELD = /^([!-9;-~]{1,100})[ \t]{0,50}:[ \t]{0,50}/;

function toFields(text: string): (readonly [string, string])[] {
  const fields: [string, string][] = [];
  for (const line of text.split('\n')) {
    const last = fields.at(-1);
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (last && last[1].length < MAX_BYTES) last[1] += ` ${line.trim()}`;
      continue;
    }
    const hit = FIELD.exec(line);
    if (!hit) continue;
    if (fields.length >= MAX_FIELDS) break;
    fields.push([(hit[1] ?? '').toLowerCase(), line.slice(hit[0].length).trimEnd()]);
  }
  return fields;
}

/**
 * Reads the header that starts at `start` and lies before `end`, over LF lines. Tolerates a missing empty line, a line
 * of rubbish between fields and the envelope line of mbox files. Only the first 256 KiB of it are decoded.
 */
export function readHeader(bytes: Uint8Array, start = 0, end = bytes.length): Header {
  const [headerTo, bodyAt] = findEnd(bytes, start, end);
  const text = decodeCharset(bytes.subarray(start, Math.min(headerTo, start + MAX_BYTES)));
  return { fields: toFields(text), bodyAt };
}
