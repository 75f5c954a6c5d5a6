import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLate } from './late-answer.ts';

const row = (ms: number, failure?: 'connection-refused' | 'timeout', address = '192.0.2.10') =>
  ({ outcome: failure === undefined ? 'ok' : 'failed', ms, address, ...(failure && { failure }) }) as const;

describe('isLate', () => {
  const quick = row(45);
  test.each([
    [1040, true],
    [3045, true],
    [45, false],
    [700, false],
    [1800, false],
    [3200, false],
  ])('an answer after %i ms: %s', (ms, late) => {
    expect(isLate(row(ms), [quick, row(ms)])).toBe(late);
    expect(isLate(row(ms, 'connection-refused'), [quick])).toBe(late);
  });

  test('silence is no late answer', () => {
    expect(isLate(row(3045, 'timeout'), [quick])).toBe(false);
    expect(isLate({ outcome: 'ok', address: '192.0.2.10' }, [quick])).toBe(false);
  });

  test('a computer that is slow for everybody loses nothing', () => {
    expect(isLate(row(1040), [row(1040), row(1050)])).toBe(false);
    expect(isLate(row(1040), [row(45, undefined, '192.0.2.99')])).toBe(false);
    expect(isLate(row(1040), [row(45, 'timeout')])).toBe(false);
  });

  test('a computer that is two seconds slower at one time than at another lost a call', () => {
    expect(isLate(row(3040), [row(1041)])).toBe(true);
    expect(isLate(row(1041), [row(3040)])).toBe(false);
    expect(isLate(row(3040), [row(1041, undefined, '192.0.2.99')])).toBe(false);
  });

  test('never without a quicker answer of the same computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.array(fc.integer({ min: 500, max: 9000 })), (ms, others) => {
        const slower = others.filter((other) => other > ms - 1700);
        expect(
          isLate(
            row(Math.max(ms, 500)),
            slower.map((one) => row(one)),
          ),
        ).toBe(false);
      }),
    );
  });
});
