const VALUES = new Int8Array(256).fill(-1);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let index = 0; index < 64; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;
const PAD = '='.charCodeAt(0);

/**
 * Reads base64 (RFC 2045 section 6.8). What is not in the alphabet is passed over; padding ends one run and the next
 * may follow, as in texts that were joined. At most `limit` bytes come out; the rest is not read.
 */
export function decodeBase64(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY): Uint8Array {
  const out = new Uint8Array(Math.min(limit, Math.ceil((bytes.length * 3) / 4)));
  let length = 0;
  let buffer = 0;
  let bits = 0;
  for (let index = 0; index < bytes.length && length < out.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === PAD) bits = 0;
    const value = VALUES[byte] ?? -1;
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xff_ff_ff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length] = (buffer >> bits) & 0xff;
      length += 1;
    }
  }
  return out.subarray(0, length);
}
