import type { Runner } from './race.ts';
import { WEIGHTS } from './weights.ts';

const costOf = ({ cause: { actor } }: Runner): number =>
  actor === 'you' || actor === 'nobody' ? WEIGHTS.cost[actor] : WEIGHTS.cost.other;

/** Near ties only: a clearly more probable cause stays first whoever has to act. */
const NEAR = 1.5;

/**
 * Ids of the causes whose fixes are worth trying, best first. Causes that are about as likely as the first of their
 * kind are turned by cost, what the person can do alone first.
 */
export function fixOrder(runners: readonly Runner[]): string[] {
  const likely = runners.filter(({ probability }, index) => index === 0 || probability >= WEIGHTS.listed);
  const ordered: Runner[] = [];
  const rest = [...likely];
  while (rest.length > 0) {
    const lead = rest[0]?.probability ?? 0;
    const near = rest.filter(({ probability }) => probability * NEAR >= lead);
    const [best] = [...near].sort((a, b) => b.probability / costOf(b) - a.probability / costOf(a));
    if (best === undefined) break;
    ordered.push(best);
    rest.splice(rest.indexOf(best), 1);
  }
  return ordered.map(({ cause }) => cause.id);
}
