import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsInside } from './ends-inside.ts';
import { brokenOffFinder, literalFinder } from './literal-finder.ts';

const TEXT = fc.stringMatching(/^[abc ]{0,60}$/);
const PIECES = fc.array(fc.stringMatching(/^[abc ]{1,9}$/), { maxLength: 20 });

describe('pieces in a text', () => {
  it('finds whole pieces with their letters', () => {
    const find = literalFinder(['user unknown', 'unknown', 'full', 'no']);
    expect([...find('550 user unknown here')].sort()).toEqual([
      ['no', 2],
      ['unknown', 7],
      ['user unknown', 12],
    ]);
  });

  it('finds exactly what a plain search finds', () => {
    fc.assert(
      fc.property(TEXT, PIECES, (text, pieces) => {
        const plain = new Set(pieces.filter((piece) => text.includes(piece)));
        expect(new Set(literalFinder(pieces)(text).keys())).toEqual(plain);
      }),
    );
  });
});

describe('pieces that the end of a text breaks off', () => {
  it('counts the letters that stand before the cut', () => {
    const cut = 'sorry, the mailbox is over i';
    const pieces = ['mailbox is over its quota'];
    expect([...literalFinder(pieces)(cut)]).toEqual([]);
    expect([...brokenOffFinder(pieces)(cut)]).toEqual([['mailbox is over its quota', 'mailbox is over i'.length]]);
  });

  it('takes no whole piece, and no piece of which too little is left', () => {
    const find = brokenOffFinder(['mailbox unavailable']);
    expect([...find('mailbox unavailable')]).toEqual([]);
    expect([...find('the mailbox')]).toEqual([]);
  });

  it('finds exactly what a plain search finds', () => {
    fc.assert(
      fc.property(TEXT, fc.array(fc.stringMatching(/^[abc ]{10,20}$/), { maxLength: 9 }), (text, pieces) => {
        const plain = new Set(pieces.filter((piece) => endsInside(text, piece)));
        expect(new Set(brokenOffFinder(pieces)(text).keys())).toEqual(plain);
      }),
    );
  });
});
