/** Guide, section 4, "Words without codes": one test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';

/** A mail that no server wrote a report into. */
const mail = (fields: string, body: string): string =>
  `Received: from mx.example.net by mx.sender.example; Tue, 24 Nov 2026 09:00:00 +0000\nFrom: bob@example.net\nTo: anna@sender.example\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nMessage-ID: <7@example.net>\n${fields}\n\n${body}\n`;
const AUTOMATIC = 'Auto-Submitted: auto-replied\n';

describe('words without codes', () => {
  it.each([
    'Error: no such user',
    'no such user',
    '454 4.7.0 no such user',
    'Login to server 127.0.0.1 with username anna@proton.example failed. The mail server responded: no such user',
  ])('Proton Bridge: "%s" is the sign-in to the bridge, not the recipient', (text) => {
    expect(told(text)).toMatchObject({ cause: 'bridge-sign-in', actor: 'you' });
  });

  it.each([
    ['Invalid login credentials. Please check your username and password', 'auth-required'],
    ['Relaying disallowed as bob@sender.example', 'sender-rejected'],
    ['Unusual sending activity detected. Please try after sometime', 'sender-account-blocked'],
  ])('Zoho, without a code: %s', (text, reason) => {
    expect(told(text).reason).toBe(reason);
  });

  it.each([
    'Failed to send some messages\nNegative SMTP reply: 550 5.1.1 <bob@example.net>: Recipient address rejected: User unkn…',
    'Negative SMTP reply: 550 5.1.1 The email account that you tried to reach does not ex...',
  ])('K-9, cut in the middle: %s', (text) => {
    expect(told(text).reason).toBe('recipient-unknown');
  });

  it('an automatic answer that says that the mailbox is closed carries a reason', () => {
    const said = told(
      mail(
        `${AUTOMATIC}Subject: Automatic reply: Minutes`,
        'Bob Miller no longer works for Example. This mailbox is no longer in use and your message will not be read.',
      ),
    );
    expect(said.reason).toBe('recipient-disabled');
  });

  it('an automatic answer that names another address carries a reason', () => {
    const said = told(
      mail(
        `${AUTOMATIC}Subject: Automatic reply: Minutes`,
        'My e-mail address has changed. Please use robert@new.example from now on.',
      ),
    );
    expect(said.reason).toBe('recipient-moved');
  });

  it('an answer from a holiday carries none, and is no returned message', () => {
    const said = answer(
      mail(
        `${AUTOMATIC}Subject: Out of office: Minutes`,
        'I am away until 1 December and will answer your message when I am back. If it cannot wait, your message may fail to reach me; call my office.',
      ),
    );
    expect(said.kind).toBe('auto-reply');
    expect(said.fixes).toEqual([]);
    expect(said.results.map(({ reason }) => reason).filter((reason) => reason !== 'unknown')).toEqual([]);
  });

  it.each([
    ['English', 'Subject: Out of Office', 'I am out of the office. Undeliverable mail will be looked at later.'],
    ['German', 'Subject: Abwesenheitsnotiz', 'Ich bin bis zum 1. Dezember nicht im Haus.'],
    ['French', 'Subject: Réponse automatique : absence', "Je suis absent jusqu'au 1 décembre."],
  ])('out of office, %s: the commonest bug of parsers is to call it returned', (_, subject, body) => {
    expect(answer(mail(`${AUTOMATIC}${subject}`, body)).kind).toBe('auto-reply');
  });

  it('"Action: delayed": the other commonest bug is to call it failed', () => {
    const said = answer(`Return-Path: <>
From: MAILER-DAEMON@mx.sender.example
To: anna@sender.example
Subject: Delayed Mail (still being retried)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="d"

--d
Content-Type: text/plain

Your message could not be delivered for more than 4 hour(s). It will be retried until it is 5 day(s) old.

--d
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.sender.example

Final-Recipient: rfc822; bob@example.net
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.example.net[192.0.2.9]:25: Connection timed out
--d--
`);
    expect(said.kind).toBe('delayed');
    expect(said.results[0]).toMatchObject({ outcome: 'delayed', advice: 'wait', permanence: 'transient' });
    expect(said.summary).toMatch(/do not send/i);
  });

  it.each([
    [
      'a link to click',
      'Subject: Please confirm your message',
      'Your message is held. Please click the link below to prove you are human and I will receive it:\nhttps://confirm.example.net/abc',
    ],
    [
      'an approved list',
      'Subject: Re: Minutes [verification needed]',
      "To be added to the recipient's approved list, follow this link: https://guard.example.net/xyz",
    ],
  ])('a challenge is not taken for a returned message: %s', (_, subject, body) => {
    const said = answer(mail(subject, body));
    expect(said.kind).toBe('challenge');
    expect(said.results).toEqual([]);
  });
});
