import type { Fact } from '../facts/fact.ts';
import { likelihood } from './likelihood.ts';
import type { Runner } from './race.ts';

const entropy = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);

/** Bits that the value of a fact is expected to tell about which cause is true. */
export function informationGain(fact: Fact, runners: readonly Runner[]): number {
  const entries = runners.map(({ cause }) => cause.evidence.filter((entry) => entry.fact === fact.id));
  if (entries.every((own) => own.length === 0)) return 0;
  const left = Object.keys(fact.values).reduce((sum, value) => {
    const joint = runners.map(({ probability }, index) => probability * likelihood(fact, value, entries[index] ?? []));
    const total = joint.reduce((all, one) => all + one, 0);
    return total === 0 ? sum : sum + total * entropy(joint.map((one) => one / total));
  }, 0);
  return entropy(runners.map(({ probability }) => probability)) - left;
}
