import type { GreyPicture } from './grey-picture.ts';
import { resample } from './resample.ts';

/** Tiles of this many pixels a side: larger than a letter, smaller than a lamp's glow. */
const TILE = 32;
/** Paper is taken to be no darker than this, so that a dark frame is not turned into noise. */
const DARKEST_PAPER = 60;

/** The brightness that a tenth of the tile's pixels surpass: its paper, wherever letters stand on it. */
function paperOf({ width, height, data }: GreyPicture, left: number, top: number): number {
  const values: number[] = [];
  for (let y = top; y < Math.min(top + TILE, height); y += 2)
    for (let x = left; x < Math.min(left + TILE, width); x += 2) values.push(data[y * width + x] ?? 0);
  values.sort((a, b) => a - b);
  return Math.max(values[Math.floor(values.length * 0.9)] ?? 255, DARKEST_PAPER);
}

/** Takes uneven light out of a photo that is dark on light: paper becomes white everywhere, ink keeps its share of it. */
export function evenLight(picture: GreyPicture): GreyPicture {
  const { width, height, data } = picture;
  const [columns, rows] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const tiles = new Uint8Array(columns * rows);
  for (let at = 0; at < tiles.length; at += 1)
    tiles[at] = paperOf(picture, (at % columns) * TILE, Math.floor(at / columns) * TILE);
  const paper = resample({ width: columns, height: rows, data: tiles }, TILE);
  const flat = Uint8ClampedArray.from(data, (value, at) => {
    const under = paper.data[Math.floor(at / width) * paper.width + (at % width)] ?? 255;
    return (value * 255) / Math.max(under, 1);
  });
  return { width, height, data: new Uint8Array(flat.buffer) };
}
