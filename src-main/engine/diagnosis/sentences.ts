import type { Contribution } from './contribution.ts';
import type { Runner } from './race.ts';
import { WEIGHTS } from './weights.ts';

/** Facts that sum up others: their sentences say nothing new beside the measurement itself. */
const SUMMARY: ReadonlySet<string> = new Set(['symptom']);

const strongest = (all: readonly Contribution[], most: number): string[] => {
  const sorted = [...all].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.fact < b.fact ? -1 : 1));
  return [...new Set(sorted.map(({ said }) => said))].slice(0, most);
};

/** The sentences that speak for a cause, the strongest first. */
export const becauseOf = ({ contributions }: Pick<Runner, 'contributions'>, most = 4): string[] => {
  const speaking = contributions.filter(({ bits }) => bits >= WEIGHTS.spoken);
  const own = speaking.filter(({ fact }) => !SUMMARY.has(fact));
  return strongest(own.length > 0 ? own : speaking, most);
};

/** The sentences that speak against a cause, the strongest first. */
export const againstOf = ({ contributions }: Pick<Runner, 'contributions'>, most = 3): string[] =>
  strongest(
    contributions.filter(({ bits }) => bits <= -WEIGHTS.spoken),
    most,
  );
