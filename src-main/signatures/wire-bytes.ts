const LF = 10;
const CR = 13;

/** A message as it went over the wire: lone LF become CRLF. Linear; copies only where it has to. */
export function wireBytes(bytes: Uint8Array): Uint8Array {
  const lone = countLone(bytes);
  if (lone === 0) return bytes;
  const out = new Uint8Array(bytes.length + lone);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === LF && bytes[at - 1] !== CR) out[length++] = CR;
    out[length++] = byte;
  }
  return out;
}

function countLone(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] !== CR) count += 1;
  return count;
}

/** Larger headers are no mail: providers take 64 KiB to 1 MiB. The checker's time grows with the square of the lines. */
const MOST_BYTES = 1_048_576;
const MOST_LINES = 10_000;

/** Whether the header ends before it becomes too much to work on. */
export function isHeaderBounded(bytes: Uint8Array): boolean {
  let lines = 0;
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
    const length = at - from - (bytes[at - 1] === CR ? 1 : 0);
    if (length <= 0) return true;
    lines += 1;
    from = at + 1;
    if (from > MOST_BYTES || lines > MOST_LINES) return false;
  }
  return bytes.length <= MOST_BYTES;
}
