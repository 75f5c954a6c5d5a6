/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The message cut after 1/16, 2/16 … 15/16 of its bytes. */
export const cutCopies = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: 15 }, (_, index) => bytes.subarray(0, Math.floor((bytes.length * (index + 1)) / 16)));

/** Copies with a few bytes changed, a piece doubled, taken out or moved; the same for the same seed. */
export function mutatedCopies(bytes: Uint8Array, seed: number, copies = 6): Uint8Array[] {
  const random = seeded(seed);
  const at = () => Math.floor(random() * bytes.length);
  const piece = () => bytes.subarray(...([at(), at()].sort((a, b) => a - b) as [number, number]));
  return Array.from({ length: copies }, (_, index) => {
    if (index % 3 === 0) return withNoise(bytes, random);
    const place = at();
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    return index % 3 === 1 ? Buffer.concat([before, piece(), after]) : Buffer.concat([piece(), before.subarray(at())]);
  });
}

function withNoise(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const changes = Math.max(1, Math.floor(copy.length / 200));
  for (let index = 0; index < changes; index += 1) {
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  }
  return copy;
}

/** The same message with each of the three line ends: LF, CRLF, CR. */
export function lineEndCopies(bytes: Uint8Array): Uint8Array[] {
  const lf = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n');
  return ['\n', '\r\n', '\r'].map((end) => Buffer.from(lf.replaceAll('\n', end), 'latin1'));
}
