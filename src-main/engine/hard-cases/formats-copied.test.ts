/** Guide, section 3, "Copied from a mail program": what a person selects, forwards, attaches or saves. */
import { describe, expect, it } from 'vitest';
import { buildMsg } from '../msg/testing/build-msg.ts';
import { allAnswers, reasonsOf, told } from './testing/ask.ts';
import { mailReport } from './testing/mail-report.ts';

const REPORT = mailReport({
  words: '<bob@example.net>: host mx.example.net[192.0.2.9] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)',
  groups: [
    'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full',
  ],
});
const SEEN = `This is the mail system at host mx.sender.example.

I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

<bob@example.net>: host mx.example.net[192.0.2.9] said: 552 5.2.2 Mailbox
    full (in reply to RCPT TO command)`;
const BOB = [['bob@example.net', 'mailbox-full']];

describe('the visible text of a report', () => {
  it('as Outlook copies it: names of fields, other line breaks, link marks', () => {
    const text = `From: Mail Delivery System <MAILER-DAEMON@mx.sender.example>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Anna\nSubject: Undelivered Mail Returned to Sender\n\n${SEEN.replaceAll('\n', '\n\n').replace('<bob@example.net>', '<bob@example.net<mailto:bob@example.net>>')}`;
    expect(reasonsOf(text)).toEqual(BOB);
  });

  it('as Gmail copies it: a table of words', () => {
    const text =
      "Address not found\n\nYour message wasn't delivered to bob@example.net because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist. Learn more at https://support.google.com/mail/?p=NoSuchUser - gsmtp";
    expect(reasonsOf(text)).toEqual([['bob@example.net', 'recipient-unknown']]);
  });

  it('as Apple Mail copies it: a header in words above', () => {
    const text = `From: MAILER-DAEMON@mx.sender.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nDate: 24 November 2026 at 09:00:05 CET\nTo: anna@sender.example\n\n${SEEN}`;
    expect(reasonsOf(text)).toEqual(BOB);
  });

  it('with line breaks in other places', () => {
    expect(reasonsOf(SEEN.replaceAll(/(?<=\w) (?=\w)/g, (blank, at: number) => (at % 5 === 0 ? '\n' : blank)))).toEqual(
      BOB,
    );
  });

  it('with smart quotes and long dashes', () => {
    expect(
      reasonsOf(SEEN.replaceAll("'", '’').replace('552 5.2.2', '“552 5.2.2').replace('full (in', 'full” — (in')),
    ).toEqual(BOB);
  });

  it('without its header and with blanks before each line', () => {
    expect(reasonsOf(SEEN.replaceAll(/^/gm, '   '))).toEqual(BOB);
  });

  it.each(['> ', '>', '> > ', '| '])('quoted with "%s"', (mark) => {
    expect(reasonsOf(SEEN.replaceAll(/^/gm, mark))).toEqual(BOB);
  });
});

describe('a report that was forwarded', () => {
  it.each([
    ['Gmail', '---------- Forwarded message ---------'],
    ['Outlook', '-----Original Message-----'],
    ['Apple Mail', 'Begin forwarded message:\n'],
    ['Thunderbird', '-------- Forwarded Message --------'],
  ])('inline, by %s', (_, mark) => {
    const text = `Can you help me?\n\n${mark}\nFrom: Mail Delivery System <MAILER-DAEMON@mx.sender.example>\nDate: Tue, 24 Nov 2026 09:00:05 +0000\nSubject: Undelivered Mail Returned to Sender\nTo: anna@sender.example\n\n${SEEN}`;
    expect(reasonsOf(text)).toEqual(BOB);
  });

  const attached = (type: string, body: string): string =>
    `Received: from a by b; Tue, 24 Nov 2026 10:00:00 +0000\nFrom: anna@sender.example\nTo: help@sender.example\nSubject: Fwd: Undelivered Mail\nDate: Tue, 24 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n\n--out\nContent-Type: text/plain\n\nPlease look at this.\n--out\nContent-Type: ${type}\n\n${body}\n--out--\n`;

  it('as an attached message', () => {
    expect(reasonsOf(attached('message/rfc822', REPORT))).toEqual(BOB);
  });

  it('as an attached .eml file in base64', () => {
    const type =
      'application/octet-stream; name="bounce.eml"\nContent-Disposition: attachment; filename="bounce.eml"\nContent-Transfer-Encoding: base64';
    const body = Buffer.from(REPORT).toString('base64').replaceAll(/.{76}/g, '$&\n');
    expect(reasonsOf(attached(type, body))).toEqual(BOB);
  });

  it('as an attached .msg file of Outlook', () => {
    const item = buildMsg({
      properties: { '001A001F': 'REPORT.IPM.Note.NDR', '0037001F': 'Undeliverable: Minutes', '1000001F': SEEN },
    });
    const type =
      'application/vnd.ms-outlook; name="bounce.msg"\nContent-Disposition: attachment; filename="bounce.msg"\nContent-Transfer-Encoding: base64';
    const body = Buffer.from(item).toString('base64').replaceAll(/.{76}/g, '$&\n');
    expect(reasonsOf(attached(type, body))).toEqual(BOB);
  });

  it('saved as a .msg file', () => {
    const properties = { '001A001F': 'REPORT.IPM.Note.NDR', '0037001F': 'Undeliverable: Minutes', '1000001F': SEEN };
    expect(reasonsOf(buildMsg({ properties }))).toEqual(BOB);
  });

  it('a returned message that returned: the inner one is what is asked about', () => {
    const outer = mailReport({
      words: 'Your message could not be delivered.',
      groups: [
        'Final-Recipient: rfc822; anna@sender.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      ],
    }).replace(/From: anna@sender\.example\nTo: bob[^]*Hello/, REPORT);
    const { kind, results } = { kind: told(outer).kind, results: reasonsOf(outer) };
    expect(kind).toBe('bounce');
    expect(results).toContainEqual(['anna@sender.example', 'recipient-unknown']);
  });
});

describe('several at once', () => {
  it('a mailbox file (RFC 4155): one answer per message', () => {
    const envelope = 'From MAILER-DAEMON Tue Nov 24 09:00:05 2026\n';
    const answers = allAnswers(`${envelope}${REPORT}\n${envelope}${REPORT}`);
    expect(answers.map(({ input }) => input)).toEqual(['-#1', '-#2']);
  });

  it('one message with an envelope line stays one, with its own name', () => {
    expect(allAnswers(`From MAILER-DAEMON Tue Nov 24 09:00:05 2026\n${REPORT}`).map(({ input }) => input)).toEqual([
      '-',
    ]);
  });
});
