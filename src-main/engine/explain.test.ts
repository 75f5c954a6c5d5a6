import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingSchema, unreadableSchema, type Reading } from '../contract/reading.ts';
import { catalogue } from '../knowledge/replies.ts';
import { explain } from './explain.ts';

const FIXES = {
  'sender-not-allowed': 'use-own-sender',
  'mailbox-full': 'tell-recipient-mailbox-full',
  'recipient-unknown': 'check-recipient-address',
  greylisted: 'wait-for-retry',
  'not-signed-in': 'turn-on-sign-in',
  'oauth-required': 'sign-in-with-provider-window',
  'port-blocked': 'use-other-port',
  'something-else': 'ask-for-help',
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, 'bounces/fixtures', `${name}.eml`));

function read(input: string | Uint8Array): Reading {
  const raw = typeof input === 'string' ? bytes(input) : input;
  const [first, ...more] = explain({ name: 'a.txt', bytes: raw }, catalogue, FIXES);
  expect(more).toEqual([]);
  return readingSchema.parse(first);
}
const first = (text: string) => {
  const { results } = read(text);
  const [result] = results;
  return { cause: result?.causes[0]?.id, reason: result?.reason, confidence: result?.causes[0]?.confidence, ...result };
};
const code = (raw: Uint8Array): string => {
  const [only] = explain({ name: 'x', bytes: raw }, catalogue, FIXES);
  return unreadableSchema.parse(only).error.code;
};

describe('hard cases: the code is not the reason', () => {
  it.each([
    ['550 5.1.1 <a@b.example> This IP has sent too many to too many recipients this hour. IB607', 'sending-limit'],
    ['552 5.1.1 <bob@example.net> recipient rejected - extended quota violation', 'mailbox-full'],
    ['452 4.1.1 <bob@example.net> mailbox quota exceeded', 'mailbox-full'],
    ['552 5.1.1 Mailbox delivery failure policy error', 'recipient-policy'],
    ['550 5.1.0 MAIL FROM domain is listed in Spamhaus', 'domain-blocklisted'],
    ['550 5.7.1 No such user!', 'recipient-unknown'],
    [
      '550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents more. - gsmtp',
      'rate-limited',
    ],
    ['4.7.32 This mail has been rate limited because there is no DMARC alignment', 'dmarc-fail'],
  ])('%s', (text, cause) => {
    expect(first(text).cause).toBe(cause);
  });
});

describe('hard cases: Microsoft', () => {
  it('tells the two meanings of 535 5.7.139 apart by the words', () => {
    const disabled = '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.';
    const basic = '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.';
    expect(first(disabled).cause).toBe('smtp-auth-disabled');
    expect(first(basic).cause).toBe('oauth-required');
    const bare = first('535 5.7.139');
    expect(bare.confidence).toBe('possible');
    expect(bare.causes?.map(({ id }) => id)).toEqual(expect.arrayContaining(['oauth-required', 'smtp-auth-disabled']));
  });

  it.each([
    ['550 5.4.1 Recipient address rejected: Access denied. [AM0.eur.prod.outlook.com]', 'recipient-unknown'],
    [
      '550 5.7.515 Access denied, sending domain a.example does not meet the required authentication level.',
      'dmarc-fail',
    ],
    ['550 5.7.606 Access denied, banned sending IP [192.0.2.1]', 'address-blocklisted'],
    ['451 4.7.651 temporarily rate limited due to IP reputation', 'rate-limited'],
    ['550 5.7.133 RESOLVER.RST.AuthRequired; authentication required', 'recipient-refused'],
    ['554 5.2.252 SendAsDenied; a@b.example not allowed to send as c@d.example', 'sender-not-allowed'],
    ['554 5.4.14 Hop count exceeded - possible mail loop', 'mail-loop'],
    ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found', 'recipient-unknown'],
  ])('%s', (text, cause) => {
    expect(first(text).cause).toBe(cause);
  });
});

describe('hard cases: tokens and spellings of providers', () => {
  it.each([
    ['535 5.7.80 Username and Password not accepted', 'wrong-password'],
    ['534-5.7.9 Application-specific password required.\n534 5.7.9 Learn more - gsmtp', 'app-password-required'],
    ['554 30 Sorry, this mailbox is disabled (554.30)', 'recipient-disabled'],
    ['421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred', 'low-reputation'],
    ['550 5.7.1 [CS01] Message rejected due to local policy', 'spam-content'],
    ['421 4.7.1 Messages deferred due to excessive volume', 'rate-limited'],
    ['550 5.7.1 part of their network is on our block list (AS3140)', 'address-blocklisted'],
    ['550 5.7.1 message refused - gcdp', 'recipient-policy'],
  ])('%s', (text, cause) => {
    expect(first(text).cause).toBe(cause);
  });

  it('keeps what lasts an hour transient though the code starts with 5', () => {
    expect(first('550 This IP has sent too many messages this hour. IB504').permanence).toBe('transient');
  });
});

