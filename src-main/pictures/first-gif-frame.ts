/** Bytes of a colour table whose flags are in `packed`; 0 without one. */
const tableSize = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** Where the row of data blocks that starts at `at` ends. */
function afterBlocks(view: DataView, at: number): number {
  let next = at;
  for (let size = view.getUint8(next); size > 0; size = view.getUint8(next)) next += size + 1;
  return next + 1;
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/**
 * Cuts an animation after its first frame, since a small file can hold thousands of large ones.
 * `undefined` where no whole frame is there, or where it is larger than the picture itself says.
 */
export function firstGifFrame(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let at = 13 + tableSize(view.getUint8(10));
    while (view.getUint8(at) === EXTENSION) at = afterBlocks(view, at + 2);
    if (view.getUint8(at) !== IMAGE) return undefined;
    const fits =
      view.getUint16(at + 1, true) + view.getUint16(at + 5, true) <= view.getUint16(6, true) &&
      view.getUint16(at + 3, true) + view.getUint16(at + 7, true) <= view.getUint16(8, true);
    if (!fits) return undefined;
    const end = afterBlocks(view, at + 11 + tableSize(view.getUint8(at + 9)));
    const frame = new Uint8Array(end + 1);
    frame.set(bytes.subarray(0, end));
    frame[end] = TRAILER;
    return frame;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
