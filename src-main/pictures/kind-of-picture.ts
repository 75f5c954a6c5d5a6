/** Picture formats told apart by their first bytes. `heic` stands for every picture of that family (also AVIF). */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'tiff' | 'heic';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of the ISO media container that hold a still picture; the container also holds films, which are none. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);

const STARTS: readonly (readonly [PictureKind, (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['jpeg', (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff'],
  ['gif', (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6))],
  ['webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['tiff', (bytes) => ['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))],
  ['heic', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))],
  // "BM" alone also starts plain words: the four reserved bytes are zero in a picture and never in a text.
  ['bmp', (bytes) => bytes.length >= 26 && ascii(bytes, 0, 2) === 'BM' && ascii(bytes, 6, 10) === '\0\0\0\0'],
];

/** The format of a picture, or `undefined` for anything else. Looks at the first 26 bytes only. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  return STARTS.find(([, starts]) => starts(bytes))?.[0];
}
