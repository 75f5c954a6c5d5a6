const EQUALS = 0x3d;
const LF = 10;
const UNDERSCORE = 0x5f;

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

/** Where the line ends if nothing but blanks follows, else -1. At most 200 blanks are looked at. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at - from < 200 && (bytes[at] === 0x20 || bytes[at] === 9 || bytes[at] === 13)) at += 1;
  return at >= bytes.length || bytes[at] === LF ? at : -1;
}

/**
 * Reads quoted-printable (RFC 2045 section 6.7) over LF or CRLF lines. An equals sign that starts nothing stays as it is.
 * `words` reads the Q form of header words (RFC 2047), where `_` is a blank. At most `limit` bytes come out.
 */
export function decodeQuotedPrintable(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY, words = false): Uint8Array {
  const out = new Uint8Array(Math.min(limit, bytes.length));
  let length = 0;
  for (let index = 0; index < bytes.length && length < out.length; index += 1) {
    let byte = bytes[index] ?? 0;
    if (byte === EQUALS) {
      const [high, low] = [hexValue(bytes[index + 1]), hexValue(bytes[index + 2])];
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        index += 2;
      } else {
        const end = softBreak(bytes, index + 1);
        if (end >= 0) {
          index = end;
          continue;
        }
      }
    } else if (words && byte === UNDERSCORE) byte = 0x20;
    out[length] = byte;
    length += 1;
  }
  return out.subarray(0, length);
}
