import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBmp } from './decode-bmp.ts';
import { refusePicture } from './decode-picture.ts';
import { exifTurn } from './exif-turn.ts';
import { firstGifFrame } from './first-gif-frame.ts';
import { isPicture } from './is-picture.ts';
import { kindOfPicture } from './kind-of-picture.ts';
import { languagesFor } from './language-data.ts';
import { sizeOfPicture } from './size-of-picture.ts';

const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));
const FOLDER = join(import.meta.dirname, 'testing/pictures');
const GIF = bytes(
  'GIF89a\x02\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\0\0\0\0\0,\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x01\0,more',
);
/** Two pixels in 24 bits, red and green. */
function bmp(): Uint8Array {
  const file = Buffer.alloc(54 + 8);
  file.write('BM', 'latin1');
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(2, 18);
  file.writeInt32LE(1, 22);
  file.writeUInt16LE(24, 28);
  file.set([0, 0, 255, 0, 255, 0], 54);
  return new Uint8Array(file);
}

describe('the header of a picture', () => {
  it('is known by its bytes for every test picture', () => {
    for (const name of readdirSync(FOLDER)) {
      const file = readFileSync(join(FOLDER, name));
      expect(kindOfPicture(file)).toBe(name.split('.').at(-1)?.replace('jpg', 'jpeg'));
      expect(sizeOfPicture(file)?.width).toBeGreaterThan(200);
    }
  });

  it('takes no words for a picture', () => {
    for (const text of ['BMW wrote to me about the mail', 'GIF', 'RIFF', '550 5.1.1', '']) {
      expect(isPicture(bytes(text))).toBe(false);
    }
  });

  it('is read without a fault, whatever follows', () => {
    const starts = [
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
      'GIF89a',
      'RIFF0000WEBP',
      'BM\0\0\0\0\0\0\0\0',
      '\0\0\0\x18ftypheic',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const file = new Uint8Array([...bytes(start), ...rest]);
        const size = sizeOfPicture(file);
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
        expect(exifTurn(file)).toBeGreaterThan(0);
        expect(['too-many-pixels', 'broken-picture', 'unreadable-kind', 'not-a-picture', undefined]).toContain(
          refusePicture(file)?.code,
        );
      }),
    );
  });

  it('tells how the camera was held', () => {
    const exif = '\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0';
    expect(exifTurn(bytes(`\xff\xd8${exif}\xff\xd9`))).toBe(6);
    expect(exifTurn(bytes('\xff\xd8\xff\xd9'))).toBe(1);
  });
});

describe('firstGifFrame', () => {
  it('ends an animation after its first frame', () => {
    const frame = firstGifFrame(GIF);
    expect(frame?.at(-1)).toBe(0x3b);
    expect(frame?.length).toBe(GIF.length - 4);
  });

  it('refuses a frame larger than the picture', () => {
    const lying = GIF.slice();
    lying[32] = 200;
    expect(firstGifFrame(lying)).toBeUndefined();
  });
});

describe('decodeBmp', () => {
  it('gives colours from left to right', () => {
    expect([...(decodeBmp(bmp())?.data ?? [])]).toEqual([255, 0, 0, 255, 0, 255, 0, 255]);
  });

  it('does not believe a size that the file cannot hold', () => {
    const lying = bmp();
    new DataView(lying.buffer).setInt32(18, 5000, true);
    expect(() => decodeBmp(lying)).toThrow(RangeError);
  });
});

it('reads English first, then the language of the system', () => {
  expect(languagesFor('de-AT')).toEqual(['eng', 'deu']);
  expect(languagesFor('en-GB')).toEqual(['eng']);
  expect(languagesFor('sv')).toEqual(['eng']);
});
