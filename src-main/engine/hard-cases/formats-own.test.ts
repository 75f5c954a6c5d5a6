/** Guide, section 3, "Formats that must be read": reports in a format of their own, in the order of the table. */
import { describe, expect, it } from 'vitest';
import { reasonsOf, told } from './testing/ask.ts';

interface Parts {
  readonly from?: string;
  readonly subject?: string;
  readonly fields?: string;
  readonly type?: string;
}
const mail = (
  body: string,
  {
    from = 'MAILER-DAEMON@mx.sender.example',
    subject = 'failure notice',
    fields = '',
    type = 'text/plain; charset=utf-8',
  }: Parts = {},
): string =>
  `Return-Path: <>\nReceived: from mx.sender.example (localhost) by mail.sender.example; Tue, 24 Nov 2026 09:00:00 +0000\nDate: Tue, 24 Nov 2026 09:00:05 +0000\nFrom: ${from}\nTo: anna@sender.example\nSubject: ${subject}\n${fields}MIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`;
const COPY =
  'Received: from mail.sender.example (mail.sender.example [192.0.2.5]) by mx.sender.example; Tue, 24 Nov 2026 09:00:00 +0000\nFrom: anna@sender.example\nTo: bob@example.net\nSubject: Minutes\n\nHello';

type Case = readonly [title: string, text: string, reason: string];
const CASES: readonly Case[] = [
  [
    'qmail-send',
    mail(
      `Hi. This is the qmail-send program at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.net>:\n192.0.2.9 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\nGiving up on 192.0.2.9.\n\n--- Below this line is a copy of the message.\n\n${COPY}`,
    ),
    'recipient-unknown',
  ],
  [
    'Exim',
    mail(
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.net\n    SMTP error from remote mail server after RCPT TO:<bob@example.net>:\n    host mx.example.net [192.0.2.9]: 552 5.2.2 Mailbox full\n\n------ This is a copy of the message, including all the headers. ------\n\n${COPY}`,
      {
        subject: 'Mail delivery failed: returning message to sender',
        fields: 'X-Failed-Recipients: bob@example.net\n',
      },
    ),
    'mailbox-full',
  ],
  [
    'Notes/Domino',
    mail(
      `--n1\nContent-Type: text/plain; charset=us-ascii\n\n------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\nbob@example.net\n\n------- Returned Message --------\n\n--n1\nContent-Type: message/rfc822\n\n${COPY}\n--n1--`,
      {
        subject: 'DELIVERY FAILURE: User not listed in public Name & Address Book',
        type: 'multipart/mixed; boundary="n1"',
        from: 'Mail Router <postmaster@sender.example>',
      },
    ),
    'recipient-unknown',
  ],
  [
    'Exchange 2003: MSEXCH:IMC, the code only in the text',
    mail(
      `--e1\nContent-Type: text/plain; charset=us-ascii\n\nYour message\n\n  To:      bob@example.net\n  Subject: Minutes\n  Sent:    Tue, 24 Nov 2026 09:00:00 +0000\n\ndid not reach the following recipient(s):\n\nbob@example.net on Tue, 24 Nov 2026 09:00:05 +0000\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=US;a= ;p=Example\n    MSEXCH:IMC:Example:Site:SERVER1 0 (000C05A6) Unknown Recipient\n\n--e1\nContent-Type: message/rfc822\n\n${COPY}\n--e1--`,
      {
        from: 'System Administrator <postmaster@sender.example>',
        subject: 'Undeliverable: Minutes',
        fields: 'X-Mailer: Internet Mail Service (5.5.2653.19)\n',
        type: 'multipart/mixed; boundary="e1"',
      },
    ),
    'recipient-unknown',
  ],
  [
    'IMailServer',
    mail(`Unknown user: bob@example.net\n\nOriginal message follows.\n\n${COPY}`, {
      subject: 'Undeliverable Mail',
      fields: 'X-Mailer: <IMail v9.1>\n',
      from: 'Postmaster <postmaster@sender.example>',
    }),
    'recipient-unknown',
  ],
  [
    'an old MTA that lists "was not accepted for the following reason" (X formats)',
    mail(`The following message could not be delivered to bob@example.net:\n\n  Reason: mailbox is full\n\n${COPY}`, {
      subject: 'Delivery failure',
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.sender.example>',
    }),
    'mailbox-full',
  ],
  [
    'EZweb/KDDI',
    mail(
      `The user(s) account is disabled.\n\n<bob@ezweb.ne.jp>: 550 user unknown (in reply to RCPT TO command)\n\n${COPY.replace('example.net', 'ezweb.ne.jp')}`,
      { from: 'Postmaster <Postmaster@ezweb.ne.jp>', subject: 'Mail System Error - Returned Mail' },
    ),
    'recipient-',
  ],
  [
    'Docomo',
    mail(
      `Your message could not be delivered to the following recipients.\n\n<bob@docomo.ne.jp>: host mfsmax.docomo.ne.jp[192.0.2.9] said: 550 Unknown user bob@docomo.ne.jp (in reply to end of DATA command)`,
      { subject: 'Undelivered Mail Returned to Sender' },
    ),
    'recipient-unknown',
  ],
  [
    'Mimecast: blanks before the colon of a field, and a mistyped address type',
    mail(
      `--m1\nContent-Type: text/plain\n\nThe message could not be delivered.\n\n--m1\nContent-Type: message/delivery-status\n\nReporting-MTA : dns; mx.sender.example\n\nFinal-Recipient : rfc882; bob@example.net\nAction : failed\nStatus : 5.0.0\nDiagnostic-Code : smtp; 550 Mailbox unavailable, mailbox is full\n--m1--`,
      { subject: 'Failed delivery', type: 'multipart/report; report-type=delivery-status; boundary="m1"' },
    ),
    'mailbox-full',
  ],
  [
    'MailMarshal',
    mail(
      `Your message:\n   From:    anna@sender.example\n   Subject: Minutes\n\nCould not be delivered because of\n\n550 5.1.1 User unknown\n\nThe following recipients were affected:\n    bob@example.net\n\nAdditional Information\n======================`,
      { from: '<postmaster@sender.example>', subject: 'Undeliverable Mail: "Minutes"', fields: 'X-MailMarshal: yes\n' },
    ),
    'recipient-unknown',
  ],
  [
    'mFILTER, in Japanese',
    mail(
      '-------メール本文\n以下のメールは配送できませんでした。\n\n-------server message\n550 5.1.1 User unknown <bob@example.net>\n\n-------original mail info\nFrom: anna@sender.example\nTo: bob@example.net',
      { subject: 'failure notice', fields: 'X-Mailer: m-FILTER\n' },
    ),
    'recipient-unknown',
  ],
  [
    'Courier',
    mail(
      `This is a delivery status notification from mx.sender.example,\nrunning the Courier mail server, version 0.65.\n\nThe original message was received on Tue, 24 Nov 2026 09:00:00 +0000\nfrom mail.sender.example\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<bob@example.net>:\n    mx.example.net [192.0.2.9]:\n>>> RCPT TO:<bob@example.net>\n<<< 550 5.1.1 User unknown`,
      { subject: 'NOTICE: mail delivery status.' },
    ),
    'recipient-unknown',
  ],
  [
    'OpenSMTPD',
    mail(
      `Hi!\n\nThis is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\nAn error has occurred while attempting to deliver a message for\nthe following list of recipients:\n\nbob@example.net: 552 5.2.2 Mailbox full\n\nBelow is a copy of the original message:\n\n${COPY}`,
      { subject: 'Delivery status notification: error', from: 'Mailer Daemon <MAILER-DAEMON@mx.sender.example>' },
    ),
    'mailbox-full',
  ],
  [
    'James',
    mail(
      `--j1\nContent-Type: text/plain\n\nHi. This is the James mail server at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.  Below\nI include the list of recipients and the reason why I was unable to deliver\nyour message.\n\nFailed recipient(s):\nbob@example.net\n\nError message:\n550 5.1.1 User unknown\n\n--j1--`,
      { subject: 'Re:Minutes', from: 'postmaster@mx.sender.example', type: 'multipart/mixed; boundary="j1"' },
    ),
    'recipient-unknown',
  ],
  [
    'Amazon SES',
    mail(
      `--s1\nContent-Type: text/plain\n\nAn error occurred while trying to deliver the mail to the following recipients:\nbob@example.net\n\n--s1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a1-11.smtp-out.amazonses.example\n\nAction: failed\nFinal-Recipient: rfc822; bob@example.net\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\nStatus: 5.1.1\n--s1--`,
      {
        from: 'MAILER-DAEMON@email-bounces.amazonses.example',
        subject: 'Delivery Status Notification (Failure)',
        type: 'multipart/report; report-type=delivery-status; boundary="s1"',
      },
    ),
    'recipient-unknown',
  ],
  [
    'Amazon WorkMail',
    mail(
      `--w1\nContent-Type: text/plain\n\nYour message couldn't be delivered.\n\n--w1\nContent-Type: message/delivery-status\n\nReporting-MTA: dsn; a1-11.smtp-out.us-west-2.amazonses.example\n\nFinal-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User Unknown\n--w1--`,
      {
        subject: 'Delivery Status Notification (Failure)',
        type: 'multipart/report; report-type=delivery-status; boundary="w1"',
      },
    ),
    'recipient-unknown',
  ],
  [
    'SendGrid',
    mail(
      `--g1\nContent-Type: text/plain\n\nThis is an automatically generated message from SendGrid.\n\nI'm sorry to have to tell you that your message was not able to be delivered to one of its intended recipients.\n\n--g1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; sendgrid.example\n\nOriginal-Recipient: rfc822; bob@example.net\nFinal-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 552 5.2.2 Mailbox full\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\n--g1--`,
      {
        subject: 'Undelivered Mail Returned to Sender',
        type: 'multipart/report; report-type=delivery-status; boundary="g1"',
      },
    ),
    'mailbox-full',
  ],
  [
    'Microsoft 365: the code 5.1.10 only in the body',
    mail(
      `--o1\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>Your message to bob@example.net couldn't be delivered.</p><p>bob wasn't found at example.net.</p><p>Error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup</p></body></html>\n--o1--`,
      {
        from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@sender.example>',
        subject: 'Undeliverable: Minutes',
        type: 'multipart/report; report-type=delivery-status; boundary="o1"',
      },
    ),
    'recipient-unknown',
  ],
];

describe('reports in a format of their own', () => {
  it.each(CASES)('%s', (_, text, reason) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const said = told(text.replaceAll('\n', end));
      expect(said.kind).toBe('bounce');
      expect(said.recipient).toMatch(/^bob@(?:example\.net|(?:ezweb|docomo)\.ne\.jp)$/);
      expect(said.reason?.startsWith(reason), said.reason).toBe(true);
    }
  });

  it('Notes in Japanese, without an address in the body: the copy of the message has it', () => {
    const text = mail(
      `--n2\nContent-Type: text/plain; charset=utf-8\n\n------- Failure Reasons  --------\n\nディレクトリのリストにありません\n\n------- Returned Message --------\n\n--n2\nContent-Type: message/rfc822\n\n${COPY}\n--n2--`,
      { subject: 'DELIVERY FAILURE: ディレクトリのリストにありません', type: 'multipart/mixed; boundary="n2"' },
    );
    expect(reasonsOf(text)).toEqual([['bob@example.net', 'recipient-unknown']]);
  });
});
