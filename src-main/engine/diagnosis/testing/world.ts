import type { CaseFile } from '../../../contract/case.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { Observation, ProbeId } from '../../../contract/observation.ts';
import type { Confidence, Reading } from '../../../contract/reading.ts';
import type { Evidence, MatchReply } from '../../facts/evidence.ts';

/** A row before it has an id and times. */
export type Row = Omit<Observation, 'id' | 'startedAt' | 'endedAt' | 'target'> & { readonly target?: string };

export const HOST = 'smtp.northmail.example';
const AT = '2026-11-24T12:00:00.000Z';

/** Rows with ids and times, in the order given. */
export const rows = (...all: readonly (Row | readonly Row[])[]): Observation[] =>
  all.flat().map((row, index) => ({ target: HOST, startedAt: AT, endedAt: AT, ...row, id: `o${index + 1}` }));

const ok = (probe: ProbeId, facts: Partial<Row> = {}): Row => ({ probe, outcome: 'ok', host: HOST, ...facts });
const failed = (probe: ProbeId, failure: Failure, facts: Partial<Row> = {}): Row => ({
  probe,
  outcome: 'failed',
  failure,
  host: HOST,
  ...facts,
});
export const untested = (probe: ProbeId, reason: string): Row => ({ probe, outcome: 'not-tested', reason });

export const online = (): Row => ok('network-interfaces');
export const offline = (): Row => failed('network-interfaces', 'no-network-interface');

/** The name leads to an address in every view; no IPv6 address, as is usual. */
export const nameFound = (): Row[] =>
  (['os', 'configured', 'reference'] as const).flatMap((view) => [
    ok('server-address', { view, recordType: 'A', answers: ['192.0.2.10'] }),
    failed('server-address', 'dns-no-data', { view, recordType: 'AAAA' }),
  ]);

/** The name service fails in the same way for each own view; `reference` tells how the outside one does. */
export const nameFails = (failure: Failure, reference?: Failure | 'found'): Row[] => [
  ...(['A', 'AAAA'] as const).map((recordType) =>
    failed('server-address', failure, { view: 'configured', recordType }),
  ),
  ...(reference === undefined
    ? [untested('server-address', 'no-resolver')]
    : [
        reference === 'found'
          ? ok('server-address', { view: 'reference', recordType: 'A', answers: ['192.0.2.10'] })
          : failed('server-address', reference, { view: 'reference', recordType: 'A' }),
      ]),
];

/** One configured resolver, asked over both transports; `door` is another port of its computer. */
export const resolver = (
  udp: Failure | 'ok',
  tcp: Failure | 'ok',
  door?: Failure | 'open',
  server = '192.0.2.53:53',
): Row[] => {
  const own = { host: 'localhost', view: 'configured', recordType: 'A', resolver: server } as const;
  const asked = ([udp, tcp] as const).map((word, index): Row => {
    const facts = { ...own, transport: index === 0 ? ('udp' as const) : ('tcp' as const) };
    return word === 'ok' ? ok('resolver-health', facts) : failed('resolver-health', word, facts);
  });
  const facts = { resolver: server, port: 853 };
  if (door === undefined) return asked;
  return [...asked, door === 'open' ? ok('resolver-port', facts) : failed('resolver-port', door, facts)];
};

/** The name asked for again without a check of its signatures. */
export const unchecked = (word: Failure | 'ok'): Row =>
  word === 'ok' ? ok('signature-check', { answers: ['192.0.2.10'] }) : failed('signature-check', word);
/** Another name asked of the same resolver. */
export const otherName = (word: Failure | 'ok'): Row =>
  word === 'ok' ? ok('other-names', { host: 'example' }) : failed('other-names', word, { host: 'example' });

/** A mail server that the recipient's domain names. */
export const exchanger = (host: string, failure?: Failure): Row =>
  failure === undefined
    ? ok('exchanger-address', { host, answers: ['192.0.2.25'] })
    : failed('exchanger-address', failure, { host });

export type Port = 'open' | Failure;

/** One row per port; port 443 is the control. */
export const ports = (states: Readonly<Record<number, Port>>, family: 4 | 6 = 4): Row[] =>
  Object.entries(states).map(([port, state]) => {
    const probe = port === '443' ? 'control-connect' : 'submission-connect';
    const facts = { port: Number(port), family, address: family === 4 ? '192.0.2.10' : '2001:db8::10' };
    return state === 'open' ? ok(probe, facts) : failed(probe, state, facts);
  });

