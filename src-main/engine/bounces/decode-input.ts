/** Largest input that is read, in bytes. */
export const INPUT_LIMIT = 10_000_000;

/** Codes of input that cannot be read. */
export type UnreadableCode = 'empty' | 'binary' | 'too-long' | 'truncated-message';

export type DecodedInput =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: string }
  | { readonly ok: false; readonly code: UnreadableCode };

const LF = 10;
const CR = 13;

/** CRLF and lone CR become LF, so that one message gives one answer whichever system saved it. */
function unixLines(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === CR && bytes[index + 1] === LF) continue;
    out[length] = byte === CR ? LF : byte;
    length += 1;
  }
  return out.subarray(0, length);
}

/** UTF-16 with a byte order mark, as Notepad saves it, becomes UTF-8. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes));
  if (a === 0xfe && b === 0xff) return new TextEncoder().encode(new TextDecoder('utf-16be').decode(bytes));
  return a === 0xef && b === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The `From ` line that mbox files put in front of a message is no header field. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const starts = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === 'From ';
  return starts ? bytes.subarray(bytes.indexOf(LF) + 1) : bytes;
}

/** Text has few control characters; pictures, archives and programs are full of them. ESC is text: iso-2022-jp needs it. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > sample.length / 50;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Turns bytes into text with LF line ends, or says why they cannot be read. Never throws. */
export function decodeInput(raw: Uint8Array): DecodedInput {
  if (raw.length > INPUT_LIMIT) return { ok: false, code: 'too-long' };
  const bytes = withoutEnvelope(unixLines(toUtf8(raw)));
  if (isBinary(bytes)) return { ok: false, code: 'binary' };
  const text = decodeText(bytes);
  return text.trim() === '' ? { ok: false, code: 'empty' } : { ok: true, bytes, text };
}
