import { describe, expect, it } from 'vitest';
import type { Pix } from './engine-module.ts';
import { readPixels } from './read-pixels.ts';

const memory = new WebAssembly.Memory({ initial: 1 });
/** The engine keeps addresses in its objects; here they are kept beside. */
const addresses = new WeakMap<object, number>();
const engine = { getPointer: (object: object) => addresses.get(object) ?? 0 };
const PALETTE = 1024;

/** A picture in the engine's memory: rows of 32-bit words, the first pixel in the highest bits. */
function pixOf(depth: number, rows: readonly (readonly number[])[], width: number, own: Partial<Pix> = {}): Pix {
  const perRow = rows[0]?.length ?? 0;
  new Uint32Array(memory.buffer, 0, perRow * rows.length).set(rows.flat());
  return {
    get_w: () => width,
    get_h: () => rows.length,
    get_d: () => depth,
    get_spp: () => 3,
    get_wpl: () => perRow,
    get_data: () => 0,
    get_colormap: () => ({ get_array: () => 0, get_n: () => 0 }),
    ...own,
  };
}
const dataOf = (pix: Pix): number[] => [...readPixels(pix, { engine, memory }).data];

describe('readPixels', () => {
  it('takes colours of 32 bits, see-through or not', () => {
    const rows = [[0x0a_14_1e_28, 0xff_00_00_00]];
    expect(dataOf(pixOf(32, rows, 2))).toEqual([10, 20, 30, 255, 255, 0, 0, 255]);
    expect(dataOf(pixOf(32, rows, 2, { get_spp: () => 4 }))).toEqual([10, 20, 30, 40, 255, 0, 0, 0]);
  });

  it('takes greys of 8, 4 and 16 bits, spread over the whole range', () => {
    const reds = (pix: Pix) => dataOf(pix).filter((_, at) => at % 4 === 0);
    expect(reds(pixOf(8, [[0x00_80_ff_00]], 3))).toEqual([0, 128, 255]);
    expect(reds(pixOf(4, [[0x0f_80_00_00]], 3))).toEqual([0, 255, 136]);
    expect(reds(pixOf(16, [[0xff_ff_00_00]], 2))).toEqual([255, 0]);
  });

  it('takes one bit as a fax does: 1 is ink', () => {
    const rows = [[0b1010_0000_0000_0000_0000_0000_0000_0000]];
    expect(dataOf(pixOf(1, rows, 3))).toEqual([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 255]);
  });

  it('looks colours up in a palette, whatever the order of its entries', () => {
    new Uint8Array(memory.buffer, PALETTE, 8).set([1, 2, 3, 255, 4, 5, 6, 255]);
    const palette = { get_array: () => PALETTE, get_n: () => 2 };
    addresses.set(palette, PALETTE - 16);
    const pix = pixOf(8, [[0x01_00_00_00]], 2, { get_colormap: () => palette });
    expect(dataOf(pix)).toEqual([6, 5, 4, 255, 3, 2, 1, 255]);
  });

  it('leaves out what stands behind the last pixel of a row', () => {
    const rows = [[0x01_02_03_04], [0x05_06_07_08]];
    expect(dataOf(pixOf(8, rows, 2)).filter((_, at) => at % 4 === 0)).toEqual([1, 2, 5, 6]);
  });
});
