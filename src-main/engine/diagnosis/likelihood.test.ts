import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES, type CauseEvidence } from '../../knowledge/causes.ts';
import type { Fact } from '../facts/fact.ts';
import { FACTS } from '../facts/registry.ts';
import { background, likelihood } from './likelihood.ts';
import { HOLDS, WEIGHTS } from './weights.ts';

const fact: Fact = {
  id: 'weather',
  kind: 'measured',
  values: {
    sun: { usual: 'usually', said: 'The sun shines.' },
    rain: { usual: 'rarely', said: 'It rains.' },
    snow: { usual: 'rarely', said: 'It snows.' },
  },
  derive: () => undefined,
};
const named = { ...fact, namedOnly: true };
const entry = (value: string, holds: CauseEvidence['holds']): CauseEvidence => ({ fact: 'weather', value, holds });
const all = (entries: readonly CauseEvidence[], of = fact): number =>
  Object.keys(of.values).reduce((sum, value) => sum + likelihood(of, value, entries), 0);

test('the words stand in order, and none is 0 or 1', () => {
  const numbers = HOLDS.map((word) => WEIGHTS.holds[word]);
  expect([...numbers].sort((a, b) => b - a)).toEqual(numbers);
  for (const number of numbers) expect(number > 0 && number < 1).toBe(true);
});

test.each(FACTS)('the background of $id adds up to 1', (one) => {
  const sum = Object.keys(one.values).reduce((total, value) => total + background(one, value), 0);
  expect(sum).toBeCloseTo(1);
});

describe('how often a value is seen', () => {
  test('as usual, for a cause that says nothing about it', () => {
    expect(likelihood(fact, 'rain', [])).toBe(background(fact, 'rain'));
    expect(background(fact, 'hail')).toBe(0);
  });

  test('as the cause says', () => {
    expect(likelihood(fact, 'rain', [entry('rain', 'often')])).toBe(0.6);
  });

  test('what is left over goes to the other values as usual', () => {
    const entries = [entry('rain', 'often')];
    expect(likelihood(fact, 'sun', entries) / likelihood(fact, 'snow', entries)).toBeCloseTo(8.5);
    expect(all(entries)).toBeCloseTo(1);
  });

  test('a little is always left over', () => {
    const entries = [entry('rain', 'always'), entry('snow', 'usually')];
    expect(likelihood(fact, 'sun', entries)).toBeCloseTo(WEIGHTS.remainder);
    expect(all(entries)).toBeCloseTo(1);
  });

  test('a fact that only names leaves the unnamed alone', () => {
    expect(likelihood(named, 'sun', [entry('rain', 'always')])).toBe(background(named, 'sun'));
    expect(likelihood(named, 'rain', [entry('rain', 'always')])).toBe(0.97);
  });

  test('is a share for any words', () => {
    const words = fc.constantFrom(...HOLDS);
    const lists = fc.dictionary(fc.constantFrom('sun', 'rain', 'snow'), words, { minKeys: 1, maxKeys: 2 });
    fc.assert(
      fc.property(lists, (list) => {
        const entries = Object.entries(list).map(([value, holds]) => entry(value, holds));
        for (const value of Object.keys(fact.values)) {
          const share = likelihood(fact, value, entries);
          expect(share > 0 && share < 1).toBe(true);
        }
        expect(all(entries)).toBeCloseTo(1);
      }),
    );
  });
});

test.each(CAUSES)('$id leaves no value of any fact at 0', ({ evidence }) => {
  for (const one of FACTS) {
    const entries = evidence.filter((own) => own.fact === one.id);
    for (const value of Object.keys(one.values)) expect(likelihood(one, value, entries)).toBeGreaterThan(0);
  }
});
