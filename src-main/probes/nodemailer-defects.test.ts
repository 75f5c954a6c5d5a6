import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type Observation } from '../contract/observation.ts';
import type { FaultServer } from '../practice/fault-server.ts';
import type { SmtpScript } from '../practice/smtp-script.ts';
import type { CertificateOrder } from '../tls-checker-lite/certificates/index.ts';
import { ADDRESS, HOST, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

/** What a mail library gets wrong when it is used as a probe, row by row; each test shows that the probes do not. */

const DAY = 86_400_000;
let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const ACCOUNTS = { accounts: { [ADDRESS]: PASSWORD } };

const run = async (script: SmtpScript, more: LabRun = {}, certificate?: CertificateOrder) => {
  const server = await lab.serve(587, { script: { ...ACCOUNTS, ...script }, ...(certificate ? { certificate } : {}) });
  const rows = await runInLab(lab, { only: ['sign-in', 'greeting'], ...more });
  for (const row of rows) observationSchema.parse(row);
  return { server, rows, said: server.lines.map(({ text }) => text) };
};

/** The row of one step on the account's port in the mode of the settings. */
const step = (rows: readonly Observation[], probe: Observation['probe'], facts: Partial<Observation> = {}) =>
  rowsOf(rows, probe, { port: 587, ...facts }).find(
    ({ socketType }) => facts.socketType !== undefined || socketType !== 'tls',
  );

const expectNoSignIn = (server: FaultServer): void => {
  const said = server.lines.map(({ text }) => text).join('\n');
  expect(said).not.toMatch(/^AUTH/im);
  for (const form of [PASSWORD, Buffer.from(PASSWORD).toString('base64')]) expect(said).not.toContain(form);
};

describe('the greeting', () => {
  it('RST after accept is told from a refused connection', async () => {
    const { rows } = await run(
      { greeting: { delayMs: 40, then: 'reset' } },
      { only: ['submission-connect', 'greeting'] },
    );
    expect(step(rows, 'submission-connect')?.outcome).toBe('ok');
    expect(step(rows, 'greeting')?.failure).toBe('connection-reset');
  });

  it('FIN before the banner is a row, not an exception', async () => {
    const { rows } = await run({ greeting: { delayMs: 40, then: 'close' } });
    expect(step(rows, 'greeting')).toMatchObject({ outcome: 'failed', failure: 'connection-closed' });
  });

  it.each([
    [['554-5.7.1 one', '554 5.7.1 two'], { code: 554, enhancedStatus: '5.7.1', lines: ['one', 'two'] }],
    ['421 4.3.2 busy', { code: 421, enhancedStatus: '4.3.2', lines: ['busy'] }],
  ] as const)('%j is kept word for word, once', async (greeting, reply) => {
    const { rows } = await run({ greeting });
    expect(step(rows, 'greeting')).toMatchObject({ failure: 'greeting-refused', reply });
  });
});

describe('EHLO', () => {
  it('keeps the words that refused it when HELO is refused as well', async () => {
    const { rows } = await run({ ehlo: { plain: { refuse: '550 5.7.1 no EHLO here' } }, helo: '550 no HELO either' });
    expect(step(rows, 'ehlo')).toMatchObject({
      failure: 'command-refused',
      reply: { code: 550, enhancedStatus: '5.7.1', lines: ['no EHLO here'] },
    });
  });

  it('shows that only HELO was taken, and does not sign in then', async () => {
    const { rows, server } = await run({ ehlo: { plain: { refuse: '502 5.5.1 no' } } });
    expect(step(rows, 'ehlo')).toMatchObject({ outcome: 'ok', mechanisms: [], reply: { code: 502 } });
    expectNoSignIn(server);
  });

  it('is kept from before and from after TLS, line by line', async () => {
    const { rows } = await run({
      ehlo: { plain: ['SIZE 1000', 'STARTTLS'], secure: ['SIZE 2000', 'LIMITS RCPTMAX=5', 'AUTH PLAIN SCRAM-SHA-256'] },
    });
    expect(step(rows, 'ehlo', { socketType: undefined })?.capabilities).toEqual(['SIZE 1000', 'STARTTLS']);
    expect(step(rows, 'ehlo', { socketType: 'starttls' })).toMatchObject({
      capabilities: ['SIZE 2000', 'LIMITS RCPTMAX=5', 'AUTH PLAIN SCRAM-SHA-256'],
      mechanisms: ['PLAIN', 'SCRAM-SHA-256'],
    });
  });

  it('gives an address that a careful server takes, never the name of this computer', async () => {
    const { said } = await run({});
    expect(said.find((line) => line.startsWith('EHLO'))).toMatch(/^EHLO \[(IPv6:)?[0-9a-f.:]+\]$/);
  });
});

describe('STARTTLS', () => {
  it.each([
    ['stripped', ['AUTH PLAIN LOGIN']],
    ['mangled', ['XXXXXXXA', 'AUTH PLAIN LOGIN']],
  ])('%s: it is not sent, and neither is the password', async (_what, plain) => {
    const { rows, server, said } = await run({ ehlo: { plain } });
    expect(step(rows, 'starttls')?.failure).toBe('starttls-not-offered');
    expect(said).not.toContain('STARTTLS');
    expectNoSignIn(server);
  });

  it('refused: the answer is kept', async () => {
    const { rows, server } = await run({ starttls: '454 4.7.0 TLS not available' });
    expect(step(rows, 'starttls')).toMatchObject({ failure: 'starttls-refused', reply: { code: 454 } });
    expectNoSignIn(server);
  });

  it.each([
    ['garbage', { send: '220 go', then: 'garbage' }, /^tls-/],
    ['text', { send: '220 go', then: 'go-on' }, /^tls-plaintext-answer$/],
    ['FIN', { send: '220 go', then: 'close' }, /^connection-closed$/],
  ] as const)('%s behind the 220 has a name', async (_what, starttls, failure) => {
    const { rows, server } = await run({ starttls });
    expect(step(rows, 'tls-handshake', { socketType: 'starttls' })?.failure).toMatch(failure);
    expectNoSignIn(server);
  });

  it('text that comes with the 220 is seen', async () => {
    const { rows, server } = await run({ starttls: ['220 go', '250 injected'] });
    expect(step(rows, 'starttls')?.failure).toBe('starttls-injected');
    expectNoSignIn(server);
  });
});

describe('the certificate', () => {
  const out = { notBefore: new Date(Date.now() - 90 * DAY), notAfter: new Date(Date.now() - DAY) };
  const secured = async (certificate: CertificateOrder) => {
    const { rows, server } = await run({}, {}, certificate);
    return { row: step(rows, 'tls-handshake', { socketType: 'starttls' }), server };
  };

  it('is kept with its chain, and with every problem', async () => {
    const { row, server } = await secured({ names: ['other.example'], selfSigned: true, ...out });
    expect(row?.tls).toMatchObject({
      problems: ['tls-expired', 'tls-hostname-mismatch', 'tls-self-signed'],
      chain: [{ names: ['other.example'] }],
    });
    expectNoSignIn(server);
  });

  it('with a thin key is noticed', async () => {
    const { row } = await secured({ names: [HOST], keyType: 'rsa', keyBits: 1024 });
    expect(row?.tls?.weaknesses).toContain('weak-key');
  });

  it('with a common name alone does not cover the name', async () => {
    const { row, server } = await secured({ names: [HOST], commonNameOnly: true });
    expect(row?.tls).toMatchObject({ problems: ['tls-hostname-mismatch'], weaknesses: ['common-name-only'] });
    expectNoSignIn(server);
  });
});

describe('the wrong mode', () => {
  it('TLS at once to a port that speaks in clear', async () => {
    const { rows } = await run({}, { submission: { socketType: 'tls' } });
    expect(step(rows, 'tls-handshake', { socketType: 'tls' })?.failure).toBe('tls-plaintext-answer');
    expect(step(rows, 'tls-handshake', { socketType: 'starttls' })?.outcome).toBe('ok');
  });

  it('waiting for a greeting on a port that speaks TLS at once', async () => {
    await lab.serve(587, { script: ACCOUNTS, implicitTls: true });
    const rows = await runInLab(lab, { only: ['greeting', 'tls-handshake'] });
    expect(step(rows, 'greeting')?.failure).toBe('greeting-timeout');
    expect(step(rows, 'tls-handshake', { socketType: 'tls' })?.outcome).toBe('ok');
  });
});

describe('the sign-in', () => {
  it.each([
    [
      ['534-5.7.9 Application-specific password', '534 5.7.9 required'],
      { code: 534, enhancedStatus: '5.7.9', lines: ['Application-specific password', 'required'] },
    ],
    ['538 5.7.11 Encryption required', { code: 538, enhancedStatus: '5.7.11' }],
    ['454 4.7.0 later', { code: 454, enhancedStatus: '4.7.0' }],
  ] as const)('%j is kept with its status', async (auth, reply) => {
    const { rows } = await run({ auth });
    expect(rowsOf(rows, 'sign-in')[0]?.reply).toMatchObject(reply);
  });

  it.each([
    ['not offered', [], 'sign-in-not-offered'],
    ['tokens only', ['AUTH XOAUTH2'], 'mechanism-unsupported'],
    ['others only', ['AUTH NTLM GSSAPI'], 'mechanism-not-offered'],
  ])('%s: the password stays here', async (_what, secure, told) => {
    const { rows, server } = await run({ ehlo: { secure } });
    const [row] = rowsOf(rows, 'sign-in');
    expect(row?.failure ?? row?.reason).toBe(told);
    expectNoSignIn(server);
  });
});

describe('the envelope', () => {
  it.each([
    ['550 5.1.1 unknown', 'recipient-refused'],
    ['450 4.2.0 later', 'recipient-deferred'],
  ])('RCPT %s has its own row and words', async (rcpt, failure) => {
    const { rows, said } = await run({ rcpt });
    expect(rowsOf(rows, 'sender-acceptance')[0]?.outcome).toBe('ok');
    expect(rowsOf(rows, 'recipient-acceptance')[0]).toMatchObject({
      failure,
      reply: { code: Number(rcpt.slice(0, 3)) },
    });
    expect(said).not.toContain('DATA');
  });

  it('a refusal of one run is not told by the next', async () => {
    const shared: LabRun = { case: {}, recipient: 'bob@southmail.example' };
    const first = await run({ mail: '451 4.3.0 later' }, shared);
    expect(rowsOf(first.rows, 'sender-acceptance')[0]?.reply?.code).toBe(451);
    await lab.close();
    lab = new Lab();
    const second = await run({}, shared);
    expect(rowsOf(second.rows, 'sender-acceptance')[0]).toMatchObject({ outcome: 'ok', reply: { code: 250 } });
  });
});

describe('every step', () => {
  it('says where it went and how long it took', async () => {
    const { rows } = await run({});
    const steps = ['greeting', 'ehlo', 'starttls', 'tls-handshake', 'sign-in', 'sender-acceptance'] as const;
    for (const probe of steps) {
      const row = rowsOf(rows, probe).find(({ outcome }) => outcome === 'ok');
      expect(row, probe).toMatchObject({ address: '127.0.0.1', port: 587, family: 4, host: HOST });
      expect(Date.parse(row?.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(row?.startedAt ?? ''));
    }
    expect(step(rows, 'greeting')?.reply?.ms).toBeGreaterThanOrEqual(0);
  });

  it.each<[string, SmtpScript]>([
    ['the greeting', { greeting: { then: 'mute' } }],
    ['EHLO', { ehlo: { plain: { refuse: { then: 'mute' } } } }],
    ['STARTTLS', { starttls: { then: 'mute' } }],
    ['the handshake', { starttls: { send: '220 go', then: 'mute' } }],
    ['AUTH', { auth: { then: 'mute' } }],
    ['MAIL', { mail: { then: 'mute' } }],
    ['RCPT', { rcpt: { then: 'mute' } }],
  ])('can be stopped while the server is silent after %s', async (_what, script) => {
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 250);
    const { rows } = await run(script, { signal: stop.signal });
    const said = rows.map(({ failure, reason }) => failure ?? reason);
    expect(said.filter((word) => word === 'probe-error')).toEqual([]);
    expect(said).toContain('stopped');
  });

  it.each<[string, SmtpScript, Observation['probe'], string]>([
    ['a line of 10 MB', { starttls: { send: Buffer.alloc(10_000_000, 0x61) } }, 'starttls', 'reply-too-long'],
    ['a reply without end', { auth: Array.from({ length: 2000 }, () => '235-more') }, 'sign-in', 'reply-too-long'],
    ['NULs', { mail: { send: Buffer.from('\0\0\0\r\n') } }, 'sender-acceptance', 'reply-malformed'],
    ['another code in one reply', { mail: ['250-one', '550 two'] }, 'sender-acceptance', 'reply-malformed'],
    ['words before the code', { rcpt: '* 250 ok' }, 'recipient-acceptance', 'reply-malformed'],
  ])('names %s', async (_what, script, probe, failure) => {
    const { rows } = await run(script);
    expect(rowsOf(rows, probe).map((row) => row.failure)).toContain(failure);
  });

  it('shows words that turn the reading direction, or clear a screen, as plain text', async () => {
    const { rows } = await run({ mail: '553 5.7.1 \u202Egnorw\u202C \u001B[2Jnot yours\u0007' });
    const row = rowsOf(rows, 'sender-acceptance')[0];
    expect(row?.reply?.lines).toEqual(['gnorw not yours']);
    expect(JSON.stringify(rows)).not.toMatch(/\\u001b|\u202E|\u202C/);
  });
});
