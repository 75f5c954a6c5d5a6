import { isDecided } from './is-decided.ts';
import type { Race, Runner } from './race.ts';
import { WEIGHTS } from './weights.ts';

const MOST = 8;

/** Measured behind the place where the message stops now: true all the same. */
const isWaiting = ({ contributions, later }: Runner): boolean =>
  contributions.some(
    ({ fact, kind, bits }) =>
      (fact === 'certificate-also' && bits > 0) || (later && kind === 'measured' && bits >= WEIGHTS.waiting),
  );

/**
 * The causes to show. What blocks first comes first; a fault that a text or a server named, or that was measured
 * behind it, comes right after, however small its share is while the first one stands in the way.
 */
export function listed({ runners }: Pick<Race, 'runners'>): Runner[] {
  const [first, ...others] = runners;
  if (first === undefined) return [];
  const faults = others.filter(({ cause }) => cause.id !== 'healthy');
  // Over a test that passed to its end, an oddity that stopped nothing is no second fault.
  const passed = first.cause.id === 'healthy';
  const waiting = faults.filter((runner) => !passed && (runner.named || isDecided(runner) || isWaiting(runner)));
  const possible = others.filter((runner) => !waiting.includes(runner) && runner.probability >= WEIGHTS.listed);
  return [first, ...waiting, ...possible].slice(0, MOST);
}
