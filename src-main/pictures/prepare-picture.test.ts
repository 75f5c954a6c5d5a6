import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenLight } from './even-light.ts';
import { toGrey, type GreyPicture } from './grey-picture.ts';
import { letterHeight } from './letter-height.ts';
import { evenOut, preparePicture } from './prepare-picture.ts';
import { resample } from './resample.ts';
import { isPhoto, softenNoise } from './soften-noise.ts';

const paint = (width: number, height: number, at: (x: number, y: number) => number): GreyPicture => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
});
/** Blocks of ink `tall` pixels high on paper. */
const letters = (tall: number, ink = 0, paper = 255) =>
  paint(400, 120, (x, y) => (x % (tall + 4) < tall - 2 && y % (3 * tall) < tall ? ink : paper));
const grain = (x: number, y: number) => (Math.imul(x * 7919 + y * 104_729, 2_654_435_761) >>> 24) / 8;

describe('preparePicture', () => {
  it('turns a dark screen over', () => {
    const even = evenOut(letters(8, 230, 20));
    expect(Math.max(...even.data)).toBe(255);
    expect([...even.data].filter((value) => value > 200).length).toBeGreaterThan(even.data.length / 2);
  });

  it('measures small letters and makes them larger', () => {
    expect(letterHeight(letters(8))).toBe(8);
    expect(preparePicture(letters(8)).width).toBe(1200);
  });

  it('keeps any picture within its bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (width, height) => {
        const { data, ...size } = preparePicture(paint(width, height, grain));
        expect(data.length).toBe(size.width * size.height);
        expect(data.length).toBeLessThanOrEqual(9_100_000);
      }),
      { numRuns: 30 },
    );
  });

  it('tells a photo from a screen, and calms its grain', () => {
    const photo = paint(100, 100, (x, y) => 150 + grain(x, y));
    expect([isPhoto(photo), isPhoto(letters(8))]).toEqual([true, false]);
    const spread = ({ data }: GreyPicture) => Math.max(...data) - Math.min(...data);
    expect(spread(softenNoise(photo))).toBeLessThan(spread(photo));
  });

  it('makes paper white where the light is weak', () => {
    const lit = evenLight(paint(320, 64, (x) => 255 - x / 3));
    expect(Math.min(...lit.data)).toBeGreaterThan(220);
  });
});

describe('resample', () => {
  it('keeps an even colour even, at any size', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.double({ min: 0.1, max: 3, noNaN: true }), (colour, factor) => {
        const scaled = resample(
          paint(17, 9, () => colour),
          factor,
        );
        expect(scaled.data.every((value) => value === colour)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

it('lays see-through parts over white', () => {
  const data = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 255]);
  expect([...toGrey({ width: 2, height: 1, data }).data]).toEqual([255, 0]);
});
