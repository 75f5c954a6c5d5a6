import type { Cause } from '../../knowledge/causes.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { likelihood } from './likelihood.ts';
import { WEIGHTS } from './weights.ts';

/** Whether a measurement rules out what a pasted text says: the text is then older than the test. */
export const isStale = (cause: Cause, facts: readonly Fact[], values: FactValues): boolean =>
  facts.some((fact) => {
    const value = values.get(fact.id);
    const entries = cause.evidence.filter((entry) => entry.fact === fact.id);
    if (fact.kind !== 'measured' || fact.namedOnly === true || value === undefined || entries.length === 0) {
      return false;
    }
    return likelihood(fact, value, entries) <= WEIGHTS.holds.never;
  });
