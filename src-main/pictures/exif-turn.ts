/** How a camera was held, as EXIF numbers it: 1 upright, 3 upside down, 6 and 8 on its sides, the others mirrored. */
export type ExifTurn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const APP1 = 0xffe1;
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;
/** The tag is among the first ones, and the whole block comes before the pixels. */
const MAX_ENTRIES = 200;
const MAX_SEGMENTS = 50;

/** Where the TIFF header of the EXIF block starts. */
function exifStart(view: DataView): number | undefined {
  let at = 2;
  for (let segment = 0; segment < MAX_SEGMENTS && view.getUint8(at) === 0xff; segment += 1) {
    if (view.getUint16(at) === APP1 && view.getUint32(at + 4) === EXIF) return at + 10;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function orientation(view: DataView, tiff: number): number | undefined {
  const isLittle = view.getUint16(tiff) === 0x4949;
  const table = tiff + view.getUint32(tiff + 4, isLittle);
  const count = Math.min(view.getUint16(table, isLittle), MAX_ENTRIES);
  for (let entry = 0; entry < count; entry += 1) {
    const at = table + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle);
  }
  return undefined;
}

const isTurn = (value: number | undefined): value is ExifTurn => value !== undefined && value >= 1 && value <= 8;

/** How the picture must be turned to stand upright; 1 (not at all) wherever that is not said. */
export function exifTurn(bytes: Uint8Array): ExifTurn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) !== 0xffd8) return 1;
    const tiff = exifStart(view);
    const turn = tiff === undefined ? undefined : orientation(view, tiff);
    return isTurn(turn) ? turn : 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}
