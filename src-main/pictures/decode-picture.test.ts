import { describe, expect, it } from 'vitest';
import { decodePicture, refusePicture } from './decode-picture.ts';
import type { ExifTurn } from './exif-turn.ts';
import { toBmp, toGif, withTurn } from './testing/write-picture.ts';

const small = { width: 2, height: 1, data: new Uint8Array([0, 0, 0, 255, 254, 254, 254, 255]) };
/** A JPEG as far as its size goes. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 2, 1, 0, 0, 0]);

/** An engine that notes what it is asked for. */
function decoder(answer: typeof small | 'nothing' | 'throws' = small) {
  const asked: { bytes: Uint8Array; turn: ExifTurn }[] = [];
  const decode = (bytes: Uint8Array, turn: ExifTurn) => {
    asked.push({ bytes, turn });
    if (answer === 'throws') throw new RangeError('memory');
    return answer === 'nothing' ? undefined : answer;
  };
  return { decode, asked };
}

describe('decodePicture', () => {
  it('decodes BMP itself, and asks the engine for the rest', () => {
    const engine = decoder();
    expect(decodePicture(toBmp(small), engine)).toEqual(small);
    expect(engine.asked).toEqual([]);
    expect(decodePicture(JPEG, engine)).toBe(small);
    expect(engine.asked).toHaveLength(1);
  });

  it('hands on how the camera was held', () => {
    const engine = decoder();
    for (const turn of [1, 3, 6, 8]) decodePicture(withTurn(JPEG, turn), engine);
    decodePicture(withTurn(JPEG, 99), engine);
    expect(engine.asked.map(({ turn }) => turn)).toEqual([1, 3, 6, 8, 1]);
  });

  it('hands on the first frame of an animation only', () => {
    const engine = decoder();
    decodePicture(toGif(small, 50), engine);
    expect(engine.asked[0]?.bytes).toEqual(toGif(small));
  });

  it.each([
    ['does not take it', 'nothing'],
    ['fails', 'throws'],
  ] as const)('calls a picture damaged where the engine %s', (_, answer) => {
    expect(decodePicture(JPEG, { decode: decoder(answer).decode })).toMatchObject({ code: 'broken-picture' });
  });

  it('asks the engine for nothing that was refused', () => {
    const engine = decoder();
    const huge = JPEG.slice();
    huge.set([0x4e, 0x20, 0x4e, 0x20], 7);
    expect(decodePicture(huge, engine)).toMatchObject({ code: 'too-many-pixels' });
    expect(decodePicture(new Uint8Array([1, 2, 3]), engine)).toMatchObject({ code: 'not-a-picture' });
    expect(engine.asked).toEqual([]);
  });
});

describe('refusePicture', () => {
  it('lets a picture within its limits pass', () => {
    for (const file of [toBmp(small), toGif(small), JPEG]) expect(refusePicture(file)).toBeUndefined();
  });

  it('refuses what is too long on one side, though it has few pixels', () => {
    const long = toBmp({ width: 1, height: 1, data: new Uint8Array(4) });
    new DataView(long.buffer).setInt32(18, 20_001, true);
    expect(refusePicture(long)).toMatchObject({ code: 'too-many-pixels' });
  });
});
