import type { Failure } from '../../contract/failure.ts';
import type { Reply } from '../../contract/observation.ts';
import type { Outcome } from '../net.ts';

/** How one step of a conversation went: no `failure` means that the server agreed. */
export interface Step {
  readonly failure?: Failure;
  readonly reply?: Reply;
  readonly ms: number;
}

/**
 * Judges the reply to one command: `refusal` names the failure that a code means, or nothing.
 * `words` puts a step's own word in the place of a general failure, such as `greeting-timeout` for `reply-timeout`.
 */
export const judgeStep = (
  outcome: Outcome<Reply>,
  refusal: (reply: Reply) => Failure | undefined,
  words: Partial<Record<Failure, Failure>> = {},
): Step => {
  if (!outcome.ok) return { failure: words[outcome.failure] ?? outcome.failure, ms: outcome.ms };
  const failure = refusal(outcome.value);
  return { ...(failure === undefined ? {} : { failure }), reply: outcome.value, ms: outcome.ms };
};
