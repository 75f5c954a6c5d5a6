import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Match } from './catalogue.ts';
import { asksForText, patternIndex } from './pattern-index.ts';
import { testingCatalogue } from './testing-catalogue.ts';

/** Ids in the opposite order of the places, so that the one is not taken for the other. */
const made = (...matches: Match[]): Catalogue => ({
  ...testingCatalogue,
  patterns: matches.map((match, place) => ({
    id: `p${matches.length - place}`,
    match,
    causes: ['mailbox-full'],
    reason: 'mailbox-full',
    actor: 'recipient',
    says: 'The mailbox has no room.',
    example: 'none',
  })),
});
const best = (matches: Match[], words: string, rest: { code?: string } = {}) => {
  const index = patternIndex(made(...matches));
  const subject = { words, present: index.literalsIn(words), ...rest };
  return {
    text: index.byText(subject).map(({ pattern }) => pattern.match),
    code: index.byCode(subject).map(({ pattern }) => pattern.match),
  };
};

describe('the best patterns', () => {
  it('tells patterns that ask for words from those that ask for codes', () => {
    expect(asksForText({ code: '550', enhanced: '5.1.1' })).toBe(false);
    expect(asksForText({ code: '550', any: ['full'] })).toBe(true);
    expect(best([{ words: ['mailbox full'] }, { code: '552' }], 'mailbox full', { code: '552' })).toEqual({
      text: [{ words: ['mailbox full'] }],
      code: [{ code: '552' }],
    });
  });

  it('takes the longer words', () => {
    expect(best([{ words: ['full'] }, { words: ['mailbox is full'] }], 'the mailbox is full').text).toEqual([
      { words: ['mailbox is full'] },
    ]);
  });

  it('names all that fit equally well, in the order of the files', () => {
    const [a, b]: [Match, Match] = [{ words: ['gone away'] }, { any: ['away once'] }];
    expect(best([a, b], 'gone away once').text).toEqual([a, b]);
  });

  it('finds nothing where nothing is asked for', () => {
    expect(best([{ words: ['mailbox full'] }], 'all is well')).toEqual({ text: [], code: [] });
  });

  it('finds a bare expression without any word to look it up by', () => {
    expect(best([{ regex: 'quota [a-z]{1,9}' }], 'quota reached').text).toHaveLength(1);
  });

  it('finds each pattern whose words stand in the text, whatever the others are', () => {
    const piece = fc.stringMatching(/^[a-d]{4,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(piece, { minLength: 1, maxLength: 8 }), (words) => {
        const longest = Math.max(...words.map(({ length }) => length));
        const found = best(
          words.map((word) => ({ words: [word] })),
          words.join(' '),
        ).text;
        expect(found.map(({ words: asked }) => asked?.[0]?.length)).toEqual(found.map(() => longest));
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });
});
