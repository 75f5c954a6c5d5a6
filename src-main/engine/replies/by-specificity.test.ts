import { describe, expect, it } from 'vitest';
import { bySpecificity } from './by-specificity.ts';
import { testingCatalogue } from './testing-catalogue.ts';

describe('bySpecificity', () => {
  it('starts with the most specific pattern and ends with the bare code', () => {
    const ids = bySpecificity(testingCatalogue).map(({ pattern }) => pattern.id);
    expect([ids[0], ids.at(-1)]).toEqual(['token', 'code-550']);
    expect(ids).toHaveLength(testingCatalogue.patterns.length);
  });

  it('orders a catalogue once, and another one by itself', () => {
    expect(bySpecificity(testingCatalogue)).toBe(bySpecificity(testingCatalogue));
    expect(bySpecificity({ ...testingCatalogue, patterns: [] })).toEqual([]);
  });
});