/** What a usual provider shows: both submission ports open, 25 dropped by the home line, 2525 closed. */
export const usualPorts = (): Row[] =>
  ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'connection-refused', 443: 'connection-refused' });

export const greeting = (port = 587): Row =>
  ok('greeting', { port, socketType: port === 465 ? 'tls' : 'plain', reply: { code: 220, lines: [`${HOST} ESMTP`] } });
export const greetingFails = (failure: Failure, port = 587, reply?: Observation['reply']): Row =>
  failed('greeting', failure, { port, ...(reply === undefined ? {} : { reply }) });

/** EHLO before encryption: STARTTLS, and usually no way to sign in. */
export const clearHello = (mechanisms: readonly string[] = []): Row =>
  ok('ehlo', {
    port: 587,
    socketType: 'plain',
    capabilities: ['STARTTLS', 'SIZE 35882577'],
    mechanisms: [...mechanisms],
  });
/** The server does not take our EHLO. */
export const helloRefused = (line: string, code: number): Row =>
  failed('ehlo', 'command-refused', { port: 587, socketType: 'plain', reply: { code, lines: [line] } });
/** EHLO after encryption. */
export const securedHello = (mechanisms: readonly string[] = ['PLAIN', 'LOGIN'], port = 587): Row =>
  ok('ehlo', {
    port,
    socketType: port === 465 ? 'tls' : 'starttls',
    capabilities: ['SIZE 35882577'],
    mechanisms: [...mechanisms],
  });

const certificate = {
  subject: `CN=${HOST}`,
  issuer: 'CN=A known office',
  names: [HOST],
  notBefore: '2026-10-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  serialNumber: '01',
  fingerprint256: 'AA',
};

/** A handshake that reached a certificate; `problems` are all of its faults, the first decides the failure. */
export const handshake = (port: number, mode: 'tls' | 'starttls', problems: readonly Failure[] = []): Row => {
  const facts = { port, socketType: mode, tls: { version: 'TLSv1.3', chain: [certificate], problems: [...problems] } };
  const [first] = problems;
  return first === undefined ? ok('tls-handshake', facts) : failed('tls-handshake', first, facts);
};
export const noHandshake = (port: number, mode: 'tls' | 'starttls', failure: Failure): Row =>
  failed('tls-handshake', failure, { port, socketType: mode });

/** Everything up to the sign-in on port 587, with the attempt in the other mode failing as it must. */
export const secured587 = (problems: readonly Failure[] = [], mechanisms?: readonly string[]): Row[] => [
  greeting(),
  clearHello(),
  ok('starttls', { port: 587, reply: { code: 220, lines: ['Ready'] } }),
  handshake(587, 'starttls', problems),
  noHandshake(587, 'tls', 'tls-plaintext-answer'),
  ...(problems.length === 0 ? [securedHello(mechanisms)] : []),
];

/** Everything up to the sign-in on port 465. */
export const secured465 = (problems: readonly Failure[] = []): Row[] => [
  handshake(465, 'tls', problems),
  noHandshake(465, 'starttls', 'tls-no-answer'),
  ...(problems.length === 0 ? [greeting(465), securedHello(['PLAIN'], 465)] : []),
];

export const signedIn = (): Row => ok('sign-in', { port: 587, reply: { code: 235, lines: ['2.7.0 Accepted'] } });
export const signInFails = (line: string, code = 535, failure: Failure = 'sign-in-refused'): Row =>
  failed('sign-in', failure, { port: 587, reply: { code, lines: [line] } });
export const noSignIn = (reason = 'no-consent'): Row[] => [
  untested('sign-in', reason),
  untested('sender-acceptance', 'not-reached'),
  untested('recipient-acceptance', 'not-reached'),
];
export const senderTaken = (): Row => ok('sender-acceptance', { port: 587, reply: { code: 250, lines: ['2.1.0 Ok'] } });
export const senderRefused = (line: string, code = 553): Row =>
  failed('sender-acceptance', 'sender-refused', { port: 587, reply: { code, lines: [line] } });
export const recipientTaken = (): Row =>
  ok('recipient-acceptance', { port: 587, reply: { code: 250, lines: ['2.1.5 Ok'] } });
