import type { Reading } from '../../src-main/contract/reading.ts';
import type { DiagnoseResult, FixView, Hop, RankedCause } from '../../src-main/contract/result.ts';
import type { Proposal } from '../../src-main/contract/settings.ts';

const AT = '2026-11-24T09:41:00.000Z';

export const proposal: Proposal = {
  source: 'preset',
  from: 'our list of mail providers',
  confirmed: true,
  providerId: 'northmail',
  providerName: 'Northmail',
  submission: {
    hostname: 'smtp.northmail.example',
    port: 587,
    socketType: 'starttls',
    authentication: 'password',
    username: 'anna@millbrook-florist.example',
  },
  signIn: ['password'],
};

export const hops = (...status: Hop['status'][]): Hop[] => {
  const places = ['device', 'network', 'provider', 'domain', 'recipient'] as const;
  const names = ['Your computer', 'Your network', 'Northmail', 'Your domain', 'Bob'];
  const said = ['On the internet', 'Stops port 587', 'Port 465 answers', undefined, undefined];
  return places.map((place, at) => ({
    place,
    name: names[at] ?? '',
    status: status[at] ?? 'unchecked',
    ...(said[at] !== undefined && { said: said[at] }),
  }));
};

export const cause = (id: string, title: string, more: Partial<RankedCause> = {}): RankedCause => ({
  id,
  title,
  meaning: 'Your message cannot reach the server this way.',
  probability: 0.9,
  actor: 'you',
  because: ['port 587 gave no answer from this network,', 'port 465 of the same server answered at once.'],
  against: [],
  ...more,
});

export const fix = (id: string, more: Partial<FixView> = {}): FixView => ({
  id,
  title: 'Use port 465 in Thunderbird',
  minutes: 3,
  need: 'your mail app',
  client: { id: 'thunderbird', name: 'Thunderbird' },
  clients: [
    { id: 'thunderbird', name: 'Thunderbird' },
    { id: 'other', name: 'another app' },
  ],
  whatHappened: ['Your network lets some ports pass and stops others.'],
  steps: [
    { where: 'In the menu ☰', do: 'choose Account Settings.', labels: ['Account Settings'] },
    { where: 'In the left list', do: 'choose Outgoing Server (SMTP).', labels: ['Outgoing Server (SMTP)'] },
    { where: 'In Port', do: 'put 465.', labels: ['Port'], value: '465' },
    { where: 'In Connection security', do: 'choose SSL/TLS.', labels: ['Connection security', 'SSL/TLS'] },
    { where: 'At the bottom', do: 'choose OK.', labels: ['OK'] },
  ],
  howYouKnow: ['The waiting message leaves the outbox.'],
  ifNot: ['Try the same on the network of your phone.'],
  verification: ['submission-connect'],
  ...more,
});

export interface ResultWish {
  readonly causes?: RankedCause[];
  readonly confidence?: DiagnoseResult['diagnosis']['confidence'];
  readonly headline?: string;
  readonly next?: DiagnoseResult['diagnosis']['next'];
  readonly path?: Hop[];
  readonly fixes?: FixView[];
  readonly escalation?: DiagnoseResult['escalation'];
  readonly ruledOut?: DiagnoseResult['diagnosis']['ruledOut'];
}

/** A whole result: a blocked port, unless something else is wished for. */
export function result(wish: ResultWish = {}): DiagnoseResult {
  const blocked = cause('port-blocked', 'Your network blocks the port that Thunderbird uses', {
    actor: 'your-network',
  });
  const causes = wish.causes ?? [
    blocked,
    cause('server-down', 'The mail server does not work', {
      probability: 0.06,
      settle: 'Test from the network of your phone.',
    }),
  ];
  return {
    schemaVersion: 1,
    tool: { version: '0.1.0', knowledge: '2026-11-24' },
    case: { schemaVersion: 1, symptom: { kind: 'error-shown' } },
    observations: [
      {
        id: 'o1',
        probe: 'submission-connect',
        target: 'smtp.northmail.example:587',
        outcome: 'failed',
        failure: 'timeout',
        startedAt: AT,
        endedAt: AT,
        dialog: [
          { from: 'client', text: 'connect smtp.northmail.example port 587', at: 0 },
          { from: 'note', text: 'no answer after 3.2 s', at: 3200 },
        ],
      },
    ],
    findings: [
      {
        id: 'submission-port-reachable',
        outcome: 'fail',
        evidence: ['o1'],
        said: 'Only one of two ports got through.',
      },
      { id: 'not-looked', outcome: 'not-tested', evidence: [], said: 'The sign-in was not tested.' },
    ],
    diagnosis: {
      confidence: wish.confidence ?? 'very-likely',
      headline: wish.headline ?? causes[0]?.title ?? 'Nothing known',
      causes,
      ruledOut: wish.ruledOut ?? [{ id: 'no-network', title: 'No internet', because: ['A website answered'] }],
      next: wish.next ?? { kind: 'fix', id: 'use-other-port' },
      path: wish.path ?? hops('passed', 'problem', 'passed'),
    },
    fixes: wish.fixes ?? [fix('use-other-port')],
    escalation: wish.escalation ?? null,
    timing: { startedAt: AT, finishedAt: AT },
  };
}

export const healthy = (): DiagnoseResult =>
  result({
    causes: [cause('healthy', 'Your mail can go out', { because: ['each check passed.'] })],
    confidence: 'sure',
    next: { kind: 'fix', id: 'send-waiting-message' },
    path: hops('passed', 'passed', 'passed', 'passed'),
    fixes: [fix('send-waiting-message')],
  });

export const wantsSignIn = (): DiagnoseResult =>
  result({ next: { kind: 'probe', id: 'sign-in' }, confidence: 'possible' });

export const escalation = {
  causeId: 'certificate-expired',
  whoCanFix: 'Only Northmail can fix this. The digital ID of its server ran out on 20 November.',
  meanwhile: ['Send urgent mail from the web page of Northmail.', 'Leave your mail app as it is.'],
  sayThis: 'Hello,\n\nI cannot send mail through smtp.northmail.example, port 465.\n\nCould you renew the certificate?',
  addressee: 'Northmail support',
  linkId: 'northmail-help',
};

export const errorReading: Reading = {
  input: 'pasted',
  kind: 'error-text',
  results: [
    {
      reason: 'connection-lost',
      causes: [{ id: 'port-blocked', confidence: 'possible' }],
      because: ['the text says that the connection to the server was lost.'],
      evidence: '0x800CCC0F The connection to the server was interrupted.',
    },
  ],
  headline: 'Your mail app lost the connection to your mail server',
  summary: 'Your message is still in the outbox.',
  fixes: ['use-other-port'],
};

export const bounceReading: Reading = {
  input: 'bounce.eml',
  kind: 'bounce',
  results: [
    {
      recipient: 'bob@harbour-books.example',
      reason: 'recipient-unknown',
      causes: [{ id: 'recipient-unknown', confidence: 'sure' }],
      permanence: 'permanent',
      outcome: 'failed',
      actor: 'you',
      saidBy: 'mx.harbour-books.example',
      because: ['its answer says that nobody has this address.'],
      evidence: '550 5.1.1 <bob@harbour-books.example>: Recipient address rejected: User unknown',
    },
  ],
  headline: 'harbour-books.example knows nobody with the address of Bob',
  summary: 'Bob has not seen your message.',
  fixes: ['check-recipient-address'],
  found: { address: 'anna@millbrook-florist.example' },
};
