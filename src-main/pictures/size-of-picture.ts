import { kindOfPicture, type PictureKind } from './kind-of-picture.ts';

/** Pixels, as the header says: a decoder must still not believe it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type ReadSize = (view: DataView) => PictureSize | undefined;

const png: ReadSize = (view) =>
  view.getUint32(12) === 0x49484452 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;

const gif: ReadSize = (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

/** A negative height means that the first row is the upper one. */
const bmp: ReadSize = (view) => ({ width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) });

/** Start-of-frame markers; C4, C8 and CC of the same row mean other things. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const jpeg: ReadSize = (view) => {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return undefined;
    if (marker === 0xff) at += 1;
    else at += hasNoLength(marker) ? 2 : 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return undefined;
};

const CHUNKS = { plain: 0x56503820, lossless: 0x5650384c, extended: 0x56503858 };

const webp: ReadSize = (view) => {
  const chunk = view.getUint32(12);
  if (chunk === CHUNKS.plain) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === CHUNKS.lossless) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== CHUNKS.extended) return undefined;
  const low = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
  return { width: low(24) + 1, height: low(27) + 1 };
};

const READERS: Partial<Record<PictureKind, ReadSize>> = { png, jpeg, gif, bmp, webp };

/** The size that stands in the header, without decoding anything. `undefined` for a broken header or another kind. */
export function sizeOfPicture(bytes: Uint8Array): PictureSize | undefined {
  const kind = kindOfPicture(bytes);
  const read = kind && READERS[kind];
  if (!read) return undefined;
  try {
    const size = read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
