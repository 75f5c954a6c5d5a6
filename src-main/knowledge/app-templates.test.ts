import { describe, expect, it } from 'vitest';
import { quotedWords } from '../engine/replies/quoted-words.ts';
import { APP_TEMPLATES, inTemplate } from './testing/app-templates.ts';
import { readReplyText } from './testing/check-replies.ts';

/** Replies in words of our own, and the cause that has to stand first. */
const REPLIES: readonly (readonly [reply: string, cause: string])[] = [
  ['550 5.1.1 <bob@example.net>: there is no such user here', 'recipient-unknown'],
  ['552 5.2.2 <bob@example.net>: the mailbox is full', 'mailbox-full'],
  ['553 5.7.1 <anna@example.org>: Sender address rejected: not owned by user ben@example.org', 'sender-not-allowed'],
  ['554 5.7.1 <bob@example.net>: Relay access denied', 'not-signed-in'],
  ['535 5.7.8 Error: authentication failed: wrong user name or password', 'wrong-password'],
  ['534 5.7.9 An application-specific password is required to sign in', 'app-password-required'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'encryption-required'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org', 'address-blocklisted'],
  ['451 4.7.1 <bob@example.net>: Greylisted, please try again in 5 minutes', 'greylisted'],
  ['552 5.3.4 Message size exceeds the fixed limit of this server', 'message-too-big'],
  ['450 4.7.1 Error: too many messages from you in one hour', 'rate-limited'],
  ['550 5.4.5 Daily sending quota exceeded for this account', 'sending-limit'],
  ['550 5.7.26 This mail is unauthenticated: SPF and DKIM did not pass', 'domain-unauthenticated'],
  ['451 4.3.0 Temporary internal error on this server', 'server-error'],
  ['554 5.7.1 Message rejected as spam by the content filter', 'spam-content'],
  [
    '550 5.7.1 Recipient address rejected: Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/',
    'recipient-misconfigured',
  ],
];

const words = (reply: string): string => reply.replace(/^\d{3} (?:\d\.\d+\.\d+ )?/, '');

describe.each(APP_TEMPLATES)('%s', (_program, template) => {
  it.each(REPLIES)('lets the server decide: %s', (reply, cause) => {
    const result = readReplyText(inTemplate(template, reply));
    expect(result?.causes[0]?.id).toBe(cause);
    expect(result?.actor).toBe(readReplyText(reply)?.actor);
    expect(result?.because[0]).toMatch(/^The server wrote/);
  });

  it('quotes the server’s words and none of its own', () => {
    for (const [reply] of REPLIES) {
      for (const quote of quotedWords(inTemplate(template, reply)).server) {
        expect(quote).toMatch(/^(?:\d{3}[ ,]|\d\.\d+\.\d+ |\p{Lu}|<)/u);
        expect(quote.endsWith(words(reply)), quote).toBe(true);
      }
    }
  });
});

describe('inTemplate', () => {
  it('fills in each part of a reply', () => {
    expect(inTemplate('%r|%c|%e|%t|%w', '550 5.1.1 no such user')).toBe(
      '550 5.1.1 no such user|550|5.1.1|5.1.1 no such user|no such user',
    );
    expect(inTemplate('%c|%e|%t', '550 no')).toBe('550||no');
  });

  it('has a name of its own for each template, and each shows words of the server', () => {
    expect(new Set(APP_TEMPLATES.map(([name]) => name)).size).toBe(APP_TEMPLATES.length);
    for (const [name, template] of APP_TEMPLATES) expect(template, name).toMatch(/%[rtw]/);
  });
});
