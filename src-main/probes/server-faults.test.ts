import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../contract/observation.ts';
import type { FaultServer } from '../practice/fault-server.ts';
import type { SmtpScript } from '../practice/smtp-script.ts';
import type { CertificateOrder } from '../tls-checker-lite/certificates/index.ts';
import { ADDRESS, HOST, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const ACCOUNTS = { accounts: { [ADDRESS]: PASSWORD } };
const DAY = 86_400_000;

/** A row in short: what went wrong, or why it was not tested, or `ok`. */
const short = (row: Observation | undefined): string | undefined => row?.failure ?? row?.reason ?? row?.outcome;

const own = (rows: readonly Observation[], probe: Observation['probe'], facts: Partial<Observation> = {}) =>
  rowsOf(rows, probe, facts).map(short);

/** No password in any form, in clear or for a mechanism that was not offered, has reached the server. */
const expectNoSecret = (server: FaultServer): void => {
  const said = server.lines.map(({ text }) => text);
  expect(said.filter((line) => /^AUTH/i.test(line))).toEqual([]);
  const forms = [
    PASSWORD,
    Buffer.from(PASSWORD).toString('base64'),
    Buffer.from(`\0${ADDRESS}\0${PASSWORD}`).toString('base64'),
  ];
  for (const form of forms) expect(said.join('\n')).not.toContain(form);
};

const run587 = async (script: SmtpScript, options: LabRun = {}, certificate?: CertificateOrder) => {
  const server = await lab.serve(587, { script: { ...ACCOUNTS, ...script }, ...(certificate ? { certificate } : {}) });
  return { server, rows: await runInLab(lab, options) };
};

describe('faults before TLS', () => {
  it.each<[string, SmtpScript, string, string]>([
    ['FIN without a banner', { greeting: { delayMs: 60, then: 'close' } }, 'greeting', 'connection-closed'],
    ['RST without a banner', { greeting: { delayMs: 60, then: 'reset' } }, 'greeting', 'connection-reset'],
    ['a banner of 554', { greeting: ['554-no', '554 5.7.1 access denied'] }, 'greeting', 'greeting-refused'],
    ['a banner of 421', { greeting: { send: '421 4.3.2 busy', then: 'close' } }, 'greeting', 'greeting-refused'],
    ['HTTP on the port', { greeting: 'HTTP/1.1 400 Bad Request' }, 'greeting', 'not-smtp'],
    ['a line of 10 MB', { greeting: { send: Buffer.alloc(10_000_000, 0x78) } }, 'greeting', 'reply-too-long'],
    [
      'a hello without end',
      { ehlo: { plain: Array.from({ length: 5000 }, (_, at) => `X-${at}`) } },
      'ehlo',
      'reply-too-long',
    ],
    ['NULs alone', { greeting: { send: Buffer.from('\0\0\0\r\n') } }, 'greeting', 'not-smtp'],
    [
      'EHLO and HELO refused',
      { ehlo: { plain: { refuse: '550 5.7.1 no' } }, helo: '550 no' },
      'ehlo',
      'command-refused',
    ],
    ['EHLO refused, HELO taken', { ehlo: { plain: { refuse: '502 5.5.1 no' } } }, 'starttls', 'starttls-not-offered'],
    ['STARTTLS stripped', { ehlo: { plain: ['PIPELINING', 'AUTH PLAIN LOGIN'] } }, 'starttls', 'starttls-not-offered'],
    ['STARTTLS mangled', { ehlo: { plain: ['XXXXXXXA', 'AUTH PLAIN'] } }, 'starttls', 'starttls-not-offered'],
    ['STARTTLS refused', { starttls: '454 4.7.0 TLS not available' }, 'starttls', 'starttls-refused'],
    ['injected plain text', { starttls: ['220 go', '250 AUTH PLAIN'] }, 'starttls', 'starttls-injected'],
    ['garbage after 220', { starttls: { send: '220 go', then: 'go-on' } }, 'tls-handshake', 'tls-plaintext-answer'],
    ['FIN after 220', { starttls: { send: '220 go', then: 'close' } }, 'tls-handshake', 'connection-closed'],
  ])('%s', async (_what, script, probe, failure) => {
    const { server, rows } = await run587(script);
    const [row] = rowsOf(rows, probe as Observation['probe'], { port: 587 }).filter(
      ({ socketType }) => socketType !== 'tls',
    );
    expect(short(row)).toBe(failure);
    expect(own(rows, 'sign-in')).toEqual(['not-reached']);
    expect(own(rows, 'sender-acceptance')).toEqual(['not-reached']);
    expectNoSecret(server);
  });

  it('a silent server, and one that drips, are given up at the hard stop at the latest', async () => {
    const server = await lab.serve(587, { script: { greeting: { send: '220 drip drip', byteEveryMs: 100 } } });
    const rows = await runInLab(lab, { hardStopMs: 600 });
    expect(own(rows, 'greeting')).toEqual(['out-of-time']);
    expectNoSecret(server);
  });

  it('silence after 220 is told apart', async () => {
    const { server, rows } = await run587({ starttls: { send: '220 go', then: 'mute' } }, { hardStopMs: 600 });
    expect(own(rows, 'starttls')).toEqual(['ok']);
    expect(own(rows, 'tls-handshake', { socketType: 'starttls' })).toEqual(['out-of-time']);
    expectNoSecret(server);
  });

  it('a refused port', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    lab.place(587, (server.address() as AddressInfo).port);
    server.close();
    await once(server, 'close');
    const rows = await runInLab(lab);
    expect(own(rows, 'submission-connect', { port: 587 })).toEqual(['connection-refused']);
    expect(own(rows, 'tls-handshake', { port: 587 })).toEqual(['not-reached', 'not-reached']);
    expect(own(rows, 'greeting')).toEqual(['not-reached']);
  });
});

