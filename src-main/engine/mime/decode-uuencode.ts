const LF = 10;

/** Reads one line of uuencode into `out`; gives the new length. */
function decodeLine(bytes: Uint8Array, from: number, to: number, out: Uint8Array, length: number): number {
  const count = ((bytes[from] ?? 0x20) - 0x20) & 0x3f;
  const end = Math.min(out.length, length + count);
  let at = length;
  for (let index = from + 1; at < end && index < to; index += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((step) => ((bytes[index + step] ?? 0x20) - 0x20) & 0x3f);
    for (const byte of [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d]) {
      if (at < end) out[at] = byte;
      at += 1;
    }
  }
  return end;
}

/**
 * Reads uuencode (POSIX, the form with `begin 644 name` and `end`) over LF lines; a missing `begin` is tolerated.
 * At most `limit` bytes come out.
 */
export function decodeUuencode(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY): Uint8Array {
  const out = new Uint8Array(Math.min(limit, bytes.length));
  let length = 0;
  let from = 0;
  while (from < bytes.length && length < out.length) {
    const next = bytes.indexOf(LF, from);
    const to = next < 0 ? bytes.length : next;
    const word = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 6)));
    if (word.startsWith('end')) break;
    if (to > from && !word.startsWith('begin ')) length = decodeLine(bytes, from, to, out, length);
    from = to + 1;
  }
  return out.subarray(0, length);
}
