const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = 0x3d;

/** Base64 (RFC 4648 section 4) from bytes to bytes: unlike a string, the result can be overwritten after use. */
export const encodeBase64 = (bytes: Uint8Array): Buffer => {
  const out = Buffer.alloc(Math.ceil(bytes.length / 3) * 4, PAD);
  const symbols = Math.ceil((bytes.length * 8) / 6);
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    const at = (symbol * 6) >> 3;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const shift = 10 - ((symbol * 6) & 7);
    out[(symbol >> 2) * 4 + (symbol & 3)] = ALPHABET[(pair >> shift) & 63] ?? PAD;
  }
  return out;
};
