import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmtpScript } from '../practice/smtp-script.ts';
import type { CertificateOrder } from '../tls-checker-lite/certificates/index.ts';
import { ADDRESS, HOST, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const YES = { sendTestMessage: true };

/** The mail library opens its own connection, so this server stands on its real port. */
const send = async (script: SmtpScript, options: LabRun = {}, certificate: CertificateOrder = { names: [HOST] }) => {
  const implicitTls = options.submission?.socketType === 'tls';
  const server = await lab.serve(0, {
    script: { accounts: { [ADDRESS]: PASSWORD }, requireTls: true, requireSignIn: true, ...script },
    implicitTls,
    certificate,
  });
  lab.place(server.port, server.port);
  const rows = await runInLab(lab, {
    consent: YES,
    only: ['test-message'],
    ...options,
    submission: { ...options.submission, port: server.port },
  });
  const [row] = rowsOf(rows, 'test-message');
  return { row, rows, server, lines: server.lines.map(({ text }) => text) };
};

describe('test-message', () => {
  it.each(['starttls', 'tls'] as const)('goes from the person to the person over %s', async (socketType) => {
    const { row, lines, server } = await send({}, { submission: { socketType } });
    expect(row).toMatchObject({ outcome: 'ok', target: ADDRESS, reply: { code: 250 } });
    expect(lines.filter((line) => /^(MAIL|RCPT|DATA|To:|From:)/.test(line))).toEqual([
      expect.stringContaining(`MAIL FROM:<${ADDRESS}>`),
      `RCPT TO:<${ADDRESS}>`,
      'DATA',
      `From: ${ADDRESS}`,
      `To: ${ADDRESS}`,
    ]);
    expect(server.lines.filter(({ text }) => text.startsWith('AUTH')).every(({ secure }) => secure)).toBe(true);
  });

  it('gives neither the name of this computer nor the password away', async () => {
    const { rows, lines } = await send({});
    expect(lines.filter((line) => line.startsWith('EHLO'))).not.toContain(expect.not.stringContaining('[127.0.0.1]'));
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  it('is sent only after an explicit yes', async () => {
    const { row, lines } = await send({}, { consent: { signIn: true } });
    expect(row).toMatchObject({ outcome: 'not-tested', reason: 'no-consent' });
    expect(lines).not.toContain('DATA');
  });

  it.each<[string, SmtpScript, string]>([
    ['a wrong password', { accounts: {} }, 'sign-in-refused'],
    ['a sign-in that is put off', { auth: '454 4.7.0 later' }, 'sign-in-deferred'],
    ['a refused sender', { mail: '553 5.7.1 not yours' }, 'sender-refused'],
    ['a refused recipient', { rcpt: '550 5.1.1 unknown' }, 'recipient-refused'],
    ['a deferred recipient', { rcpt: '450 4.2.0 greylisted' }, 'recipient-deferred'],
    ['a refused message', { message: '554 5.6.0 no' }, 'message-refused'],
    ['a message that is too big', { message: '552 5.3.4 too big' }, 'message-too-big'],
  ])('reports %s', async (_what, script, failure) => {
    const { row } = await send(script);
    expect(row).toMatchObject({ outcome: 'failed', failure });
    expect(row?.reply?.code).toBeGreaterThanOrEqual(400);
  });

  it.each<[string, SmtpScript, LabRun]>([
    ['mechanism-not-offered', { ehlo: { secure: ['AUTH XOAUTH2'] } }, {}],
    ['no-password', {}, { password: '' }],
    ['not-reached', { greeting: '554 no' }, {}],
    ['tls-not-verified', {}, { submission: { socketType: 'plain' } }],
    ['uses-oauth2', {}, { submission: { authentication: 'oauth2' } }],
    ['uses-none', {}, { submission: { authentication: 'none' } }],
  ])('is not sent: %s', async (reason, script, options) => {
    const { row, lines } = await send(script, options);
    expect(row).toMatchObject({ outcome: 'not-tested', reason });
    expect(lines.join('\n')).not.toMatch(/^(AUTH|DATA)/m);
  });

  it('N18: a limit of the server that it names before the letter is kept in its words, and no letter is begun', async () => {
    const { row, lines } = await send({ mail: '552 5.3.4 Message size exceeds fixed limit' });
    expect(row).toMatchObject({
      failure: 'message-too-big',
      reply: { code: 552, enhancedStatus: '5.3.4', lines: ['Message size exceeds fixed limit'] },
    });
    expect(lines.join('\n')).not.toMatch(/^(From|To|Subject):/m);
  });

  it.each<[string, SmtpScript]>([
    ['the sign-in', { auth: { then: 'mute' } }],
    ['the letter', { message: { then: 'mute' } }],
  ])('N19: stops at once when the server is silent after %s', async (_what, script) => {
    const stop = new AbortController();
    const began = performance.now();
    setTimeout(() => {
      stop.abort();
    }, 1500);
    const { rows } = await send(script, { signal: stop.signal });
    expect(performance.now() - began).toBeLessThan(4000);
    expect(rows.map(({ failure, reason }) => failure ?? reason)).toContain('stopped');
  });

  it('is not sent over a connection whose certificate is not right', async () => {
    const { row, lines } = await send({}, {}, { names: ['other.example'] });
    expect(row).toMatchObject({ outcome: 'not-tested', reason: 'tls-not-verified' });
    expect(lines.join('\n')).not.toMatch(/^(AUTH|DATA)/m);
  });
});
