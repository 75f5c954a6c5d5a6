/** Guide, section 3, "Formats that must be read": RFC 3464, reports without a status, charsets, fields of makers. */
import { describe, expect, it } from 'vitest';
import { answer, reasonsOf, told } from './testing/ask.ts';
import { mailReport } from './testing/mail-report.ts';

const FULL =
  'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full';
const GONE =
  'Final-Recipient: rfc822; carla@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';
const LATE =
  'Final-Recipient: rfc822; dan@example.org\nAction: delayed\nStatus: 4.2.0\nDiagnostic-Code: smtp; 450 4.2.0 Greylisted';

describe('RFC 3464', () => {
  it.each(['message/delivery-status', 'message/global-delivery-status', 'Message/Delivery-Status; charset=us-ascii'])(
    '%s',
    (statusType) => {
      expect(reasonsOf(mailReport({ statusType, groups: [FULL] }))).toEqual([['bob@example.net', 'mailbox-full']]);
    },
  );

  it('addresses of the wide kind (RFC 6533) are read', () => {
    const group =
      'Final-Recipient: utf-8; bøb@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';
    expect(told(mailReport({ statusType: 'message/global-delivery-status', groups: [group] }))).toMatchObject({
      recipient: 'bøb@example.net',
      reason: 'recipient-unknown',
    });
  });

  it('several groups: each recipient has a reason of its own', () => {
    expect(reasonsOf(mailReport({ groups: [FULL, GONE] }))).toEqual([
      ['bob@example.net', 'mailbox-full'],
      ['carla@example.com', 'recipient-unknown'],
    ]);
  });

  it('failed and delayed in one report', () => {
    const { kind, results } = answer(mailReport({ groups: [GONE, LATE] }));
    expect(kind).toBe('bounce');
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'delayed']);
  });

  it('the reason in the words wins over a status that says nothing', () => {
    const group =
      'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 The mailbox is full';
    expect(told(mailReport({ groups: [group] })).reason).toBe('mailbox-full');
  });
});

const header = (type: string): string =>
  `Return-Path: <>\nDate: Tue, 24 Nov 2026 09:00:05 +0000\nFrom: Mail Delivery System <MAILER-DAEMON@mx.sender.example>\nTo: anna@sender.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: ${type}\n`;
const WORDS =
  'Your message could not be delivered.\n\n<bob@example.net>: host mx.example.net[192.0.2.9] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)';
const HTML =
  '<html><body><p>Your message could not be delivered.</p><p>&lt;bob@example.net&gt;: host mx.example.net[192.0.2.9] said: 552 5.2.2 Mailbox&nbsp;full</p></body></html>';

