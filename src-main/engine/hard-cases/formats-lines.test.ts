/** Guide, section 3, "Formats that must be read": bare reply lines, dialogs of mail apps, the hidden JSON of a sign-in. */
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';

describe('bare reply lines', () => {
  it('an answer of several lines is one answer, and the repeated prefixes are gone', () => {
    const { results } = answer(
      '550-5.7.26 This mail has been blocked\n550-5.7.26 because the sender is unauthenticated.\n550 5.7.26 Learn more - gsmtp',
    );
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ replyCode: '550', enhancedStatus: '5.7.26', reason: 'sender-auth-failed' });
    expect(results[0]?.evidence).not.toMatch(/550-5\.7\.26/);
  });

  it('the last line counts too: GMX writes the reason in it', () => {
    const { reason, evidence } = told(
      '550-Requested action not taken\n550-mailbox unavailable\n550 For explanation visit https://postmaster.gmx.net/en/case?c=r0103&i=ip&v=bob@gmx.example&r=1M',
    );
    expect(reason).toBe('recipient-unknown');
    expect(evidence).toBeTruthy();
  });

  it('no enhanced code is an absent key and never an empty string (GMX sends none)', () => {
    const { results } = answer('550 Requested action not taken: mailbox unavailable');
    expect(results[0]).not.toHaveProperty('enhancedStatus');
    expect(results[0]?.reason).toBe('recipient-unknown');
  });

  it('words only, without any code', () => {
    const { results } = answer('Recipient address rejected: User unknown in local recipient table');
    expect(results[0]).not.toHaveProperty('replyCode');
    expect(results[0]?.reason).toBe('recipient-unknown');
  });
});

const outlook = (tail: string, before = 'The server responded with an error.'): string =>
  `${before} Account: 'Work', Server: 'smtp.sender.example', Protocol: SMTP, ${tail}`;

describe('the one sentence of Outlook holds four things', () => {
  it('port, security, server error and error number', () => {
    const said = answer(
      outlook(
        "Server Response: '550 5.7.1 Relaying denied', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
      ),
    );
    expect(said.found).toMatchObject({
      port: 25,
      socketType: 'plain',
      hostname: 'smtp.sender.example',
      client: 'outlook-classic',
    });
    expect(said.results[0]).toMatchObject({ replyCode: '550', reason: 'relay-denied' });
  });

  it('"Port: 25, Secure(SSL): No" beside a time-out is already the diagnosis', () => {
    const { results } = answer(
      outlook(
        'Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E',
        'Your server has unexpectedly terminated the connection.',
      ),
    );
    expect(results[0]?.causes.slice(0, 2).map(({ id }) => id)).toContain('port-blocked');
  });

  it.each([
    ['0x800CCC0D', 'wrong-server-name'],
    ['0x800CCC0E', 'server-down'],
    ['0x800CCC0F', 'unstable-network'],
    ['0x800CCC19', 'server-slow'],
    ['0x800CCC1A', 'tls-mode-mismatch'],
    ['0x800CCC78', 'not-signed-in'],
    ['0x800CCC79', 'not-signed-in'],
    ['0x800CCC92', 'wrong-password'],
  ])('%s alone keeps %s among its meanings, and is sure of nothing', (number, cause) => {
    const { results } = answer(`Error ${number}`);
    expect(results[0]?.causes.map(({ id }) => id)).toContain(cause);
    expect(results[0]?.causes.map(({ confidence }) => confidence)).not.toContain('sure');
  });
});

