import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalFinder } from './literal-finder.ts';

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

  it('counts the letters that stand before the cut, and only where a cut is allowed', () => {
    const find = literalFinder(['mailbox is over its quota']);
    const cut = 'sorry, the mailbox is over i';
    expect([...find(cut)]).toEqual([]);
    expect([...find(cut, true)]).toEqual([['mailbox is over its quota', 'mailbox is over i'.length]]);
  });

  it('takes the whole piece before the broken one', () => {
    const find = literalFinder(['mailbox unavailable']);
    expect(find('mailbox unavailable, mailbox unavail', true).get('mailbox unavailable')).toBe(19);
  });
});
