import type { CauseEvidence } from '../../knowledge/causes.ts';
import type { Fact } from '../facts/fact.ts';
import { WEIGHTS } from './weights.ts';

/** How often the fact has this value whatever the cause is, 0 to 1. All values of a fact add up to 1. */
export function background(fact: Fact, value: string): number {
  const words = Object.values(fact.values).map(({ usual }) => WEIGHTS.holds[usual]);
  const word = fact.values[value]?.usual;
  return word === undefined ? 0 : WEIGHTS.holds[word] / words.reduce((sum, one) => sum + one, 0);
}

/**
 * How often the fact has this value when the cause is true, 0 to 1.
 * `entries` are what the cause says about this fact; what it leaves over goes to the other values as usual.
 * A cause that says nothing about the fact sees it as often as everybody.
 */
export function likelihood(fact: Fact, value: string, entries: readonly CauseEvidence[]): number {
  if (entries.length === 0) return background(fact, value);
  const named = new Map(entries.map((entry) => [entry.value, WEIGHTS.holds[entry.holds]]));
  const own = named.get(value);
  if (fact.namedOnly === true) return own ?? background(fact, value);
  const sum = [...named.values()].reduce((total, one) => total + one, 0);
  const most = 1 - WEIGHTS.remainder;
  if (own !== undefined) {
    const share = sum > most ? (own * most) / sum : own;
    // What holds always is never seen less often than usual.
    const alone = own === WEIGHTS.holds.always && sum - own < WEIGHTS.remainder;
    return alone ? Math.max(share, background(fact, value)) : share;
  }
  const rest = Object.keys(fact.values).filter((other) => !named.has(other));
  const usual = rest.reduce((total, other) => total + background(fact, other), 0);
  return (Math.max(WEIGHTS.remainder, 1 - sum) * background(fact, value)) / usual;
}
