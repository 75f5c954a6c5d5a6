import type { Cause } from '../../knowledge/causes.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { background, likelihood } from './likelihood.ts';
import { WEIGHTS } from './weights.ts';

/** What one fact says about one cause, in bits: above 0 for it, below 0 against it. */
export interface Contribution {
  readonly fact: string;
  readonly kind: Fact['kind'];
  readonly bits: number;
  readonly decisive: boolean;
  /** Sentence with placeholders. */
  readonly said: string;
}

/** The facts of this case that speak about one cause. A fact that the cause does not name is left out. */
export function contributions(cause: Cause, facts: readonly Fact[], values: FactValues): Contribution[] {
  return facts.flatMap((fact) => {
    const value = values.get(fact.id);
    const entries = cause.evidence.filter((entry) => entry.fact === fact.id);
    if (value === undefined || entries.length === 0) return [];
    const entry = entries.find((one) => one.value === value);
    if (fact.namedOnly === true && entry === undefined) return [];
    const decisive = entry?.decisive === true;
    const ratio = Math.log2(likelihood(fact, value, entries) / background(fact, value));
    return [
      {
        fact: fact.id,
        kind: fact.kind,
        bits: ratio + (decisive ? WEIGHTS.bits.decisive : 0),
        decisive,
        said: entry?.said ?? fact.values[value]?.said ?? '',
      },
    ];
  });
}
