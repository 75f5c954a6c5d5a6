import type { Failure } from '../contract/failure.ts';
import type { Observation, ProbeId, Reply } from '../contract/observation.ts';
import type { Clock } from '../net/net.ts';
import type { ObservationDraft } from './probe.ts';

/** An address of 320 characters is lawful; the row keeps what the contract has room for. */
const MAX_TARGET = 300;

/** What a row may say besides what was tested and when. */
export type RowFacts = Omit<
  Partial<Observation>,
  'id' | 'probe' | 'target' | 'outcome' | 'startedAt' | 'endedAt' | 'reason'
>;

/** Runs one operation and notes when it began and ended, as the two fields of a row. */
export const timed = async <T>(
  clock: Clock,
  operation: () => Promise<T>,
): Promise<{ result: T; when: { startedAt: string; endedAt: string } }> => {
  const startedAt = clock.now().toISOString();
  const result = await operation();
  return { result, when: { startedAt, endedAt: clock.now().toISOString() } };
};

type When = Pick<Observation, 'startedAt' | 'endedAt'>;

/** A row about something that was done: `failed` when the facts name a failure, otherwise `ok`. */
export const measured = (probe: ProbeId, target: string, when: When, facts: RowFacts): ObservationDraft => ({
  probe,
  target: target.slice(0, MAX_TARGET),
  outcome: facts.failure === undefined ? 'ok' : 'failed',
  ...when,
  ...facts,
});

/** A row about something that was not done, and why in developer words. */
export const notTested = (
  clock: Clock,
  probe: ProbeId,
  target: string,
  reason: string,
  facts: RowFacts = {},
): ObservationDraft => {
  const now = clock.now().toISOString();
  return {
    probe,
    target: target.slice(0, MAX_TARGET),
    outcome: 'not-tested',
    reason,
    startedAt: now,
    endedAt: now,
    ...facts,
  };
};

/** The failure and reply of a step as facts, absent where absent. */
export const stepFacts = (step: { failure?: Failure; reply?: Reply }): Pick<RowFacts, 'failure' | 'reply'> => ({
  ...(step.failure === undefined ? {} : { failure: step.failure }),
  ...(step.reply === undefined ? {} : { reply: step.reply }),
});
