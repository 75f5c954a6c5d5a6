import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type Observation } from '../contract/observation.ts';
import type { FaultServer } from '../practice/fault-server.ts';
import type { SmtpScript } from '../practice/smtp-script.ts';
import {
  makeAuthority,
  type CertificateOrder,
  type IssuedCertificate,
} from '../tls-checker-lite/certificates/index.ts';
import { ADDRESS, HOST, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

/**
 * What a mail library gets wrong when it is used as a probe, row by row, N1 to N22 in the order of the table; each test
 * shows that the probes do not. N18 and N19, about the letter itself, are tested with the probe that sends one.
 */

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

const said = ({ lines }: FaultServer): string => lines.map(({ text }) => text).join('\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const expectNoPassword = (server: FaultServer): void => {
  for (const form of [PASSWORD, base64(PASSWORD), base64(`\0${ADDRESS}\0${PASSWORD}`)])
    expect(said(server)).not.toContain(form);
};

const expectNoSignIn = (server: FaultServer): void => {
  expect(said(server)).not.toMatch(/^AUTH/im);
  expectNoPassword(server);
};

describe('the greeting', () => {
  it('N1: that never comes is told from one that is not SMTP', async () => {
    const { rows } = await run({ greeting: { then: 'mute' } });
    expect(step(rows, 'greeting')).toMatchObject({ outcome: 'failed', failure: 'greeting-timeout' });
    expect(step(rows, 'greeting')).not.toHaveProperty('reply');
  });

  it('N2: RST after accept is told from a refused connection', async () => {
    const { rows } = await run(
      { greeting: { delayMs: 40, then: 'reset' } },
      { only: ['submission-connect', 'greeting'] },
    );
    expect(step(rows, 'submission-connect')?.outcome).toBe('ok');
    expect(step(rows, 'greeting')?.failure).toBe('connection-reset');
  });

  it('N3: FIN before the banner is a row, not an exception', async () => {
    const { rows } = await run({ greeting: { delayMs: 40, then: 'close' } });
    expect(step(rows, 'greeting')).toMatchObject({ outcome: 'failed', failure: 'connection-closed' });
  });

  it.each([
    [['554-5.7.1 one', '554 5.7.1 two'], { code: 554, enhancedStatus: '5.7.1', lines: ['one', 'two'] }],
    ['421 4.3.2 busy', { code: 421, enhancedStatus: '4.3.2', lines: ['busy'] }],
  ] as const)('N4: %j is kept word for word, once', async (greeting, reply) => {
    const { rows } = await run({ greeting });
    expect(step(rows, 'greeting')).toMatchObject({ failure: 'greeting-refused', reply });
  });

  it('N4: of a web server is named, and its words are kept once', async () => {
    const { rows, server } = await run({ greeting: 'HTTP/1.1 400 Bad Request' });
    const row = step(rows, 'greeting');
    expect(row?.failure).toBe('not-smtp');
    expect(JSON.stringify(row).split('Bad Request')).toHaveLength(2);
    expectNoSignIn(server);
  });
});

describe('EHLO', () => {
  it('N5: keeps the words that refused it when HELO is refused as well', async () => {
    const { rows } = await run({ ehlo: { plain: { refuse: '550 5.7.1 no EHLO here' } }, helo: '550 no HELO either' });
    expect(step(rows, 'ehlo')).toMatchObject({
      failure: 'command-refused',
      reply: { code: 550, enhancedStatus: '5.7.1', lines: ['no EHLO here'] },
    });
  });

  it('N6: shows that only HELO was taken, and does not sign in then', async () => {
    const { rows, server } = await run({ ehlo: { plain: { refuse: '502 5.5.1 no' } } });
    expect(step(rows, 'ehlo')).toMatchObject({ outcome: 'ok', mechanisms: [], reply: { code: 502 } });
    expectNoSignIn(server);
  });

  it('N22: is kept from before and from after TLS, line by line', async () => {
    const { rows } = await run({
      ehlo: { plain: ['SIZE 1000', 'STARTTLS'], secure: ['SIZE 2000', 'LIMITS RCPTMAX=5', 'AUTH PLAIN SCRAM-SHA-256'] },
    });
    expect(step(rows, 'ehlo', { socketType: undefined })?.capabilities).toEqual(['SIZE 1000', 'STARTTLS']);
    expect(step(rows, 'ehlo', { socketType: 'starttls' })).toMatchObject({
      capabilities: ['SIZE 2000', 'LIMITS RCPTMAX=5', 'AUTH PLAIN SCRAM-SHA-256'],
      mechanisms: ['PLAIN', 'SCRAM-SHA-256'],
    });
  });

  it('N22: gives an address that a careful server takes, never the name of this computer', async () => {
    const { said } = await run({});
    expect(said.find((line) => line.startsWith('EHLO'))).toMatch(/^EHLO \[(IPv6:)?[0-9a-f.:]+\]$/);
  });
});

describe('STARTTLS', () => {
  it.each([
    ['N7: stripped', ['AUTH PLAIN LOGIN']],
    ['N8: mangled', ['XXXXXXXA', 'AUTH PLAIN LOGIN']],
  ])('%s: it is not sent, and neither is the password', async (_what, plain) => {
    const { rows, server, said } = await run({ ehlo: { plain } });
    expect(step(rows, 'starttls')?.failure).toBe('starttls-not-offered');
    expect(said).not.toContain('STARTTLS');
    expectNoSignIn(server);
  });

  it('N9: refused: the answer is kept', async () => {
    const { rows, server } = await run({ starttls: '454 4.7.0 TLS not available' });
    expect(step(rows, 'starttls')).toMatchObject({ failure: 'starttls-refused', reply: { code: 454 } });
    expectNoSignIn(server);
  });

  it.each([
    ['garbage', { send: '220 go', then: 'garbage' }, /^tls-/],
    ['text', { send: '220 go', then: 'go-on' }, /^tls-plaintext-answer$/],
    ['FIN', { send: '220 go', then: 'close' }, /^connection-closed$/],
  ] as const)('N10: %s behind the 220 has a name', async (_what, starttls, failure) => {
    const { rows, server } = await run({ starttls });
    expect(step(rows, 'tls-handshake', { socketType: 'starttls' })?.failure).toMatch(failure);
    expectNoSignIn(server);
  });

  it('N10: silence behind the 220 has a name, before anything secret is said', async () => {
    const { rows, server } = await run({ starttls: { send: '220 go', then: 'mute' } });
    expect(step(rows, 'starttls')?.outcome).toBe('ok');
    expect(step(rows, 'tls-handshake', { socketType: 'starttls' })?.failure).toBe('tls-no-answer');
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
  const secured = async (certificate?: CertificateOrder, issued?: IssuedCertificate) => {
    const server = await lab.serve(587, {
      script: ACCOUNTS,
      ...(certificate ? { certificate } : {}),
      ...(issued ? { issued } : {}),
    });
    const rows = await runInLab(lab, { only: ['sign-in'] });
    return { row: step(rows, 'tls-handshake', { socketType: 'starttls' }), server };
  };

  it.each<[string, CertificateOrder, readonly string[]]>([
    ['that has ended', { names: [HOST], ...out }, ['tls-expired']],
    [
      'of the future',
      { names: [HOST], notBefore: new Date(Date.now() + DAY), notAfter: new Date(Date.now() + 9 * DAY) },
      ['tls-not-yet-valid'],
    ],
    ['of another host', { names: ['other.example'] }, ['tls-hostname-mismatch']],
    ['that vouches for itself', { names: [HOST], selfSigned: true }, ['tls-self-signed']],
  ])('N11: %s is told with its names and dates, and nothing else is wrong', async (_what, certificate, problems) => {
    const { row, server } = await secured(certificate);
    expect(row?.tls?.problems).toEqual(problems);
    expect(row?.tls?.chain[0]).toMatchObject({ names: certificate.names });
    const { notBefore, notAfter } = certificate;
    const toTheSecond = (date: Date) => `${date.toISOString().slice(0, 19)}.000Z`;
    if (notBefore !== undefined && notAfter !== undefined) {
      expect(row?.tls?.chain[0]).toMatchObject({
        notBefore: toTheSecond(notBefore),
        notAfter: toTheSecond(notAfter),
      });
    }
    expectNoSignIn(server);
  });

  it('N11: of a scanner on the way is told with the name of its maker', async () => {
    const shield = await makeAuthority({ commonName: 'Avast Web/Mail Shield Root' });
    const { row, server } = await secured(undefined, await shield.issue({ names: [HOST] }));
    expect(row?.failure).toMatch(/^tls-/);
    expect(row?.tls).toMatchObject({ interception: { because: 'known-issuer' }, chain: [{ names: [HOST] }] });
    expect(row?.tls?.interception?.issuer).toContain('Avast');
    expectNoSignIn(server);
  });

  it('N11: without the part above it is told from one of an unknown office', async () => {
    const { keyPem, certPem } = await (
      await (await lab.authority).intermediate({ commonName: 'Lab Middle' })
    ).issue({ names: [HOST], issuerUrl: 'http://issuer.example/middle.cer' });
    const { row, server } = await secured(undefined, { keyPem, certPem, chainPem: certPem });
    expect(row?.tls?.problems).toEqual(['tls-chain-incomplete']);
    expect(row?.tls?.chain).toHaveLength(1);
    expectNoSignIn(server);
  });

  it('N11: is kept with its chain, and with every problem', async () => {
    const { row, server } = await secured({ names: ['other.example'], selfSigned: true, ...out });
    expect(row?.tls).toMatchObject({
      problems: ['tls-expired', 'tls-hostname-mismatch', 'tls-self-signed'],
      chain: [{ names: ['other.example'] }],
    });
    expectNoSignIn(server);
  });

  it('N12: with a thin key is noticed', async () => {
    const { row } = await secured({ names: [HOST], keyType: 'rsa', keyBits: 1024 });
    expect(row?.tls?.weaknesses).toContain('weak-key');
  });

  it('N12: with a common name alone does not cover the name', async () => {
    const { row, server } = await secured({ names: [HOST], commonNameOnly: true });
    expect(row?.tls).toMatchObject({ problems: ['tls-hostname-mismatch'], weaknesses: ['common-name-only'] });
    expectNoSignIn(server);
  });
});

describe('the wrong mode', () => {
  it('N13: TLS at once to a port that speaks in clear', async () => {
    const { rows } = await run({}, { submission: { socketType: 'tls' } });
    expect(step(rows, 'tls-handshake', { socketType: 'tls' })?.failure).toBe('tls-plaintext-answer');
    expect(step(rows, 'tls-handshake', { socketType: 'starttls' })?.outcome).toBe('ok');
  });

  it('N14: waiting for a greeting on a port that speaks TLS at once', async () => {
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
    [
      '535 5.7.139 Authentication unsuccessful',
      { code: 535, enhancedStatus: '5.7.139', lines: ['Authentication unsuccessful'] },
    ],
    ['454 4.7.0 later', { code: 454, enhancedStatus: '4.7.0' }],
    [
      { send: '421 4.7.0 bye', then: 'close' },
      { code: 421, enhancedStatus: '4.7.0', lines: ['bye'] },
    ],
  ] as const)('N15: %j is kept with its status', async (auth, reply) => {
    const { rows } = await run({ auth });
    expect(rowsOf(rows, 'sign-in')[0]?.reply).toMatchObject(reply);
  });

  it.each([
    ['not offered', [], 'sign-in-not-offered'],
    ['tokens only', ['AUTH XOAUTH2'], 'mechanism-unsupported'],
    ['others only', ['AUTH NTLM GSSAPI'], 'mechanism-not-offered'],
  ])('N16: %s: the password stays here', async (_what, secure, told) => {
    const { rows, server } = await run({ ehlo: { secure } });
    const [row] = rowsOf(rows, 'sign-in');
    expect(row?.failure ?? row?.reason).toBe(told);
    expectNoSignIn(server);
  });
});

describe('a sign-in that hides the password', () => {
  it('N16: SCRAM only: it is proved, never sent', async () => {
    const { server, said } = await run({ ehlo: { secure: ['AUTH SCRAM-SHA-256'] } });
    expect(said.filter((line) => line.startsWith('AUTH'))).toEqual([expect.stringMatching(/^AUTH SCRAM-SHA-256/)]);
    expectNoPassword(server);
  });
});

describe('the envelope', () => {
  it.each([
    ['550 5.1.1 unknown', 'recipient-refused'],
    ['450 4.2.0 later', 'recipient-deferred'],
  ])('N17: RCPT %s has its own row and words', async (rcpt, failure) => {
    const { rows, said } = await run({ rcpt });
    expect(rowsOf(rows, 'sender-acceptance')[0]?.outcome).toBe('ok');
    expect(rowsOf(rows, 'recipient-acceptance')[0]).toMatchObject({
      failure,
      reply: { code: Number(rcpt.slice(0, 3)) },
    });
    expect(said).not.toContain('DATA');
  });

  it('N21: a refusal of one run is not told by the next', async () => {
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
  it('N22: says where it went and how long it took', async () => {
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
  ])('N20: can be stopped while the server is silent after %s', async (_what, script) => {
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