describe('hard cases: the mail app blames the wrong party', () => {
  it('553 not owned by user, said at the recipient, is about the From address', () => {
    const text =
      'An error occurred while sending mail. The mail server responded: 5.7.1 <other@example.net>: Sender address rejected: not owned by user anna@a.example. Please check the message recipient "bob@example.net" and try again.';
    const reading = read(text);
    expect(reading.results[0]?.causes[0]).toEqual({ id: 'sender-not-allowed', confidence: 'sure' });
    expect(reading.fixes[0]).toBe('use-own-sender');
    expect(reading.results[0]?.recipient).toBeUndefined();
    expect(reading.headline).toContain('From address');
    expect(reading.found).toMatchObject({ address: 'anna@a.example' });
  });

  it('Outlook: 0x800CCC79 with relaying denied is a missing sign-in', () => {
    const text =
      "The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'bob@example.net'. Account: 'a', Server: 'smtp.a.example', Protocol: SMTP, Server Response: '550 5.7.1 Relaying denied. Proper authentication required.', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79";
    const reading = read(text);
    expect(reading.results[0]).toMatchObject({ replyCode: '550', enhancedStatus: '5.7.1', saidBy: 'smtp.a.example' });
    expect(reading.results[0]?.causes[0]?.id).toBe('not-signed-in');
    expect(reading.found).toEqual({
      hostname: 'smtp.a.example',
      port: 25,
      socketType: 'plain',
      client: 'outlook-classic',
    });
  });

  it('Outlook: a time-out with port 25 and no security is the blocked port', () => {
    const text =
      "Your outgoing (SMTP) e-mail server has reported an error. Account: 'a', Server: 'smtp.a.example', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E";
    expect(read(text).fixes[0]).toBe('use-other-port');
  });

  it('iOS: does not allow relaying is a missing sign-in', () => {
    const text =
      'Cannot Send Mail. The recipient "bob@example.net" was rejected by the server because it does not allow relaying.';
    expect(first(text).cause).toBe('not-signed-in');
  });

  it.each([
    'Error: open resolver; https://check.spamhaus.org/returnc/pub/',
    'Error: excessive number of queries',
    'Error: typing error',
  ])('a block list that refused the question is no listing: %s', (text) => {
    const line = `554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; ${text}`;
    expect(first(line).cause).toBe('recipient-misconfigured');
  });

  it('greylisting: wait, and nobody is to blame', () => {
    const reading = read('450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted, see http://a.example');
    expect(reading.results[0]).toMatchObject({ permanence: 'transient', actor: 'nobody' });
    expect(reading.fixes).toEqual(['wait-for-retry']);
  });

  it('Thunderbird without STARTTLS: never repeats the advice to switch it off', () => {
    const text =
      "Unable to establish a secure link with Outgoing server (SMTP) smtp.a.example using STARTTLS since it doesn't advertise that feature. Switch off STARTTLS for that server or contact your service provider.";
    const reading = read(text);
    expect(reading.results[0]?.causes[0]?.id).toBe('encryption-not-offered');
    expect(reading.headline).not.toMatch(/switch off|turn off/i);
  });

  it('a bridge that knows no such user means its own sign-in, not the recipient', () => {
    expect(first('Error: no such user').cause).toBe('bridge-sign-in');
  });

  it('a copy that was not kept is no failure to send', () => {
    expect(first('Your message was sent but a copy was not placed in your sent folder (Sent).').cause).toBe(
      'sent-copy-failed',
    );
  });

  it('errors that never reached a server do not send anybody to the recipient', () => {
    for (const text of [
      'getaddrinfo ENOTFOUND smtp.a.example',
      'connect ETIMEDOUT 192.0.2.1:25',
      'SSL_ERROR_RX_RECORD_TOO_LONG',
    ]) {
      const result = first(text);
      expect(result.actor, text).not.toMatch(/^recipient/);
      expect(result.permanence, text).toBeUndefined();
    }
  });
});

