import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-in-words.ts';

describe('dateInWords', () => {
  it.each([
    ['2026-11-20T23:59:00Z', '20 November 2026'],
    ['2026-01-01T00:30:00+02:00', '31 December 2025'],
    ['2024-02-29T12:00:00.000Z', '29 February 2024'],
  ])('says %s as %s', (instant, words) => {
    expect(dateInWords(instant)).toBe(words);
  });

  it('says nothing about what is no date', () => {
    expect(dateInWords('soon')).toBeUndefined();
  });
});
