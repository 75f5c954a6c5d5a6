import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from './decode-picture.ts';
import type { ColourPicture } from './grey-picture.ts';
import { recognisePicture } from './recognise-picture.ts';
import { toBmp, toGif, withTurn } from './testing/write-picture.ts';
import { createTextEngine, type TextEngine } from './text-engine.ts';

const picture = (name: string) => readFileSync(join(import.meta.dirname, 'testing/pictures', name));
const signal = new AbortController().signal;

let engine: TextEngine;
let screen: ColourPicture;
beforeAll(async () => {
  engine = await createTextEngine(['eng']);
  screen = decoded(picture('outlook-interrupted.plain.png'));
}, 60_000);

function decoded(bytes: Uint8Array): ColourPicture {
  const made = decodePicture(bytes, engine);
  if ('code' in made) throw new Error(made.code);
  return made;
}
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const seen = await recognisePicture(bytes, signal, 'en');
  return seen.ok ? seen.text : seen.code;
}
/** How far two pictures of one size are apart on average, 0 to 255. */
const distance = (a: ColourPicture, b: ColourPicture): number =>
  a.data.reduce((sum, value, at) => sum + Math.abs(value - (b.data[at] ?? 0)), 0) / a.data.length;

/** The picture as it looks when the camera is turned upside down. */
const upsideDown = ({ width, height, data }: ColourPicture): ColourPicture => ({
  width,
  height,
  data: Uint8Array.from(data, (_, at) => data[data.length - 4 - (at - (at % 4)) + (at % 4)] ?? 0),
});

describe('one dialog in every kind of picture', { timeout: 120_000 }, () => {
  it('BMP: the same pixels, and the same words', async () => {
    const bmp = toBmp(screen);
    expect(distance(decoded(bmp), screen)).toBe(0);
    expect(await wordsOf(bmp)).toBe(await wordsOf(picture('outlook-interrupted.plain.png')));
  });

  it('GIF, also an animation: its first frame', async () => {
    const gif = toGif(screen);
    expect(distance(decoded(gif), screen)).toBeLessThan(10);
    expect(await wordsOf(gif)).toContain('0x800CCC0F');
    expect(decoded(toGif(screen, 3))).toEqual(decoded(gif));
  });

  it('WebP', async () => {
    expect(await wordsOf(picture('outlook-relay.sharp.webp'))).toContain('0x800CCC79');
  });

  it('JPEG of a camera that was turned: upright again', () => {
    const plain = picture('outlook-sign-in.tilted-back.jpg');
    const upright = decoded(plain);
    const side = decoded(withTurn(plain, 6));
    expect([side.width, side.height]).toEqual([upright.height, upright.width]);
    expect(distance(decoded(withTurn(plain, 3)), upsideDown(upright))).toBeLessThan(2);
    expect(decoded(withTurn(plain, 1))).toEqual(upright);
  });

  it('the turn counts for the words too: a photo that is called upside down is read so', async () => {
    const standing = picture('outlook-sign-in.tilted-back.jpg');
    expect(await wordsOf(withTurn(standing, 1))).toBe(await wordsOf(standing));
    expect(await wordsOf(withTurn(standing, 3))).not.toContain('0x800CCC78');
  });
});
