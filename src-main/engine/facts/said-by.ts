import type { Observation, ProbeId } from '../../contract/observation.ts';
import type { Evidence, ReplyMatch, ReplyStage } from './evidence.ts';
import { measuredRows } from './rows.ts';

/** Steps whose replies are read, in the order of the path. */
const STAGES: readonly (readonly [ProbeId, ReplyStage])[] = [
  ['greeting', 'connect'],
  ['ehlo', 'ehlo'],
  ['starttls', 'starttls'],
  ['sign-in', 'auth'],
  ['sender-acceptance', 'mail'],
  ['recipient-acceptance', 'rcpt'],
  ['test-message', 'data'],
];

/** A refusing reply of one row, read against the catalogue. */
export const readReply = (evidence: Evidence, row: Observation, stage: ReplyStage): ReplyMatch | undefined =>
  row.outcome === 'failed' && row.reply !== undefined ? evidence.matchReply(row.reply, stage) : undefined;

/** What the account's own server said to us first, in the order of the path. */
export function saidByServer(evidence: Evidence): ReplyMatch | undefined {
  for (const [probe, stage] of STAGES) {
    for (const row of measuredRows(evidence, probe)) {
      const match = readReply(evidence, row, stage);
      if (match !== undefined && match.causes.length > 0) return match;
    }
  }
  return undefined;
}

/** What the recipient's own server said about the address. */
export function saidByRecipientServer(evidence: Evidence): ReplyMatch | undefined {
  return measuredRows(evidence, 'recipient-server')
    .map((row) => readReply(evidence, row, 'rcpt'))
    .find((match) => match !== undefined && match.causes.length > 0);
}
