import type { LoadedEngine, Pix } from './engine-module.ts';
import type { ColourPicture } from './grey-picture.ts';

/** What is needed of the engine to look into its memory. */
export interface EngineMemory {
  readonly engine: Pick<LoadedEngine['engine'], 'getPointer'>;
  readonly memory: LoadedEngine['memory'];
}

/** Four bytes per entry: blue, green, red, opacity. `undefined` where pixels are colours themselves. */
function paletteOf(pix: Pix, { engine, memory }: EngineMemory): Uint8Array | undefined {
  const palette = pix.get_colormap();
  if (engine.getPointer(palette) === 0) return undefined;
  return new Uint8Array(memory.buffer, palette.get_array(), palette.get_n() * 4);
}

/** Copies a decoded picture out of the engine's memory. */
export function readPixels(pix: Pix, loaded: EngineMemory): ColourPicture {
  const [width, height, depth, perRow] = [pix.get_w(), pix.get_h(), pix.get_d(), pix.get_wpl()];
  const words = new Uint32Array(loaded.memory.buffer, pix.get_data(), perRow * height);
  const data = new Uint8Array(width * height * 4);
  const put = depth === 32 ? putColour(pix.get_spp() === 4) : putIndexed(depth, paletteOf(pix, loaded));
  const perWord = 32 / depth;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const word = words[y * perRow + Math.floor(x / perWord)] ?? 0;
      put(data, (y * width + x) * 4, word >>> (32 - depth * ((x % perWord) + 1)));
    }
  }
  return { width, height, data };
}

type Put = (data: Uint8Array, at: number, value: number) => void;

const putColour =
  (hasOpacity: boolean): Put =>
  (data, at, value) => {
    data[at] = value >>> 24;
    data[at + 1] = value >>> 16;
    data[at + 2] = value >>> 8;
    data[at + 3] = hasOpacity ? value : 255;
  };

/** Up to 16 bits: an entry of the palette, or a grey; one bit without a palette is black for 1, as in a fax. */
function putIndexed(depth: number, palette: Uint8Array | undefined): Put {
  const mask = 2 ** depth - 1;
  return (data, at, value) => {
    const index = value & mask;
    const grey = depth === 1 ? 255 * (1 - index) : Math.round((index * 255) / mask);
    data[at] = palette?.[index * 4 + 2] ?? grey;
    data[at + 1] = palette?.[index * 4 + 1] ?? grey;
    data[at + 2] = palette?.[index * 4] ?? grey;
    data[at + 3] = 255;
  };
}