describe('reports without a delivery status: the reason stands in the human part only', () => {
  it.each([
    [
      'multipart/report without its status',
      `${header('multipart/report; report-type=delivery-status; boundary="x"')}\n--x\nContent-Type: text/plain\n\n${WORDS}\n--x--\n`,
    ],
    [
      'multipart/mixed',
      `${header('multipart/mixed; boundary="x"')}\n--x\nContent-Type: text/plain\n\n${WORDS}\n--x\nContent-Type: message/rfc822\n\nFrom: anna@sender.example\nTo: bob@example.net\nSubject: x\n\ny\n--x--\n`,
    ],
    ['plain text', `${header('text/plain; charset=utf-8')}\n${WORDS}\n`],
    ['no content type at all', `${header('text/plain').replace(/Content-Type.*\n/, '')}\n${WORDS}\n`],
    ['HTML only', `${header('text/html; charset=utf-8')}\n${HTML}\n`],
    [
      'HTML in quoted-printable',
      `${header('text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable')}\n${HTML.replaceAll('=', '=3D')}\n`,
    ],
    [
      'HTML in base64',
      `${header('text/html; charset=utf-8\nContent-Transfer-Encoding: base64')}\n${Buffer.from(HTML).toString('base64')}\n`,
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toMatchObject({
      kind: 'bounce',
      recipient: 'bob@example.net',
      reason: 'mailbox-full',
      enhancedStatus: '5.2.2',
    });
  });
});

/** Own sentences, written in the charset that is named. */
const CHARSETS: readonly (readonly [charset: string, base64: string, reason: string])[] = [
  [
    'iso-2022-jp',
    'GyRCPCEkTjA4QGgkSyVhITwlayRyQXc/LiRHJC0kXiQ7JHMkRyQ3JD8hIxsoQgoKPGJvYkBleGFtcGxlLm5ldD46IBskQjA4QGgkTiVmITwlNiE8JCw4KyREJCskaiReJDskcyEjGyhCVXNlciB1bmtub3duCg==',
    'recipient-unknown',
  ],
  [
    'shift_jis',
    'jp+CzIi2kOaCyYOBgVuDi4LwkZeQTYLFgquC3IK5gvGCxYK1gr2BQgoKPGJvYkBleGFtcGxlLm5ldD46IIi2kOaCzIOBgVuDi4N7g2KDToNYgqqCooLBgs+CooLFgreBQgo=',
    'mailbox-full',
  ],
  [
    'koi8-r',
    '98HbxSDTz8/C3cXOycUgzsUgxM/T1MHXzMXOzy4KCjxib2JAZXhhbXBsZS5uZXQ+OiDQz97Uz9fZyiDR3cnLINDF0sXQz8zOxc4K',
    'mailbox-full',
  ],
  [
    'windows-1251',
    'wuD45SDx7u7h+eXt6OUg7eUg5O7x8uDi6+Xt7i4KCjxib2JAZXhhbXBsZS5uZXQ+OiDv7vfy7uL76SD/+ejqIO/l8OXv7uvt5e0K',
    'mailbox-full',
  ],
  [
    'windows-1250',
    'VHdvamEgd2lhZG9tb5zmIG5pZSB6b3N0YbNhIGRvc3RhcmN6b25hLgoKPGJvYkBleGFtcGxlLm5ldD46IHNrcnp5bmthIG9kYmlvcmN5IGplc3QgcGWzbmEK',
    'mailbox-full',
  ],
  [
    'windows-1252',
    'SWhyZSBOYWNocmljaHQga29ubnRlIG5pY2h0IHp1Z2VzdGVsbHQgd2VyZGVuLgoKPGJvYkBleGFtcGxlLm5ldD46IERhcyBQb3N0ZmFjaCBkZXMgRW1wZuRuZ2VycyBpc3Qgdm9sbAo=',
    'mailbox-full',
  ],
];
const encoded = (declared: string, base64: string): string =>
  `${header(`text/plain; charset=${declared}\nContent-Transfer-Encoding: base64`)}\n${base64}\n`;

describe('charsets', () => {
  it.each(CHARSETS)('%s', (charset, base64, reason) => {
    expect(told(encoded(charset, base64))).toMatchObject({ kind: 'bounce', recipient: 'bob@example.net', reason });
  });

  it.each(CHARSETS)(
    '%s as 8-bit bytes without a word about the charset: recipient and kind are still right',
    (_, base64) => {
      const bytes = Buffer.concat([Buffer.from(`${header('text/plain')}\n`), Buffer.from(base64, 'base64')]);
      expect(told(bytes)).toMatchObject({ kind: 'bounce', recipient: 'bob@example.net' });
    },
  );

  it.each(['us-ascii', 'utf-8', 'x-unknown', '"', 'iso-2022-jp'])(
    'a false declaration (%s) does not break anything',
    (declared) => {
      for (const [, base64] of CHARSETS) {
        expect(told(encoded(declared, base64))).toMatchObject({ kind: 'bounce', recipient: 'bob@example.net' });
      }
    },
  );
});

describe('fields of makers', () => {
  it('the reason stands in X-Supplementary-Info, and there is no Diagnostic-Code', () => {
    const group =
      'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.0.0\nX-Supplementary-Info: <mx.example.net #5.2.2 smtp; 552 5.2.2 Mailbox is full>';
    expect(told(mailReport({ groups: [group] }))).toMatchObject({ reason: 'mailbox-full', enhancedStatus: '5.2.2' });
  });

  it('sendmail says the diagnostic twice', () => {
    const group =
      'Final-Recipient: RFC822; bob@example.net\nAction: failed\nStatus: 5.1.1\nRemote-MTA: DNS; mx.example.net\nDiagnostic-Code: SMTP; 550 5.1.1 <bob@example.net>... User unknown\nLast-Attempt-Date: Tue, 24 Nov 2026 09:00:00 GMT';
    const words =
      '   ----- The following addresses had permanent fatal errors -----\n<bob@example.net>\n    (reason: 550 5.1.1 <bob@example.net>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> DATA\n<<< 550 5.1.1 <bob@example.net>... User unknown\n550 5.1.1 <bob@example.net>... User unknown\n<<< 503 5.0.0 Need RCPT (recipient)';
    expect(answer(mailReport({ words, groups: [group] })).results).toHaveLength(1);
    expect(told(mailReport({ words, groups: [group] }))).toMatchObject({
      recipient: 'bob@example.net',
      reason: 'recipient-unknown',
      replyCode: '550',
    });
  });

  it('sendmail cuts the diagnostic: the words above have the rest', () => {
    const group =
      'Final-Recipient: RFC822; bob@example.net\nAction: failed\nStatus: 5.2.1\nDiagnostic-Code: SMTP; 550-5.2.1 The user you are trying to contact';
    const words =
      '   ----- The following addresses had permanent fatal errors -----\n<bob@example.net>\n    (reason: 550-5.2.1 The user you are trying to contact)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> DATA\n<<< 550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n<<< 550 5.2.1 prevents additional messages from being delivered. - gsmtp';
    expect(told(mailReport({ words, groups: [group] })).reason).toBe('rate-limited');
  });
});
