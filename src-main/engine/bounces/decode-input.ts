import { decodeCharset } from '../mime/decode-charset.ts';
import { unixLines } from '../mime/unix-lines.ts';
import { fileKind } from './file-kind.ts';

/** Largest input that is read, in bytes. */
export const INPUT_LIMIT = 10_000_000;

/** Codes of input that cannot be read. */
export type UnreadableCode =
  'empty' | 'binary' | 'too-long' | 'truncated-message' | 'pdf' | 'picture' | 'archive' | 'document';

export type DecodedInput =
  /** `text` is decoded when it is asked for. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: string }
  | { readonly ok: false; readonly code: UnreadableCode };

/** How many bytes at even and at odd places are zero. */
function zerosIn(bytes: Uint8Array): readonly [even: number, odd: number] {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  return zeros;
}

/** The byte order of text in which every second byte is zero, as Windows programs save it with or without a mark. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2048);
  if (sample.length < 8 || !sample.includes(0)) return undefined;
  const [even, odd] = zerosIn(sample);
  const clear = Math.max(even, odd) > sample.length / 5 && Math.min(even, odd) <= sample.length / 50;
  if (!clear) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** UTF-16 becomes UTF-8, and a byte order mark goes away. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const wide = wideOrder(bytes);
  if (wide) return new TextEncoder().encode(new TextDecoder(wide).decode(bytes));
  const [a, b, c] = bytes;
  return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
}

const isControl = (byte = 0): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/** Text has few control characters; pictures, archives and programs are full of them. ESC is text: iso-2022-jp needs it. */
function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let at = 0; at < end; at += 1) if (isControl(bytes[at])) control += 1;
  return control > end / 50;
}

const withoutNuls = (bytes: Uint8Array): Uint8Array => (bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);

/**
 * Turns bytes into text with LF line ends and without NULs, or says why they cannot be read: a document, a picture, an
 * archive and other binary files by their first bytes. Never throws.
 */
export function decodeInput(raw: Uint8Array): DecodedInput {
  const kind = fileKind(raw);
  if (kind !== undefined) return { ok: false, code: kind };
  if (raw.length > INPUT_LIMIT) return { ok: false, code: 'too-long' };
  const wide = toUtf8(raw);
  if (isBinary(wide)) return { ok: false, code: 'binary' };
  const bytes = unixLines(withoutNuls(wide));
  if (!bytes.some((byte) => byte > 32)) return { ok: false, code: 'empty' };
  let text: string | undefined;
  return {
    ok: true,
    bytes,
    get text() {
      return (text ??= decodeCharset(bytes));
    },
  };
}
