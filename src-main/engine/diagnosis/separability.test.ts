import { describe, expect, test } from 'vitest';
import { CAUSES, type Cause } from '../../knowledge/causes.ts';
import { QUESTIONS } from '../../knowledge/questions.ts';
import { answerFacts } from '../facts/answer-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { FACTS } from '../facts/registry.ts';
import { saidFacts } from '../facts/said-facts.ts';
import { likelihood } from './likelihood.ts';

const LEAST_BITS = 2;
const facts: readonly Fact[] = [...FACTS, ...answerFacts(QUESTIONS)].filter(({ namedOnly }) => namedOnly !== true);
const words: readonly Fact[] = saidFacts(CAUSES.map(({ id }) => id));

/** Words count only where no test of ours can tell: a measurement must not hide behind them. */
const factsFor = (one: Cause, other: Cause): readonly Fact[] =>
  one.wordsOnly === true || other.wordsOnly === true ? [...facts, ...words] : facts;

/** The widest gap between two causes that one measurement or answer can open, in bits. */
const gap = (one: Cause, other: Cause): number =>
  Math.max(
    ...factsFor(one, other).flatMap((fact) => {
      const own = one.evidence.filter((entry) => entry.fact === fact.id);
      const theirs = other.evidence.filter((entry) => entry.fact === fact.id);
      return Object.keys(fact.values).map((value) =>
        Math.abs(Math.log2(likelihood(fact, value, own) / likelihood(fact, value, theirs))),
      );
    }),
  );

const pairs = CAUSES.flatMap((one, index) =>
  CAUSES.slice(index + 1).map((other) => [one.id, other.id, one, other] as const),
);

describe('every pair of causes is told apart, or the same fix mends both', () => {
  test.each(pairs)('%s and %s', (_a, _b, one, other) => {
    if (one.sameFix?.includes(other.id)) return;
    expect(gap(one, other)).toBeGreaterThanOrEqual(LEAST_BITS);
  });
});

test('a cause is not told apart from itself', () => {
  expect(gap(CAUSES[0]!, CAUSES[0]!)).toBe(0);
});