describe('answers that are not clear', () => {
  it('says of a bare code that it can mean several things', () => {
    const reading = read('550 5.7.1');
    expect(reading.kind).toBe('error-text');
    expect(reading.results[0]?.causes.length).toBeGreaterThan(2);
    expect(reading.results[0]?.causes.every(({ confidence }) => confidence === 'possible')).toBe(true);
    expect(reading.headline).toContain('several things');
  });

  it('does not know what it does not know', () => {
    const reading = read('The quick brown fox jumps over the lazy dog');
    expect(reading.results[0]?.causes).toEqual([{ id: 'something-else', confidence: 'unknown' }]);
    expect(reading.fixes).toEqual(['ask-for-help']);
  });

  it('reads errors that were cut off, with less certainty', () => {
    const { cause, confidence, causes } = first('Remote: The email account that you tried to rea…');
    expect({ cause, confidence }).toEqual({ cause: 'recipient-unknown', confidence: 'possible' });
    expect(causes?.map(({ id }) => id)).toEqual(expect.arrayContaining(['recipient-disabled', 'mailbox-full']));
  });

  it.each(['550 5.7.1', 'Error: 550', '554', '421'])('a code alone asks for the words beside it: %s', (text) => {
    const reading = read(text);
    expect(reading.meanings).toBeGreaterThan(4);
    expect(reading.headline).toContain(`We know ${reading.meanings} reasons`);
    expect(reading.summary).toBe('Please add the words that stand next to it.');
    expect(reading.results[0]?.causes.every(({ confidence }) => confidence === 'possible')).toBe(true);
  });

  it.each([
    'The recipient “bob@example.net” was rejected by the server because it does not allow rel',
    "Cannot send. The recipient 'bob@example.net' was rejected by the server because it does not allow relaying.",
    "One of the recipients was rejected. The rejected e-mail address was 'bob@example.net'. Server Response: '550 5.7.1 Relaying denied'",
  ])('names the recipient that was refused, whoever is at fault: %s', (text) => {
    const { cause, recipient } = first(text);
    expect({ cause, recipient }).toEqual({ cause: 'not-signed-in', recipient: 'bob@example.net' });
  });

  it('a code with its words is no code alone', () => {
    expect(read('550 5.7.1 Relaying denied').meanings).toBeUndefined();
  });

  it.each([
    ['535 5.7.8 Username and Password not accepted', 'act'],
    ['450 4.2.0 Greylisted, try again later', 'wait'],
    ['452 4.3.1 Insufficient system storage', 'wait'],
    ['blub blib blab', undefined],
  ])('says whether to wait or to act: %s', (text, advice) => {
    expect(read(text).results[0]?.advice).toBe(advice);
  });

  it('reads the hidden answer of a sign-in with a token', () => {
    const hidden = Buffer.from('{"status":"400","schemes":"Bearer"}').toString('base64');
    expect(first(`334 ${hidden}`).cause).toBe('oauth-token-expired');
  });

  it('never gives unknown words more than possible', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdfghjkqvwxz ]{1,300}$/), (text) => {
        if (text.trim() === '') return;
        expect(first(text).confidence).toMatch(/^(?:possible|unknown)$/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('returned messages', () => {
  it('gives every recipient its own reason, the typed address first', () => {
    const { kind, results, fixes, found } = read(fixture('two-recipients'));
    expect(kind).toBe('bounce');
    expect(results).toMatchObject([
      {
        recipient: 'bob@example.net',
        forwardedTo: 'robert@new.example',
        reason: 'recipient-unknown',
        saidBy: 'mx.new.example',
        outcome: 'failed',
      },
      { recipient: 'carla@example.com', reason: 'mailbox-full', replyCode: '552', enhancedStatus: '5.2.2' },
    ]);
    expect(fixes).toEqual(['check-recipient-address', 'tell-recipient-mailbox-full']);
    expect(found).toEqual({ address: 'anna@sender.example' });
  });

  it('keeps permanence and outcome apart: a 4.0.0 that failed is over', () => {
    const { results } = read(fixture('gmail-not-found'));
    expect(results[0]).toMatchObject({
      outcome: 'failed',
      permanence: 'permanent',
      enhancedStatus: '5.1.1',
      saidBy: 'Google',
    });
  });

  it('does not call a delay a failure', () => {
    const reading = read(fixture('delayed'));
    expect(reading).toMatchObject({ kind: 'delayed', results: [{ outcome: 'delayed', reason: 'greylisted' }] });
    expect(reading.summary).toContain('Do not send');
    expect(reading.fixes).toEqual(['wait-for-retry']);
  });

  it.each([
    ['relayed', 'delivered'],
    ['out-of-office', 'auto-reply'],
    ['ordinary', 'not-a-report'],
    ['complaint', 'complaint'],
  ])('%s is %s and needs no fix', (name, kind) => {
    const reading = read(fixture(name));
    expect([reading.kind, reading.fixes]).toEqual([kind, []]);
  });

  it('reads reports in plain text and in another charset', () => {
    const plain = read(fixture('exim-plain'));
    expect(plain.results.map((one) => [one.recipient, one.reason])).toEqual([
      ['bob@example.net', 'ip-blocklisted'],
      ['carla@example.com', 'mailbox-full'],
    ]);
    const latin = read(fixture('latin-charset'));
    expect(latin.results[0]).toMatchObject({ recipient: 'bob@example.net', reason: 'recipient-unknown' });
  });

  it('gives the same answer whatever the line ends', () => {
    const text = fixture('two-recipients').toString('latin1');
    const answers = ['\n', '\r\n', '\r'].map((end) => read(Buffer.from(text.replaceAll('\n', end), 'latin1')));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('reads what a person copied out of a returned message', () => {
    const { kind, results } = read(
      "Your message wasn't delivered to bob@example.net because the address couldn't be found.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist. - gsmtp",
    );
    expect(kind).toBe('bounce');
    expect(results).toMatchObject([
      { recipient: 'bob@example.net', reason: 'recipient-unknown', saidBy: 'Google', replyCode: '550' },
    ]);
  });
});

describe('several messages, and files that are reports', () => {
  it('answers each message of an mbox file by its number', () => {
    const envelope = 'From MAILER-DAEMON Tue Nov 24 09:00:00 2026\n';
    const box = ['two-recipients', 'delayed']
      .map((one) => `${envelope}${fixture(one).toString('latin1')}\n\n`)
      .join('');
    const answers = explain({ name: 'box', bytes: Buffer.from(box, 'latin1') }, catalogue, FIXES);
    expect(answers.map((one) => [one.input, 'kind' in one && one.kind])).toEqual([
      ['box#1', 'bounce'],
      ['box#2', 'delayed'],
    ]);
  });

  it('reads a message that was quoted as a whole', () => {
    const quoted = fixture('two-recipients').toString('latin1').replace(/^/gm, '> ');
    expect(read(quoted).results.map((one) => one.reason)).toEqual(['recipient-unknown', 'mailbox-full']);
  });

  it('knows DMARC and TLS reports by what is in them', () => {
    const xml = '<feedback><report_metadata><org_name>mx.example</org_name></report_metadata></feedback>';
    expect(read(xml)).toMatchObject({ kind: 'dmarc-report', results: [] });
    expect(read('{"organization-name":"mx.example","policies":[]}')).toMatchObject({ kind: 'tls-report' });
  });

  it('reads the beginning of a message that is too long', () => {
    const long = `${fixture('gmail-not-found').toString('latin1')}\n${'x'.repeat(79).concat('\n').repeat(130_000)}`;
    expect(read(long).kind).toBe('bounce');
  });
});

describe('input that cannot be read', () => {
  it('is named with a code, and never thrown', () => {
    expect(code(bytes(''))).toBe('empty');
    expect(code(bytes(' \n\r\n\t '))).toBe('empty');
    expect(code(new Uint8Array(300).map((_, index) => index % 7))).toBe('binary');
    expect(code(new Uint8Array(10_000_001).fill(97))).toBe('too-long');
    expect(code(bytes('Return-Path: <>\nFrom: MAILER-DAEMON@a.example\nSubject: Undel'))).toBe('truncated-message');
  });

  it('uses what is left of a message that was cut in its status', () => {
    const whole = fixture('two-recipients');
    const cut = whole.subarray(0, whole.indexOf('Remote-MTA: dns; mx.example.com'));
    expect(read(cut).results.map((one) => one.reason)).toEqual(['recipient-unknown', 'mailbox-full']);
  });

  it('answers ten megabytes of text', () => {
    const long = `${'x '.repeat(4_999_000)}\n552 5.2.2 mailbox full\n`;
    expect(first(long).cause).toBe('mailbox-full');
  });

  it('shows hostile words as capped, plain text', () => {
    const { results } = read(`550 5.2.2 mailbox full \u001b[31m<script>alert(1)</script>\u202e${'y'.repeat(5000)}`);
    const evidence = results[0]?.evidence ?? '';
    expect(evidence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(evidence.length).toBeLessThanOrEqual(2048);
  });

  it('always gives something that fits the contract, whatever comes in', () => {
    const whole = fixture('two-recipients');
    const cut = fc.nat(whole.length).map((at) => new Uint8Array(whole.subarray(at)));
    const words = fc.string({ unit: 'binary', maxLength: 300 }).map(bytes);
    fc.assert(
      fc.property(fc.oneof(cut, words, fc.uint8Array({ maxLength: 300 })), (raw) => {
        for (const one of explain({ name: '\u202e', bytes: raw }, catalogue, FIXES)) {
          const fits = readingSchema.safeParse(one).success || unreadableSchema.safeParse(one).success;
          expect(fits).toBe(true);
          expect(one.input).toBe('-');
        }
      }),
      { numRuns: 80 },
    );
  });
});
