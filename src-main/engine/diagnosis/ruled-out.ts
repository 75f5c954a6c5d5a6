import type { Diagnosis } from '../../contract/result.ts';
import type { Fill } from './fill-values.ts';
import type { Race, Runner } from './race.ts';
import { againstOf } from './sentences.ts';
import { WEIGHTS } from './weights.ts';

const NEVER_LISTED: ReadonlySet<string> = new Set(['healthy', 'something-else']);
const MOST_SENTENCES = 2;

/** What somebody came with, or that a message stops earlier, rules nothing out. */
const NO_REASON: ReadonlySet<string> = new Set(['symptom', 'later-fault']);

/** Only what was measured or told rules a cause out, and only where it hardly ever holds beside that cause. */
const reasons = ({ contributions }: Runner): string[] =>
  againstOf(
    { contributions: contributions.filter(({ fact, bits }) => bits <= WEIGHTS.doubt && !NO_REASON.has(fact)) },
    MOST_SENTENCES,
  );

/** What people meet most often comes first: that is what they would have thought of. */
const byPrior = (a: Runner, b: Runner): number =>
  WEIGHTS.prior[b.cause.prior.band] - WEIGHTS.prior[a.cause.prior.band] || (a.cause.id < b.cause.id ? -1 : 1);

/** Causes that the evidence speaks against, each with the reason. `listed` are the ones still in question. */
export function ruledOut({ runners }: Race, listed: ReadonlySet<string>, fill: Fill): Diagnosis['ruledOut'] {
  return runners
    .filter(
      ({ cause, probability }) =>
        !listed.has(cause.id) && !NEVER_LISTED.has(cause.id) && probability < WEIGHTS.ruledOut,
    )
    .sort(byPrior)
    .map((runner) => ({
      id: runner.cause.id,
      title: fill(runner.cause.title, 200),
      because: reasons(runner).map((said) => fill(said)),
    }))
    .filter(({ because }) => because.length > 0);
}
