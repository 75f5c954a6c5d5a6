import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchReply } from '../engine/replies/match-reply.ts';
import { CAUSES } from './causes.ts';
import { catalogue, replyFiles } from './replies.ts';
import { readReplyText } from './testing/check-replies.ts';

/** What is said on the person's own side: no other server has spoken yet. */
const OWN_SIDE = [
  'apple-mail',
  'apple-mail-languages',
  'devices',
  'mail-apps',
  'mail-apps-desktop',
  'mail-apps-phone',
  'mailcore',
  'network-errors',
  'network-errors-languages',
  'node-openssl',
  'oauth',
  'outlook-app',
  'outlook-languages',
  'smtp-libraries',
  'thunderbird',
  'thunderbird-languages',
  'tls-errors',
];

const files = Object.values(replyFiles).filter((file) => OWN_SIDE.includes(file.id));
const patterns = files.flatMap((file) => file.patterns.map((one) => [one.id, one] as const));
const GROUPS = new Map(CAUSES.map((one) => [one.id, one.group as string]));
const AGAINST_RECIPIENT = /^(?:recipient-(?!address)|mailbox-full)/;
const OWN_FAULT = new Set(['sign-in', 'sender', 'message', 'encryption', 'limits', 'client', 'server']);

describe('what mail apps, libraries and devices say by themselves', () => {
  it('is in files that are all there', () => {
    expect(files.map((file) => file.id).sort()).toEqual(OWN_SIDE);
  });

  it.each(patterns)('%s sends nobody to the recipient', (_, one) => {
    expect(one.actor).not.toMatch(/^recipient/);
  });

  it.each(patterns.filter(([, one]) => AGAINST_RECIPIENT.test(one.reason)))(
    '%s speaks of a recipient: it is a guess, and a fault on the own side stays in the race',
    (_, one) => {
      const told = one.causes.some((id) => OWN_FAULT.has(GROUPS.get(id) ?? '') || id === 'greylisted');
      expect(told, one.causes.join(' ')).toBe(true);
      const confidence = matchReply({ text: one.example }, catalogue)?.confidence;
      expect(['possible', 'unknown', 'very-likely']).toContain(confidence);
      if (one.causes.length > 2) expect(confidence).toBe('possible');
    },
  );
});

/** A sender's or an account's fault that is answered to RCPT TO or after DATA (guide on reading, "blame traps"). */
const TRAPS: readonly (readonly [words: string, cause: string])[] = [
  ['553 5.7.1 <anna@example.org>: Sender address rejected: not owned by user ben@example.org', 'sender-not-allowed'],
  ['554 5.7.1 <bob@example.net>: Relay access denied', 'not-signed-in'],
  ['530 5.7.1 Authentication required', 'not-signed-in'],
  ['550 5.4.5 Daily sending quota exceeded for this account', 'sending-limit'],
];
/** Sentences that blame the recipient, each around the words of a server. */
const BLAMING: readonly (readonly [program: string, template: string])[] = [
  ['Thunderbird', 'The mail server responded: %. Please check the message recipient "bob@example.net" and try again.'],
  [
    'Outlook',
    "The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'bob@example.net'. Account: 'Work', Server: 'smtp.example.org', Protocol: SMTP, Server Response: '%', Port: 25, Secure(SSL): No, Server Error: 553, Error Number: 0x800CCC79",
  ],
  ['iOS', 'Cannot Send Mail\nThe recipient “bob@example.net” was rejected by the server. The server response was: %'],
  ['PHPMailer', 'SMTP Error: The following recipients failed: bob@example.net: %'],
  ['Python', "smtplib.SMTPRecipientsRefused: {'bob@example.net': (553, b'%')}"],
  ['Jakarta Mail', 'SendFailedException: Invalid Addresses;\n\tcom.sun.mail.smtp.SMTPAddressFailedException: %'],
  [
    'nodemailer',
    "Error: Can't send mail - all recipients were rejected: %\n  code: 'EENVELOPE',\n  command: 'RCPT TO'",
  ],
  ['msmtp', 'msmtp: recipient address bob@example.net not accepted by the server\nmsmtp: server message: %'],
  ['KMail', 'Mailbox unavailable. The server said: %'],
  [
    'PEAR Mail',
    'Failed to add recipient: bob@example.net [SMTP: Invalid response code received from server (code: 553, response: %)]',
  ],
];

describe.each(BLAMING)('%s blames the recipient', (_program, template) => {
  it.each(TRAPS)('but %s is on the own side', (words, cause) => {
    const result = readReplyText(template.replace('%', words));
    expect(result?.causes[0]?.id).toBe(cause);
    expect(result?.actor).not.toMatch(/^recipient/);
  });
});

describe('words of an app', () => {
  const RANK = ['unknown', 'possible', 'very-likely', 'sure'];
  const rank = (text: string): number => RANK.indexOf(readReplyText(text)?.causes[0]?.confidence ?? 'unknown');

  it('around a reply never make the app surer than the reply by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLAMING), fc.constantFrom(...TRAPS), ([, template], [words]) => {
        expect(rank(template.replace('%', words))).toBeLessThanOrEqual(rank(words));
      }),
    );
  });

  it.each(BLAMING)('%s: without words of a server nobody is blamed for sure', (_program, template) => {
    const result = readReplyText(template.replace('%', ''));
    expect(result?.causes[0]?.confidence).not.toBe('sure');
    expect(result?.actor ?? 'you').not.toMatch(/^recipient/);
  });
});
