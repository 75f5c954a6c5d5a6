import { describe, expect, it } from 'vitest';
import { packAsar } from './asar.mjs';

/** Reads an archive the way Chromium's pickles are laid out. @param {Buffer} archive @param {string} name */
function readAsar(archive, name) {
  const headerSize = archive.readUInt32LE(4);
  const length = archive.readUInt32LE(12);
  const index = JSON.parse(archive.subarray(16, 16 + length).toString());
  const { offset, size } = index.files[name];
  const start = 8 + headerSize + Number(offset);
  return archive.subarray(start, start + size).toString();
}

describe('packAsar', () => {
  it('gives back every file as it was', () => {
    const archive = packAsar({ 'package.json': '{"main":"a.mjs"}', 'a.mjs': 'ä – 1' });
    expect(readAsar(archive, 'package.json')).toBe('{"main":"a.mjs"}');
    expect(readAsar(archive, 'a.mjs')).toBe('ä – 1');
  });

  it('aligns the header to four bytes for any length of names', () => {
    for (const name of ['a', 'ab', 'abc', 'abcd']) {
      const archive = packAsar({ [name]: 'x' });
      expect(archive.readUInt32LE(4) % 4).toBe(0);
      expect(readAsar(archive, name)).toBe('x');
    }
  });
});
