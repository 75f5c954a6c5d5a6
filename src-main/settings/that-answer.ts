import type { Proposal } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';
import { askServer, type Answer } from './ask-server.ts';
import { withinLimit } from './within-limit.ts';

/** Every server is asked once; a proposal of a list has no more than a few, and guesses are eight. */
const MOST_ASKED = 16;

/**
 * Asks all proposed servers at once and keeps those that answered. A certificate that does not cover the name takes the
 * confirmation away. Where none answered, the network may be what is broken: then what was published stays, unproven,
 * and guesses go.
 */
export async function thatAnswer(
  proposals: readonly Proposal[],
  net: Net,
  signal: AbortSignal,
  deadlineMs: number,
): Promise<Proposal[]> {
  const asked = await Promise.all(
    proposals.slice(0, MOST_ASKED).map(async (proposal): Promise<readonly [Proposal, Answer]> => {
      const [answer = 'silent'] = await withinLimit(
        async (limit) => [await askServer(proposal, net, limit)],
        signal,
        deadlineMs,
      );
      return [proposal, answer];
    }),
  );
  const spoke = asked.flatMap(([proposal, answer]): Proposal[] => {
    if (answer === 'silent' || (answer === 'odd' && proposal.source === 'guess')) return [];
    return [{ ...proposal, answered: true, confirmed: proposal.confirmed && answer === 'good' }];
  });
  if (spoke.length > 0) return spoke;
  return asked.flatMap(([proposal]) => (proposal.source === 'guess' ? [] : [{ ...proposal, answered: false }]));
}
