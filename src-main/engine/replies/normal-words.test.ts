import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATCH_LIMIT, normalWords } from './normal-words.ts';

describe('normalWords', () => {
  it('straightens quotes, dashes, blanks and case', () => {
    expect(normalWords('The  User’s\u00a0“Mailbox”\r\n is – FULL')).toBe(`the user's "mailbox" is - full`);
  });

  it('joins a reply over several lines, so that a phrase can stand across them', () => {
    expect(normalWords('550-5.2.2 The mailbox\n550-5.2.2 is full\n550 5.2.2 now')).toBe(
      '550 5.2.2 the mailbox is full now',
    );
  });

  it('drops characters that nobody sees', () => {
    expect(normalWords('mail\u200bbox\u00ad full\ufeff')).toBe('mailbox full');
  });

  it('reads at most 64 kB', () => {
    expect(normalWords('a'.repeat(MATCH_LIMIT * 3))).toHaveLength(MATCH_LIMIT);
  });

  it('gives the same form for a form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const words = normalWords(text);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/\s{2}|[\n\r\t]/);
      }),
    );
  });
});
