import type { CaseFile, SymptomKind } from '../../../../../contract/case.ts';
import type { Failure } from '../../../../../contract/failure.ts';
import type { Observation } from '../../../../../contract/observation.ts';
import type { Confidence } from '../../../../../contract/reading.ts';
import { readReply, readText } from '../../read-text.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';

/** What a person brings, and what the probes saw on that computer. */
export interface Met {
  /** The words as they were pasted. */
  readonly pasted?: string;
  readonly kind?: SymptomKind;
  readonly client?: string;
  readonly address?: string;
  readonly recipient?: string;
  readonly submission?: NonNullable<Parameters<typeof w.theCase>[0]>['submission'];
  readonly answers?: NonNullable<CaseFile['answers']>;
  readonly seen?: readonly Observation[];
}

/** Plain evidence: a vague word is too little. */
export const CLEAR: readonly Confidence[] = ['sure', 'very-likely'];
/** Thin evidence: naming it at all is right. */
export const THIN: readonly Confidence[] = ['sure', 'very-likely', 'possible'];

const caseOf = ({ kind = 'error-shown', client = 'thunderbird', ...met }: Met): CaseFile => {
  const made = w.theCase({
    symptom: { kind, client },
    ...(met.recipient === undefined ? {} : { recipient: met.recipient }),
    ...(met.answers === undefined ? {} : { answers: met.answers }),
    ...(met.submission === undefined ? {} : { submission: met.submission }),
  });
  return met.address === undefined ? made : { ...made, account: { ...made.account, address: met.address } };
};

/** A reply with its enhanced code told apart, as the probes do. */
const coded = (row: Observation): Observation => {
  const enhancedStatus = /^[245]\.\d{1,3}\.\d{1,3}(?= )/.exec(row.reply?.lines[0] ?? '')?.[0];
  return row.reply === undefined || enhancedStatus === undefined
    ? row
    : { ...row, reply: { enhancedStatus, ...row.reply } };
};

const renamed = (from: string, to: string, seen: readonly Observation[]): Observation[] =>
  JSON.parse(JSON.stringify(seen).replaceAll(from, to)) as Observation[];

const THEIRS = 'mx.garden.example';
const GREAT: Readonly<Record<string, string>> = {
  'bob@gmail.com': 'gmail-smtp-in.l.google.com',
  'bob@outlook.com': 'outlook-com.olc.protection.outlook.com',
  'bob@yahoo.com': 'mta5.am0.yahoodns.net',
};
const serverOf = (recipient = ''): string => GREAT[recipient] ?? THEIRS;

/** One case; texts and replies are read by the real reader. */
export const met = (
  cause: string,
  name: string,
  confidence: readonly Confidence[],
  what: Met,
  orElse?: readonly string[],
): Scenario => ({
  name,
  cause,
  confidence,
  see: {
    case: caseOf(what),
    observations: renamed(THEIRS, serverOf(what.recipient), what.seen ?? []).map(coded),
    readings: what.pasted === undefined ? [] : readText(what.pasted),
    matchReply: readReply,
  },
  ...(orElse === undefined ? {} : { orElse }),
});

/** Their side as this line sees it: the domain is there, and a call to port 25 ends like `failure`; home lines drop it. */
export const theirSide = (failure: Failure = 'timeout'): w.Row[] => [
  w.theirDomain(),
  w.exchanger(THEIRS),
  failure === 'timeout'
    ? w.theirServerSilent()
    : { probe: 'recipient-server', outcome: 'failed', failure, host: THEIRS, port: 25 },
];
/** Both ways in work up to the sign-in; `end` is what comes after. */
export const carried = (...end: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(w.workingPath(), w.secured465(), ...end, theirSide());
/** A person who did not let us sign in. */
export const untried = (): Observation[] => carried(w.noSignIn());
/** All that we could test went well. */
export const allWell = (): Observation[] => carried(w.signedIn(), w.senderTaken(), w.recipientTaken());
/** The server turned the sign-in away. */
export const turnedAway = (line: string, code = 535): Observation[] =>
  carried(
    w.signInFails(line, code, code < 500 ? 'sign-in-deferred' : 'sign-in-refused'),
    w.untested('sender-acceptance', 'not-reached'),
    w.untested('recipient-acceptance', 'not-reached'),
  );

/** The same rows for a server of another name, its greeting and its certificate with them. */
export const on = (host: string, seen: readonly Observation[]): Observation[] => renamed(w.HOST, host, seen);
/** Rows whose connection took so many milliseconds. */
export const took = (ms: number, rows: readonly w.Row[]): w.Row[] => rows.map((row) => ({ ...row, ms }));
/** Connections to another address than the true one. */
export const at = (address: string, rows: readonly w.Row[]): w.Row[] => rows.map((row) => ({ ...row, address }));

const OUT = 'out.northmail.example';
/** A returned message in the style of Postfix. */
export const postfix = (words: string, command = 'RCPT TO', rcpt = 'bob@garden.example'): string =>
  `From: MAILER-DAEMON@${OUT} (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender

This is the mail system at host ${OUT}.

Your message could not be delivered to one or more recipients.

<${rcpt}>: host ${serverOf(rcpt)}[192.0.2.25] said: ${words} (in reply to
    ${command} command)
`;
/** A returned message in the style of Exim. */
export const exim = (words: string, stage = 'RCPT TO:<bob@garden.example>', rcpt = 'bob@garden.example'): string =>
  `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${rcpt}
    host ${serverOf(rcpt)} [192.0.2.25]
    SMTP error from remote mail server after ${stage}:
    ${words}
`;
/** A returned message in the style of Exchange Online. */
export const exchange = (words: string, rcpt = 'bob@garden.example'): string =>
  `Delivery has failed to these recipients or groups:

${rcpt}
Your message couldn't be delivered.

Diagnostic information for administrators:

Generating server: DB7PR04MB0000.eurprd04.prod.outlook.com

${rcpt}
Remote server returned '${words}'
`;
/** A returned message in the style of Gmail. */
export const gmail = (words: string, rcpt = 'bob@garden.example'): string =>
  `** Message not delivered **

There was a problem delivering your message to ${rcpt}.

The response from the remote server was:
${words}
`;
/** What Thunderbird shows when the server said no. */
export const birdSaid = (words: string): string =>
  `Send Message Error\nAn error occurred while sending mail. The mail server responded:\n${words}`;