describe('other dialogs', () => {
  it.each([
    [
      'sign-in',
      "Unable to authenticate to Outgoing server (SMTP) smtp.sender.example. Please check the password and verify the 'Authentication method' in 'Account Settings | Outgoing server (SMTP)'.",
      'wrong-password',
    ],
    [
      'time-out',
      'The message could not be sent because the connection to Outgoing server (SMTP) smtp.sender.example timed out. Try again.',
      'port-blocked',
    ],
    [
      'unknown name',
      'The message could not be sent because the Outgoing server (SMTP) smtp.sender.example is unknown. The server may be incorrectly configured.',
      'wrong-server-name',
    ],
    [
      'not encrypted',
      'The Outgoing server (SMTP) smtp.sender.example does not seem to support encrypted passwords.',
      'auth-mechanism-unsupported',
    ],
    [
      'size',
      'The size of the message you are trying to send exceeds a temporary size limit of the server. The message was not sent; try to reduce the message size or wait some time and try again.',
      'message-too-big',
    ],
  ])('Thunderbird, %s', (_, text, cause) => {
    const said = answer(`Sending of the message failed.\n${text}`);
    expect(said.results[0]?.causes.map(({ id }) => id)).toContain(cause);
    expect(said.found?.client).toBe('thunderbird');
  });

  it.each([
    [
      'Cannot Send Mail. A copy has been placed in your Outbox. The recipient “bob@example.net” was rejected by the server because it does not allow relaying.',
      'not-signed-in',
    ],
    ['Cannot Send Mail. The user name or password for “smtp.sender.example” is incorrect.', 'wrong-password'],
    ['Cannot Send Mail. The connection to the outgoing server “smtp.sender.example” failed.', 'server-down'],
    ['Cannot Send Mail. The sender address was invalid.', 'sender-not-allowed'],
    ['Cannot Send Mail. The message was rejected by the server because it is too large.', 'message-too-big'],
  ])('iPhone: %s', (text, cause) => {
    expect(told(text).cause).toBe(cause);
  });

  it.each([
    'Negative SMTP reply: 535 5.7.8 Username and Password not accepted. Learn mo…',
    'Failed to send some messages: Negative SMTP reply: 535 5.7.8 Userna...',
    'Negative SMTP reply: 535 5.7',
  ])('K-9, cut in the middle: %s', (text) => {
    expect(told(text).reason).toBe('auth-required');
  });

  it.each([
    [
      "{ code: 'EAUTH', response: '535 5.7.8 Username and Password not accepted', responseCode: 535, command: 'AUTH PLAIN' }",
      'wrong-password',
      'auth-required',
    ],
    [
      "Error: Can't send mail - all recipients were rejected: 550 5.1.1 <bob@example.net>: User unknown\n code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO'",
      'recipient-unknown',
      'recipient-unknown',
    ],
    [
      "{ errno: -111, code: 'ESOCKET', syscall: 'connect', address: '192.0.2.9', port: 587, command: 'CONN' }",
      'server-down',
      'connection-failed',
    ],
    ["Error: Greeting never received\n code: 'ETIMEDOUT', command: 'CONN'", 'server-down', 'connection-failed'],
  ])('nodemailer: code, command and response: %s', (text, cause, reason) => {
    const said = told(text);
    expect(said.reason).toBe(reason);
    expect(said.causes?.map(({ id }) => id)).toContain(cause);
  });
});

describe('the hidden JSON behind 334', () => {
  const hidden = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

  it.each([
    [
      'status 400: the token is no longer valid',
      { status: '400', schemes: 'Bearer', scope: 'https://mail.google.com/' },
      'oauth-token-expired',
    ],
    [
      'status 401, as Google sends it',
      { status: '401', schemes: 'bearer mac', scope: 'https://mail.google.com/' },
      'oauth-token-expired',
    ],
  ])('%s', (_, value, cause) => {
    expect(told(`334 ${hidden(value)}`).causes?.map(({ id }) => id)).toContain(cause);
  });

  it('says more than the 535 that follows it: no password was used', () => {
    const challenge = hidden({ status: '400', schemes: 'Bearer', scope: 'https://mail.google.com/' });
    const said = told(`334 ${challenge}\n535 5.7.8 Username and Password not accepted. Learn more - gsmtp`);
    expect(said).toMatchObject({ cause: 'oauth-token-expired', reason: 'auth-required' });
  });

  it('base64 that hides nothing is let pass', () => {
    for (const text of ['334 VXNlcm5hbWU6', '334 %%%=', `334 ${'A'.repeat(10_000)}`]) {
      expect(told(text).causes?.map(({ confidence }) => confidence)).not.toContain('sure');
    }
  });
});
