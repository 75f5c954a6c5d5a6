import { describe, expect, it } from 'vitest';
import { fixesFor } from './fixes-for.ts';
import type { Result } from './to-result.ts';

const table = { a: 'fix-a', b: 'fix-b', 'something-else': 'ask-for-help' };
const result = (...ids: string[]): Result => ({
  reason: 'unknown',
  because: [],
  causes: ids.map((id) => ({ id, confidence: 'possible' })),
});

describe('fixesFor', () => {
  it('orders the fixes by rank over all recipients, each once', () => {
    expect(fixesFor([result('a', 'b'), result('b', 'a')], table)).toEqual(['fix-a', 'fix-b']);
    expect(fixesFor([result('x', 'a'), result('b')], table)).toEqual(['fix-b', 'fix-a']);
  });

  it('offers help where no cause has a fix of its own', () => {
    expect(fixesFor([result('x')], table)).toEqual(['ask-for-help']);
    expect(fixesFor([result('x')], {})).toEqual([]);
    expect(fixesFor([], table)).toEqual([]);
  });

  it('does not take a word of every object for a fix', () => {
    expect(fixesFor([result('constructor', 'toString')], table)).toEqual(['ask-for-help']);
  });

  it('gives at most twelve', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const many = Object.fromEntries(ids.map((id) => [id, `fix-${id}`]));
    expect(fixesFor([result(...ids)], many)).toHaveLength(12);
  });
});