export const recipientRefused = (line: string, code = 550, enhancedStatus?: string): Row =>
  failed('recipient-acceptance', code >= 500 ? 'recipient-refused' : 'recipient-deferred', {
    port: 587,
    reply: { code, lines: [line], ...(enhancedStatus === undefined ? {} : { enhancedStatus }) },
  });
export const messageTaken = (): Row => ok('test-message', { port: 587, reply: { code: 250, lines: ['2.0.0 Queued'] } });
export const messageRefused = (line: string, code = 554): Row =>
  failed('test-message', 'message-refused', { port: 587, reply: { code, lines: [line] } });
export const theirServer = (line: string, code: number, enhancedStatus?: string): Row =>
  failed('recipient-server', code >= 500 ? 'recipient-refused' : 'recipient-deferred', {
    port: 25,
    reply: { code, lines: [line], ...(enhancedStatus === undefined ? {} : { enhancedStatus }) },
  });
export const theirServerTakes = (): Row =>
  ok('recipient-server', { port: 25, reply: { code: 250, lines: ['2.1.5 Ok'] } });
export const theirServerSilent = (): Row => failed('recipient-server', 'timeout', { port: 25 });
const said = (from: 'client' | 'server' | 'note', text: string) => ({ from, text, at: 1 });
const offers = (...more: readonly string[]) => [
  said('server', '220 mx.garden.example ESMTP'),
  said('client', 'EHLO [192.0.2.77]'),
  ...['mx.garden.example', ...more].map((offer) => said('server', `250-${offer}`)),
  said('server', '250 SIZE 35882577'),
];
/** Their server as the row tells it, after a secure line was agreed on. */
export const theirServerSecured = (row: Row): Row => ({
  ...row,
  dialog: [...offers('STARTTLS'), said('client', 'STARTTLS'), said('server', '220 go ahead'), said('note', 'TLS')],
});
/** Their server offers a secure line, and it cannot be agreed on. */
export const theirServerUnsecured = (failure: Failure): Row =>
  failed('recipient-server', failure, {
    port: 25,
    dialog: [...offers('STARTTLS'), said('client', 'STARTTLS'), said('server', '220 go ahead')],
  });
export const theirServerInClear = (row: Row): Row => ({ ...row, dialog: offers() });
export const theirDomain = (answer = '10 mx.garden.example'): Row =>
  ok('recipient-mx', { answers: [answer], recordType: 'MX' });
export const theirDomainFails = (failure: Failure): Row => failed('recipient-mx', failure, { recordType: 'MX' });

/** All that carries a message on port 587 and works, up to the sign-in. */
export const workingPath = (): Row[] => [online(), ...nameFound(), ...usualPorts(), ...secured587()];

/** A healthy account, tested to the end. */
export const healthyPath = (): Row[] => [...workingPath(), signedIn(), senderTaken(), recipientTaken(), theirDomain()];

type Submission = NonNullable<NonNullable<CaseFile['account']>['submission']>;

/** A case with the usual settings. */
export const theCase = (
  changes: Partial<Omit<CaseFile, 'schemaVersion' | 'account'>> & { readonly submission?: Partial<Submission> } = {},
): CaseFile => {
  const { submission, ...rest } = changes;
  return {
    schemaVersion: 1,
    symptom: { kind: 'error-shown', client: 'thunderbird' },
    account: {
      address: 'anna@northmail.example',
      submission: { hostname: HOST, port: 587, socketType: 'starttls', ...submission },
    },
    recipient: 'bob@garden.example',
    ...rest,
  };
};

/** What a pasted text says. */
export const reading = (
  causes: readonly (readonly [string, Confidence])[],
  changes: Partial<Reading> = {},
): Reading => ({
  input: 'pasted',
  kind: 'error-text',
  headline: 'What it says',
  fixes: [],
  results: [
    {
      reason: 'unknown',
      causes: causes.map(([id, confidence]) => ({ id, confidence })),
      because: [],
      outcome: 'failed',
    },
  ],
  ...changes,
});

/** Says so when a reply holds `cause=<id>`: a stand-in for the catalogue, which has tests of its own. */
export const matchReply: MatchReply = ({ lines }) => {
  const found = /cause=([a-z-]+)(\?)?/.exec(lines.join(' '));
  return found?.[1] === undefined
    ? undefined
    : { causes: [{ id: found[1], confidence: found[2] === '?' ? 'possible' : 'sure' }] };
};

export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  case: theCase(),
  observations: [],
  readings: [],
  matchReply,
  triedFixes: [],
  ...changes,
});
