import { expect, it } from 'vitest';
import { genericSelectors, selectorProviders } from './selectors.ts';

it('every service is there once, with something to know it by and names of its own', () => {
  const ids = selectorProviders.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['google-workspace', 'microsoft-365', 'fastmail']));
  for (const { evidence, selectors } of selectorProviders) {
    expect(evidence.length).toBeGreaterThan(0);
    expect(new Set(selectors).size).toBe(selectors.length);
  }
});

it('no trace of one service is a trace of another', () => {
  const ends = selectorProviders.flatMap(({ id, evidence }) => evidence.map((end) => [id, end] as const));
  const shared = ends.filter(([id, end]) => ends.some(([other, one]) => other !== id && one.endsWith(end)));
  expect(shared).toEqual([]);
});

it('the usual names leave room for those of a service', () => {
  expect(genericSelectors).toContain('default');
  expect(genericSelectors.length).toBeLessThan(40);
});
