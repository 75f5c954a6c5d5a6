import type { Observation } from '../../contract/observation.ts';
import type { Evidence, ReplyStage } from './evidence.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import { isTelling, readReply } from './said-by.ts';

type Kind = 'sender' | 'recipient' | 'rules' | 'limit' | 'size' | 'sign-in' | 'server';

/** What each cause that a reply names is about. */
const OF_CAUSE: Readonly<Record<Kind, readonly string[]>> = {
  sender: ['sender-not-allowed', 'sender-rejected', 'sender-domain-missing', 'sender-account-blocked'],
  recipient: [
    'recipient-unknown',
    'recipient-moved',
    'recipient-disabled',
    'recipient-refused',
    'recipient-address-malformed',
    'recipient-domain-missing',
    'recipient-domain-no-mail',
    'recipient-suppressed',
    'mailbox-full',
  ],
  rules: [
    'recipient-policy',
    'helo-name-rejected',
    'spam-content',
    'address-blocklisted',
    'domain-blocklisted',
    'low-reputation',
    'residential-address',
    'spf-fail',
    'dkim-fail',
    'dmarc-fail',
    'domain-unauthenticated',
    'reverse-dns-missing',
  ],
  limit: ['sending-limit', 'rate-limited', 'too-many-recipients', 'too-many-connections'],
  size: ['message-too-big'],
  'sign-in': ['not-signed-in', 'encryption-required', 'oauth-required', 'smtp-auth-disabled'],
  server: ['greylisted', 'server-error', 'server-storage-full', 'protocol-error', 'server-down'],
};
const KIND_OF_CAUSE = new Map(
  (Object.keys(OF_CAUSE) as Kind[]).flatMap((kind) => OF_CAUSE[kind].map((cause) => [cause, kind] as const)),
);

/** RFC 3463 section 3 and RFC 4954 section 6, the narrow ones first. What is only "policy" may be anything. */
const OF_STATUS: readonly (readonly [RegExp, Kind])[] = [
  [/^[45]\.1\.[78]$/, 'sender'],
  [/^[45]\.2\.3$|^[45]\.3\.4$/, 'size'],
  [/^[45]\.[12]\./, 'recipient'],
  [/^[45]\.5\.3$/, 'limit'],
  [/^[45]\.7\.(?:8|9|11|12|14)$/, 'sign-in'],
  [/^[45]\.[345]\./, 'server'],
  [/^[45]\.7\./, 'rules'],
];

/** The words first, then the status code; a basic code alone says nothing but that a sign-in is wanted (530). */
const kindOf = (evidence: Evidence, row: Observation, stage: ReplyStage): Kind | undefined => {
  const cause = readReply(evidence, row, stage)?.causes[0]?.id;
  const byWords = cause === undefined ? undefined : KIND_OF_CAUSE.get(cause);
  if (byWords !== undefined) return byWords;
  if (row.reply?.code === 530) return 'sign-in';
  const status = row.reply?.enhancedStatus;
  return status === undefined ? undefined : OF_STATUS.find(([pattern]) => pattern.test(status))?.[1];
};

/** What the outgoing server minds when it refuses sender or recipient: either of them, its rules, or a limit. */
export default fact({
  id: 'refusal-kind',
  kind: 'measured',
  namedOnly: true,
  values: {
    sender: { usual: 'rarely', said: 'What the server minds is the sender address.' },
    recipient: { usual: 'rarely', said: 'What the server minds is the address of the recipient.' },
    rules: { usual: 'rarely', said: 'What the server minds is a rule of its own, not an address.' },
    limit: { usual: 'never', said: 'What the server minds is how much is sent.' },
    size: { usual: 'never', said: 'What the server minds is the size.' },
    'sign-in': { usual: 'rarely', said: 'What the server minds is that nobody has signed in the way it wants.' },
    server: { usual: 'never', said: 'The server has a trouble of its own.' },
  },
  derive: (evidence) => {
    const stages = [
      ['sender-acceptance', 'mail'],
      ['recipient-acceptance', 'rcpt'],
    ] as const;
    for (const [probe, stage] of stages) {
      const refused = measuredRows(evidence, probe).filter(
        (row) => row.outcome === 'failed' && row.reply !== undefined && isTelling(evidence, row),
      );
      const kind = refused.map((row) => kindOf(evidence, row, stage)).find((found) => found !== undefined);
      if (kind !== undefined) return kind;
    }
    return undefined;
  },
});
