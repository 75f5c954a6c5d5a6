import { describe, expect, it } from 'vitest';
import { THUNDERBIRD_SENTENCES } from './thunderbird-sentences.ts';

const all = THUNDERBIRD_SENTENCES.flatMap(({ language, before, after, marks }) =>
  [...before, ...after, ...marks].map((phrase) => [language, phrase] as const),
);

describe('THUNDERBIRD_SENTENCES', () => {
  it('has one entry for each language', () => {
    expect(THUNDERBIRD_SENTENCES.map(({ language }) => language)).toEqual('en de fr es it nl pl pt ja'.split(' '));
  });

  it.each(all)('%s: “%s” is written as texts are compared, and short', (_, phrase) => {
    expect(phrase).toBe(phrase.toLowerCase().normalize('NFC'));
    expect(phrase).not.toMatch(/[’“”\n]/);
    expect(phrase.length).toBeLessThanOrEqual(70);
  });

  it('says what comes before the server’s words and what ends them, and how the app is known', () => {
    for (const one of THUNDERBIRD_SENTENCES) {
      expect(one.before.length, one.language).toBeGreaterThan(0);
      expect(one.after.length, one.language).toBeGreaterThan(1);
      expect(one.marks.length, one.language).toBeGreaterThan(1);
    }
  });
});
