import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, allWell, exchange, exim, gmail, met, on, postfix, untried } from './author.ts';

const kind = 'message-returned' as const;
const one = { 'all-messages-or-one': 'one-recipient' } as const;
/** All well here, and their server heard over port 25. */
const heard = (theirs: w.Row) =>
  w.rows(w.workingPath(), w.secured465(), w.noSignIn(), w.theirDomain(), w.exchanger('mx.garden.example'), theirs);

/** A delivery status notification as a machine writes it, with the words and codes given. */
const report = (said: string, status: string, action: 'failed' | 'delayed'): string =>
  `From: MAILER-DAEMON@out.northmail.example (Mail Delivery System)
To: anna@northmail.example
Subject: ${action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}
Date: Tue, 24 Nov 2026 09:12:44 +0000
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut-here"

--cut-here
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

Your message is attached below. What happened to it stands in the next part.

--cut-here
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; out.northmail.example
Arrival-Date: ${action === 'failed' ? 'Thu, 19 Nov 2026 09:10:02' : 'Tue, 24 Nov 2026 05:10:02'} +0000

Final-Recipient: rfc822; bob@garden.example
Original-Recipient: rfc822;bob@garden.example
Action: ${action}
Status: ${status}
Diagnostic-Code: ${said}

--cut-here
Content-Type: text/rfc822-headers

From: Anna <anna@northmail.example>
To: bob@garden.example
Subject: tulips

--cut-here--
`;

const WAITING: readonly Scenario[] = [
  met('delivery-expired', 'Exim tried for four days', CLEAR, {
    pasted: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@garden.example
    host mx.garden.example [192.0.2.25]
    all hosts have been failing for a long time and were last tried after this message arrived:
    retry timeout exceeded`,
    kind,
    answers: { 'others-at-their-place': 'no' },
    seen: untried(),
  }),
  // The deeper reason is that nobody answers there; the message itself is back because time ran out.
  met(
    'delivery-expired',
    'a machine report of a call that nobody took, five days after the message was written',
    THIN,
    {
      pasted: report('X-Postfix; connect to mx.garden.example[192.0.2.25]:25: Connection timed out', '4.4.1', 'failed'),
      kind,
      seen: untried(),
    },
    ['recipient-server-down'],
  ),
  met('greylisted', 'the list asks for a second try, and the report says it goes on', CLEAR, {
    pasted: report(
      'smtp; 450 4.2.0 <bob@garden.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/garden.example.html',
      '4.2.0',
      'delayed',
    ),
    kind: 'not-arrived',
    answers: { 'others-at-their-place': 'do-not-know' },
    seen: untried(),
  }),
  met('greylisted', 'nothing pasted; a line that may call port 25 is put off by their server', THIN, {
    kind: 'not-arrived',
    client: 'apple-mail-mac',
    answers: { ...one },
    seen: heard(w.theirServer('4.7.1 Greylisting in action, please come back in 00:04:59', 451, '4.7.1')),
  }),
];

const THERE: readonly Scenario[] = [
  met('mailbox-full', 'Gmail passes on what their server says', CLEAR, {
    pasted: gmail('552 5.2.2 <bob@garden.example>: Recipient address rejected: Mailbox is full / Quota exceeded'),
    kind,
    address: 'anna.nord@gmail.com',
    submission: { hostname: 'smtp.gmail.com', port: 587, socketType: 'starttls' },
    answers: { ...one, 'others-at-their-place': 'yes' },
    seen: on('smtp.gmail.com', untried()),
  }),
  met('mailbox-full', 'a delay of some hours with a soft code, and their server says it to us too', THIN, {
    pasted: report(
      "smtp; 452-4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp",
      '4.2.2',
      'delayed',
    ),
    kind: 'not-arrived',
    seen: heard(w.theirServer("4.2.2 The recipient's inbox is out of storage space.", 452, '4.2.2')),
  }),
  met('mail-loop', 'Exchange Online counted the servers on the way', CLEAR, {
    pasted: exchange(
      '554 5.4.14 Hop count exceeded - possible mail loop ATTR34 [DB7EUR04FT000.eop-eur04.prod.protection.outlook.com]',
    ),
    kind,
    client: 'outlook-classic',
    answers: { ...one },
    seen: allWell(),
  }),
  met('mail-loop', 'a short line of Postfix and no more', THIN, {
    pasted: postfix('554 5.4.0 Error: too many hops', 'end of DATA'),
    kind,
  }),
];

const STALE = exim(
  '550 5.7.1 Service unavailable; client [203.0.113.44] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/',
);
const LISTS: readonly Scenario[] = [
  met('address-blocklisted', 'a list names the server of the provider', CLEAR, {
    pasted: postfix(
      '554 5.7.1 Service unavailable; Client host [203.0.113.44] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.44',
    ),
    kind,
    answers: { 'others-at-their-place': 'no', 'many-messages': 'no', 'all-messages-or-one': 'do-not-know' },
    seen: allWell(),
  }),
  met(
    'address-blocklisted',
    'Outlook.com speaks of a part of the network on its own list',
    THIN,
    {
      pasted: exim(
        `550 5.7.1 Unfortunately, messages from [203.0.113.44] weren't sent. Please contact your Internet
    service provider since part of their network is on our block list (S3150).`,
        'MAIL FROM:<anna@northmail.example>',
        'bob@outlook.com',
      ),
      kind,
      recipient: 'bob@outlook.com',
    },
    ['low-reputation'],
  ),
  met('dnsbl-query-refused', 'their server took "open resolver" for a listing', CLEAR, {
    pasted: STALE,
    kind,
    answers: { 'others-at-their-place': 'no' },
    seen: untried(),
  }),
  met('dnsbl-query-refused', 'only one line, from a server that asked a list too often', THIN, {
    pasted: `554 5.7.1 Service unavailable; Client host [203.0.113.44] blocked using sbl-xbl.spamhaus.org; Error: excessive number of queries; https://check.spamhaus.org/returnc/vol/`,
    kind: 'unknown',
  }),
  met('domain-blocklisted', 'a list of domains names the sender', CLEAR, {
    pasted: postfix(
      '554 5.7.1 Service unavailable; Sender address [anna@northmail.example] blocked using dbl.spamhaus.org; https://www.spamhaus.org/query/domain/northmail.example',
    ),
    kind,
    answers: { 'all-messages-or-one': 'all' },
    seen: allWell(),
  }),
  met('domain-blocklisted', 'one message with a link, nothing else known', THIN, {
    pasted: exim(
      '550 5.7.1 Message rejected: contains a URL (bulbs-shop.example) listed by multi.surbl.org',
      'end of data',
    ),
    kind,
    answers: { 'all-messages-or-one': 'one-message', 'risky-attachment': 'no' },
  }),
];

/** The other side, and the lists that it asks. */
export const RECIPIENT: readonly Scenario[] = [...WAITING, ...THERE, ...LISTS];
