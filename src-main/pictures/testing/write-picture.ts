import type { ColourPicture } from '../grey-picture.ts';

/** A BMP of 24 bits a pixel, its lowest row first, as Windows writes it. */
export function toBmp({ width, height, data }: ColourPicture): Uint8Array {
  const perRow = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + perRow * height);
  file.write('BM', 'latin1');
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      file.set([data[from + 2] ?? 0, data[from + 1] ?? 0, data[from] ?? 0], 54 + (height - 1 - y) * perRow + x * 3);
    }
  }
  return new Uint8Array(file);
}

const GREYS = 128;
const CLEAR = 128;
const END = 129;
/** So many codes of eight bits fit before the table would ask for nine. */
const RUN = 120;

/** Codes of eight bits each, with the table cleared before it grows: GIF's packing without any packing. */
function codesOf(pixels: readonly number[]): number[] {
  const codes: number[] = [];
  pixels.forEach((pixel, at) => {
    if (at % RUN === 0) codes.push(CLEAR);
    codes.push(pixel);
  });
  return [...codes, END];
}

/** A GIF of 128 greys and one frame, or of several frames that are all the same. */
export function toGif({ width, height, data }: ColourPicture, frames = 1): Uint8Array {
  const pixels = Array.from({ length: width * height }, (_, at) => (data[at * 4] ?? 0) >> 1);
  const codes = Buffer.from(codesOf(pixels));
  const blocks: Buffer[] = [];
  for (let at = 0; at < codes.length; at += 255) {
    const block = codes.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const palette = Buffer.from(Array.from({ length: GREYS }, (_, grey) => [grey * 2, grey * 2, grey * 2]).flat());
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 7]),
    ...blocks,
    Buffer.from([0]),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('GIF89a'),
      size,
      Buffer.from([0xf6, 0, 0]),
      palette,
      ...Array.from({ length: frames }, () => frame),
      Buffer.from([0x3b]),
    ]),
  );
}

/** A JPEG whose camera was held so: the EXIF block comes right behind the start of the file. */
export function withTurn(jpeg: Uint8Array, turn: number): Uint8Array {
  const exif = Buffer.from(
    `\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(turn)}\0\0\0\0\0\0\0`,
    'latin1',
  );
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]));
}
