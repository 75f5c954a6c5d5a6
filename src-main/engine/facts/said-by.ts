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

const ENVELOPE: ReadonlySet<ProbeId> = new Set(['sender-acceptance', 'recipient-acceptance']);

/**
 * Without encryption we ask as strangers, because no password goes over an open line. That the server then wants
 * a sign-in is our own doing; only that it wants encryption first is news.
 */
function askedAsStranger({ observations }: Evidence, row: Observation): boolean {
  const unsigned = observations.some(({ probe, reason }) => probe === 'sign-in' && reason === 'tls-not-verified');
  return unsigned && ENVELOPE.has(row.probe);
}

/** Whether a refusal of sender or recipient says something about the account. */
export const isTelling = (evidence: Evidence, row: Observation): boolean =>
  row.outcome === 'ok' ||
  !askedAsStranger(evidence, row) ||
  readReply(evidence, row, 'mail')?.causes[0]?.id === 'encryption-required';

/** The same password was taken with the user name in another form: what was said of the sign-in before was not so. */
const isDisproved = ({ observations }: Evidence, row: Observation): boolean =>
  row.probe === 'sign-in' &&
  observations.some(
    ({ probe, outcome, usernameForm }) => probe === 'sign-in' && outcome === 'ok' && usernameForm !== undefined,
  );

/** A fault of the whole place counts only when it is said in so many words: a bare code is often about our line. */
const ABOUT_THEIR_SERVER = 'recipient-server-error';

/** A server that has trouble of its own tells of itself: we asked ours, and it has not called the other one yet. */
const ofItself = ({ causes }: ReplyMatch): ReplyMatch => ({
  causes: causes.map((cause) => (cause.id === ABOUT_THEIR_SERVER ? { ...cause, id: 'server-error' } : cause)),
});

/** What the account's own server said to us first, in the order of the path. */
export function saidByServer(evidence: Evidence): ReplyMatch | undefined {
  for (const [probe, stage] of STAGES) {
    for (const row of measuredRows(evidence, probe).filter((one) => isTelling(evidence, one))) {
      const match = isDisproved(evidence, row) ? undefined : readReply(evidence, row, stage);
      if (match !== undefined && match.causes.length > 0) return ofItself(match);
    }
  }
  return undefined;
}

/** Causes that a foreign server may tell about a mailbox; most else that it says is about the line we call from. */
const ABOUT_THE_MAILBOX: ReadonlySet<string> = new Set([
  'recipient-unknown',
  'recipient-disabled',
  'recipient-moved',
  'recipient-address-malformed',
  'mailbox-full',
  'greylisted',
]);
/** RFC 3463: x.1.y is about the address, x.2.y about the mailbox; x.1.7 and x.1.8 are about the sender's address. */
const ADDRESS_OR_MAILBOX = /^[245]\.(?:1\.(?![78]$)|2\.)/;

/**
 * Whether a row of the recipient's server says something about the mailbox. A home line is often refused for what it
 * is, and that is no fault of the mail.
 */
export const speaksOfMailbox = (evidence: Evidence, row: Observation): boolean => {
  if (row.outcome === 'ok') return true;
  // The server has not heard of the recipient yet.
  if (row.failure === 'sender-refused') return false;
  const cause = readReply(evidence, row, 'rcpt')?.causes[0];
  if (cause?.id === ABOUT_THEIR_SERVER) return cause.confidence === 'sure';
  if (cause !== undefined) return ABOUT_THE_MAILBOX.has(cause.id);
  return ADDRESS_OR_MAILBOX.test(row.reply?.enhancedStatus ?? '');
};

/** What the recipient's own server said about the address. */
export function saidByRecipientServer(evidence: Evidence): ReplyMatch | undefined {
  return measuredRows(evidence, 'recipient-server')
    .filter((row) => speaksOfMailbox(evidence, row))
    .map((row) => readReply(evidence, row, 'rcpt'))
    .find((match) => match !== undefined && match.causes.length > 0);
}
