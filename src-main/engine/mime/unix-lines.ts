const LF = 10;
const CR = 13;

/** CRLF and lone CR become LF, so that one message gives one answer whichever system saved it. Linear; copies only if needed. */
export function unixLines(bytes: Uint8Array): Uint8Array {
  const first = bytes.indexOf(CR);
  if (first < 0) return bytes;
  const out = new Uint8Array(bytes.length);
  out.set(bytes.subarray(0, first));
  let length = first;
  for (let index = first; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === CR && bytes[index + 1] === LF) continue;
    out[length] = byte === CR ? LF : (byte ?? 0);
    length += 1;
  }
  return out.subarray(0, length);
}
