import type { Cause } from '../../knowledge/causes.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { likelihood } from './likelihood.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Whether a measurement rules out what a pasted text says: the text is older than the test.
 * Returns the sentence of that measurement, or `undefined` while the text may still be true.
 */
export function staleText(cause: Cause, facts: readonly Fact[], values: FactValues): string | undefined {
  const against = facts.find((fact) => {
    const value = values.get(fact.id);
    const entries = cause.evidence.filter((entry) => entry.fact === fact.id);
    if (fact.kind !== 'measured' || fact.namedOnly === true || value === undefined || entries.length === 0)
      return false;
    return likelihood(fact, value, entries) <= WEIGHTS.holds.never;
  });
  return against?.values[values.get(against.id) ?? '']?.said;
}
