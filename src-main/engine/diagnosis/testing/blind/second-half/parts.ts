import type { CaseFile, Submission, SymptomKind } from '../../../../../contract/case.ts';
import type { Observation } from '../../../../../contract/observation.ts';
import type { Confidence } from '../../../../../contract/reading.ts';
import { readReply, readText } from '../../read-text.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';

/** What a person brings: the pasted text, the settings, the answers, and what the tests on that computer saw. */
interface Brought {
  readonly text?: string;
  readonly symptom?: SymptomKind;
  readonly client?: string;
  readonly address?: string;
  readonly submission?: Partial<Submission>;
  readonly recipient?: string;
  readonly answers?: NonNullable<CaseFile['answers']>;
  readonly environment?: NonNullable<CaseFile['environment']>;
  readonly observations?: readonly Observation[];
}

const caseOf = (brought: Brought): CaseFile => {
  const { text, symptom = 'error-shown', client = 'thunderbird', submission = {}, recipient, answers } = brought;
  const base = w.theCase({
    symptom: { kind: symptom, client, ...(text === undefined ? {} : { text }) },
    submission,
    ...(recipient === undefined ? {} : { recipient }),
    ...(answers === undefined ? {} : { answers }),
    ...(brought.environment === undefined ? {} : { environment: brought.environment }),
  });
  return brought.address === undefined ? base : { ...base, account: { ...base.account, address: brought.address } };
};

/** Replies carry their enhanced status apart from the words too, as each real run has it. */
const withStatus = (seen: Observation): Observation => {
  const { reply } = seen;
  const [, enhancedStatus] = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply?.lines[0] ?? '') ?? [];
  return reply === undefined || enhancedStatus === undefined ? seen : { ...seen, reply: { ...reply, enhancedStatus } };
};

/** A case whose label comes from knowledge of mail alone; texts and replies go through the real readers. */
export const blind = (
  cause: string,
  name: string,
  confidence: readonly Confidence[],
  brought: Brought,
  more: Pick<Scenario, 'orElse' | 'also' | 'second' | 'atFault'> = {},
): Scenario => ({
  name,
  cause,
  confidence,
  see: {
    case: caseOf(brought),
    observations: (brought.observations ?? []).map(withStatus),
    readings: brought.text === undefined ? [] : readText(brought.text),
    matchReply: readReply,
  },
  ...more,
});

/** The words say it. */
export const clear = ['sure', 'very-likely'] as const;
/** Much speaks for it. */
export const fair = ['sure', 'very-likely', 'possible'] as const;
/** Little is known, so nothing may be called sure. */
export const thin = ['very-likely', 'possible'] as const;

/** The same rows at a server of another name. */
export const at = (host: string, rows: readonly Observation[]): Observation[] =>
  JSON.parse(JSON.stringify(rows).replaceAll(w.HOST, host)) as Observation[];

/** All works up to the sign-in, for which nobody gave leave; port 25 to the other side is shut, as at most homes. */
export const homeRun = (...more: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(
    w.workingPath(),
    w.noSignIn(),
    w.theirDomain(),
    w.exchanger('mx.garden.example'),
    w.theirServerSilent(),
    ...more,
  );

/** All works, sign-in and addresses too. */
export const fullRun = (...more: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(w.healthyPath(), w.exchanger('mx.garden.example'), w.theirServerSilent(), ...more);

/** A line on which port 25 is open, as at a firm: the other server was asked too and answered with `theirs`. */
export const businessRun = (...theirs: readonly w.Row[]): Observation[] =>
  w.rows(
    w.online(),
    w.nameFound(),
    w.ports({ 25: 'open', 465: 'open', 587: 'open', 2525: 'connection-refused', 443: 'open' }),
    w.secured587(),
    w.noSignIn(),
    w.theirDomain(),
    w.exchanger('mx.garden.example'),
    theirs,
  );

/** The sign-in was tried and went well; `more` is what came after. */
export const signedInRun = (...more: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(w.workingPath(), w.signedIn(), ...more);

/** A row built by hand where no helper exists. */
export const row = (
  probe: w.Row['probe'],
  failure: NonNullable<w.Row['failure']> | undefined,
  facts: Partial<w.Row> = {},
): w.Row => ({
  probe,
  host: w.HOST,
  ...(failure === undefined ? { outcome: 'ok' as const } : { outcome: 'failed' as const, failure }),
  ...facts,
});

/** A delivery notice as Postfix writes it; `said` is what stands after the address. */
export const postfixNotice = (
  said: string,
  status: string,
  code: string,
  { to = 'bob@garden.example', from = 'mail.northmail.example', mx = 'mx.garden.example' } = {},
): string => `From: Mail Delivery System <MAILER-DAEMON@${from}>
To: anna@northmail.example
Subject: Undelivered Mail Returned to Sender
Date: Tue, 24 Nov 2026 12:01:07 +0000
Message-Id: <20261124120107.5C2D11F9@${from}>
MIME-Version: 1.0
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="7B21F01E/${from}"

--7B21F01E/${from}
Content-Type: text/plain; charset=us-ascii

This is the mail system at host ${from}.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${to}>: ${said}

--7B21F01E/${from}
Content-Type: message/delivery-status

Reporting-MTA: dns; ${from}
Arrival-Date: Tue, 24 Nov 2026 12:00:58 +0000

Final-Recipient: rfc822; ${to}
Action: failed
Status: ${status}
Remote-MTA: dns; ${mx}
Diagnostic-Code: smtp; ${code}

--7B21F01E/${from}
Content-Type: message/rfc822

From: Anna <anna@northmail.example>
To: ${to}
Subject: Saturday
Date: Tue, 24 Nov 2026 12:00:57 +0000

Shall we meet at three?

--7B21F01E/${from}--
`;

/** What the Postfix notice quotes of the other server. */
export const quoted = (reply: string, command = 'RCPT TO', mx = 'mx.garden.example[192.0.2.25]'): string =>
  `host ${mx} said: ${reply} (in reply to ${command} command)`;

/** A delivery notice as Exim writes it. */
export const eximNotice = (
  said: string,
  to = 'bob@garden.example',
): string => `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${to}
    ${said}
`;

/** What a person copies out of the notice of a big office provider. */
export const officeNotice = (
  said: string,
  to = 'bob@garden.example',
): string => `Delivery has failed to these recipients or groups:

${to}
Your message couldn't be delivered. Contact the recipient by some other means, or forward this message to your email admin.

Diagnostic information for administrators:

Generating server: VI1PR04MB5123.eurprd04.prod.outlook.example

${to}
Remote server returned '${said}'
`;