describe('the wrong mode', () => {
  it('STARTTLS settings on a port that speaks TLS at once', async () => {
    const server = await lab.serve(465, { script: ACCOUNTS, implicitTls: true });
    const rows = await runInLab(lab, { submission: { port: 465, socketType: 'starttls' } });
    expect(own(rows, 'greeting', { socketType: undefined })).toEqual(['greeting-timeout']);
    expect(own(rows, 'tls-handshake', { socketType: 'starttls' })).toEqual(['tls-no-answer']);
    expect(own(rows, 'tls-handshake', { socketType: 'tls' })).toEqual(['ok']);
    expectNoSecret(server);
  });

  it('TLS settings on a port that speaks STARTTLS', async () => {
    const { server, rows } = await run587({}, { submission: { socketType: 'tls' } });
    expect(own(rows, 'tls-handshake', { socketType: 'tls' })).toEqual(['tls-plaintext-answer']);
    expect(own(rows, 'tls-handshake', { socketType: 'starttls' })).toEqual(['ok']);
    expect(own(rows, 'sign-in')).toEqual(['not-reached']);
    expectNoSecret(server);
  });

  it('settings without encryption: the password stays here, the server says what it wants', async () => {
    const { server, rows } = await run587({ requireTls: true }, { submission: { socketType: 'plain' } });
    expect(own(rows, 'sign-in')).toEqual(['tls-not-verified']);
    expect(rowsOf(rows, 'sender-acceptance')).toMatchObject([
      { failure: 'sender-refused', socketType: 'plain', reply: { code: 530, enhancedStatus: '5.7.0' } },
    ]);
    expect(own(rows, 'starttls', { port: 587 })).toEqual(['ok']);
    expectNoSecret(server);
  });
});

describe('certificates', () => {
  it.each<[string, CertificateOrder, string]>([
    [
      'expired',
      { names: [HOST], notAfter: new Date(Date.now() - DAY), notBefore: new Date(Date.now() - 90 * DAY) },
      'tls-expired',
    ],
    ['of another host', { names: ['other.example'] }, 'tls-hostname-mismatch'],
    ['self-signed', { names: [HOST], selfSigned: true }, 'tls-self-signed'],
  ])('%s: everything is told, nothing secret is sent', async (_what, certificate, failure) => {
    const { server, rows } = await run587({}, {}, certificate);
    expect(own(rows, 'tls-handshake', { socketType: 'starttls' })).toEqual([failure]);
    expect(rowsOf(rows, 'tls-handshake', { socketType: 'starttls' })[0]?.tls?.chain).not.toEqual([]);
    expect(rowsOf(rows, 'ehlo', { socketType: 'starttls' })).toMatchObject([{ outcome: 'ok' }]);
    expect(own(rows, 'sign-in')).toEqual(['tls-not-verified']);
    expectNoSecret(server);
  });
});

