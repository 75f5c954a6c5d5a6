import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSearch } from './line-search.ts';

const search = lineSearch(['[ ]{0,4}original\\s{1,9}message$', '-{2,9} copy of .{0,40}', '>>']);

describe('lineSearch', () => {
  it.each([
    ['the first of several', 'hello\n-- copy of it\nOriginal message', 6],
    ['at the start of the text', 'ORIGINAL MESSAGE\n', 0],
    ['over two lines', 'said\n original\nmessage\nmore', 5],
    ['without words to look for', 'a\n>>> b', 2],
    ['behind a letter that grows in lower case', '\u0130\u0130\noriginal message', 3],
  ])('finds a line: %s', (_, text, place) => {
    expect(search(text)).toBe(place);
  });

  it.each(['no original message here', 'the -- copy of it', '', 'original', 'original message.'])(
    'finds none in %j',
    (text) => {
      expect(search(text)).toBeUndefined();
    },
  );

  it('finds what one expression over all lines finds', () => {
    const whole = /^(?:[ ]{0,4}original\s{1,9}message$|-{2,9} copy of .{0,40}|>>)/im;
    const piece = fc.constantFrom('original', 'message', 'Message', ' ', '\n', '-- copy of ', '>>', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('').replaceAll(/\s{9,}/g, ' ');
        expect(search(text)).toBe(whole.exec(text)?.index);
      }),
    );
  });
});
