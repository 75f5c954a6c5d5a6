import type { ColourPicture } from './grey-picture.ts';

/** Compression numbers of the format's header; the packed ones are of the nineties and no program writes them today. */
const PLAIN = 0;
const MASKED = 3;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly isUpsideDown: boolean;
  readonly bits: number;
  readonly pixels: number;
  readonly palette: number;
}

function readHeader(view: DataView): Header | undefined {
  const height = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  const isKnown =
    (compression === PLAIN && [1, 4, 8, 24, 32].includes(bits)) || (compression === MASKED && bits === 32);
  if (!isKnown) return undefined;
  return {
    width: view.getInt32(18, true),
    height: Math.abs(height),
    isUpsideDown: height > 0,
    bits,
    pixels: view.getUint32(10, true),
    palette: 14 + view.getUint32(14, true),
  };
}

/** Reads the colour of one pixel into three bytes; opacity is left out, since most programs write zeros there. */
function colourAt(view: DataView, { bits, palette }: Header, row: number, x: number, into: Uint8Array, at: number) {
  const whole = row + (x * bits) / 8;
  let from = whole;
  if (bits <= 8) {
    const index = (view.getUint8(Math.floor(whole)) >> (8 - bits - ((x * bits) % 8))) & ((1 << bits) - 1);
    from = palette + index * 4;
  }
  into[at] = view.getUint8(from + 2);
  into[at + 1] = view.getUint8(from + 1);
  into[at + 2] = view.getUint8(from);
  into[at + 3] = 255;
}

/**
 * Decodes a Windows bitmap, as screenshots of old programs and some clipboards are.
 * `undefined` for packed ones. Throws `RangeError` where the file ends too early.
 */
export function decodeBmp(bytes: Uint8Array): ColourPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  if (!header) return undefined;
  const { width, height, bits, isUpsideDown } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (header.pixels + stride * height > bytes.length) throw new RangeError('the pixels are not all there');
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const row = header.pixels + stride * (isUpsideDown ? height - 1 - y : y);
    for (let x = 0; x < width; x += 1) colourAt(view, header, row, x, data, (y * width + x) * 4);
  }
  return { width, height, data };
}