describe('signing in', () => {
  it.each<[string, SmtpScript, string]>([
    ['535', { auth: '535 5.7.8 Error: authentication failed' }, 'sign-in-refused'],
    [
      '534 in two lines',
      { auth: ['534-5.7.9 Application-specific', '534 5.7.9 password required'] },
      'sign-in-refused',
    ],
    ['454', { auth: '454 4.7.0 temporary failure' }, 'sign-in-deferred'],
    ['421', { auth: { send: '421 4.7.0 too many', then: 'close' } }, 'sign-in-deferred'],
  ])('refused with %s', async (_what, script, failure) => {
    const { rows } = await run587(script);
    expect(own(rows, 'sign-in', { usernameForm: undefined })).toEqual([failure]);
    expect(own(rows, 'sender-acceptance')).toEqual(['not-signed-in']);
    expect(own(rows, 'recipient-acceptance')).toEqual(['not-signed-in']);
  });

  it.each<[string, string[], string]>([
    ['nothing', ['PIPELINING'], 'sign-in-not-offered'],
    ['tokens only', ['AUTH XOAUTH2 OAUTHBEARER'], 'mechanism-unsupported'],
    ['what we do not speak', ['AUTH NTLM GSSAPI'], 'mechanism-not-offered'],
  ])('with %s on offer sends no password', async (_what, secure, told) => {
    const { server, rows } = await run587({ ehlo: { secure } });
    expect(own(rows, 'sign-in')).toEqual([told]);
    expectNoSecret(server);
  });

  it('lists the mechanisms that are offered in place of a password', async () => {
    const { rows } = await run587({ ehlo: { secure: ['AUTH XOAUTH2'] } });
    expect(rowsOf(rows, 'sign-in')).toMatchObject([{ mechanisms: ['XOAUTH2'] }]);
  });

  it('happens over TLS only', async () => {
    const { server } = await run587({ ehlo: { plain: ['STARTTLS', 'AUTH PLAIN'], secure: ['AUTH LOGIN'] } });
    const lines = server.lines.filter(({ text }) => text.startsWith('AUTH'));
    expect(lines).toEqual([{ text: 'AUTH LOGIN', secure: true }]);
  });

  it.each<[string, LabRun]>([
    ['no-consent', { consent: { signIn: false } }],
    ['no-password', { password: '' }],
    ['uses-oauth2', { submission: { authentication: 'oauth2' } }],
    ['uses-client-certificate', { submission: { authentication: 'client-certificate' } }],
  ])('is left out: %s', async (reason, options) => {
    const { server, rows } = await run587({}, options);
    for (const probe of ['sign-in', 'sender-acceptance', 'recipient-acceptance'] as const) {
      expect(own(rows, probe)).toEqual([reason]);
    }
    expectNoSecret(server);
  });

  it('is not wanted by the settings: the server says whether it minds', async () => {
    const { server, rows } = await run587({ requireSignIn: true }, { submission: { authentication: 'none' } });
    expect(own(rows, 'sign-in')).toEqual(['not-wanted']);
    expect(rowsOf(rows, 'sender-acceptance')).toMatchObject([{ failure: 'sender-refused', reply: { code: 530 } }]);
    expect(own(rows, 'recipient-acceptance')).toEqual(['sender-not-accepted']);
    expectNoSecret(server);
  });
});

describe('the envelope', () => {
  it('a foreign sender', async () => {
    const { rows } = await run587({ mail: '553 5.7.1 Sender address rejected: not owned by user' });
    expect(rowsOf(rows, 'sender-acceptance')).toMatchObject([{ failure: 'sender-refused', reply: { code: 553 } }]);
    expect(own(rows, 'recipient-acceptance')).toEqual(['sender-not-accepted']);
  });

  it.each<[string, SmtpScript['rcpt'] & object, string]>([
    ['unknown', ['550 5.1.1 User unknown'], 'recipient-refused'],
    ['greylisted', ['450 4.2.0 Greylisted'], 'recipient-deferred'],
    ['421 and gone', { send: '421 4.7.0 bye', then: 'close' }, 'recipient-deferred'],
  ])('a recipient who is %s', async (_what, rcpt, failure) => {
    const { rows } = await run587({ rcpt });
    expect(own(rows, 'sign-in')).toEqual(['ok']);
    expect(own(rows, 'sender-acceptance')).toEqual(['ok']);
    expect(own(rows, 'recipient-acceptance')).toEqual([failure]);
  });

  it('no recipient', async () => {
    await lab.serve(587, { script: ACCOUNTS });
    const rows = await runInLab(lab, { recipient: null });
    for (const probe of ['recipient-acceptance', 'recipient-mx', 'recipient-server'] as const) {
      expect(own(rows, probe)).toEqual(['no-recipient']);
    }
  });
});
