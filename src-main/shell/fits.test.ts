import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';

describe('fits', () => {
  it.each([
    ['a text at the limit', 'x'.repeat(92), 100, true],
    ['a text over it', 'x'.repeat(93), 100, false],
    ['bytes at the limit', new Uint8Array(92), 100, true],
    ['bytes over it', new Uint8Array(93), 100, false],
    ['many small values', Array.from({ length: 100 }, () => 0), 500, false],
    ['a long key', { ['k'.repeat(100)]: 0 }, 100, false],
    ['nothing', undefined, 8, true],
  ])('judges %s', (_, body, limit, expected) => {
    expect(fits(body, limit)).toBe(expected);
  });

  it('refuses what is nested too deep', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);
    expect(fits(nested(40), 1e6)).toBe(true);
    expect(fits(nested(41), 1e6)).toBe(false);
  });

  it('ends on a body that holds itself, and on one that doubles at each level', () => {
    const round: unknown[] = [];
    round.push(round);
    expect(fits(round, 1e6)).toBe(false);
    const doubling = Array.from({ length: 39 }).reduce<unknown>((inner) => [inner, inner], 0);
    expect(fits(doubling, 1e5)).toBe(false);
  });

  it('never lets pass what is longer as JSON text than nine times the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 400 }), (body, limit) => {
        const length = JSON.stringify(body).replaceAll(/\\u....|\\./g, 'x').length;
        if (fits(body, limit)) expect(length).toBeLessThanOrEqual(9 * limit + 30);
      }),
    );
  });
});
