import type { Scenario } from '../../scenarios/scenario.ts';
import {
  blind,
  businessRun,
  clear,
  eximNotice,
  fair,
  fullRun,
  homeRun,
  postfixNotice,
  quoted,
  row,
  thin,
} from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const onlyThere = {
  'all-messages-or-one': 'one-recipient',
  'others-at-their-place': 'no',
  'worked-before': 'worked',
} as const;

const delayed = (why: string): string => `From: Mail Delivery System <MAILER-DAEMON@mail.northmail.example>
To: anna@northmail.example
Subject: Delayed Mail (still being retried)
Date: Tue, 24 Nov 2026 16:01:07 +0000
MIME-Version: 1.0
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="9C11/mail.northmail.example"

--9C11/mail.northmail.example
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.northmail.example.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<bob@garden.example>: ${why}

--9C11/mail.northmail.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.northmail.example
Arrival-Date: Tue, 24 Nov 2026 12:00:58 +0000

Final-Recipient: rfc822; bob@garden.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; ${why}
Will-Retry-Until: Sun, 29 Nov 2026 12:00:58 +0000

--9C11/mail.northmail.example--
`;

const OUT_OF_ORDER: readonly Scenario[] = [
  blind('recipient-server-down', 'a warning after four hours, their server is silent', clear, {
    symptom: 'message-returned',
    text: delayed('connect to mx.garden.example[192.0.2.25]:25: Connection timed out'),
    answers: onlyThere,
    observations: homeRun(),
  }),
  blind('recipient-server-down', 'nothing pasted: from a firm, their server turns the call away', fair, {
    symptom: 'not-arrived',
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'no' },
    observations: businessRun(row('recipient-server', 'connection-refused', { port: 25, host: 'mx.garden.example' })),
  }),
  blind('recipient-server-error', 'their disk is full, and the notice says so', clear, {
    symptom: 'message-returned',
    text: delayed(
      'host mx.garden.example[192.0.2.25] said: 452 4.3.1 Insufficient system storage (in reply to MAIL FROM command)',
    ).replace('Status: 4.4.1', 'Status: 4.3.1'),
    answers: onlyThere,
    observations: homeRun(),
  }),
  blind('recipient-server-error', 'nothing pasted: an inner fault, told to a firm', fair, {
    symptom: 'not-arrived',
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'no' },
    observations: businessRun(w.theirServer('4.3.0 <bob@garden.example>: Temporary lookup failure', 451, '4.3.0')),
  }),
  blind('recipient-misconfigured', 'the MX of a small firm names a server that does not exist', clear, {
    symptom: 'message-returned',
    text: postfixNotice(
      `Host or domain name not found. Name service error for
    name=mx.garden.example type=A: Host not found`,
      '5.4.4',
      'Host or domain name not found. Name service error for name=mx.garden.example type=A: Host not found',
    ).replace('Diagnostic-Code: smtp;', 'Diagnostic-Code: X-Postfix;'),
    answers: onlyThere,
    observations: rows(
      w.workingPath(),
      w.noSignIn(),
      w.theirDomain(),
      w.exchanger('mx.garden.example', 'dns-nxdomain'),
      w.untested('recipient-server', 'no-address'),
    ),
  }),
  blind('recipient-misconfigured', 'nothing pasted: a bare number stands where a server name belongs', fair, {
    symptom: 'not-arrived',
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'no' },
    observations: rows(
      w.healthyPath().filter(({ probe }) => probe !== 'recipient-mx'),
      w.theirDomain('10 192.0.2.25'),
      w.exchanger('192.0.2.25', 'dns-nxdomain'),
      w.untested('recipient-server', 'no-address'),
    ),
  }),
];

const RULES: readonly Scenario[] = [
  blind('recipient-policy', 'a rule without a reason', clear, {
    symptom: 'message-returned',
    text: postfixNotice(
      quoted('550 5.7.1 Message rejected due to local policy. Contact your administrator.', 'end of DATA'),
      '5.7.1',
      '550 5.7.1 Message rejected due to local policy. Contact your administrator.',
    ),
    answers: { ...onlyThere, 'risky-attachment': 'no', 'large-attachment': 'no' },
    observations: fullRun(),
  }),
  // Said at the sender's address: a house rule, or the owner has shut this one sender out.
  blind(
    'recipient-policy',
    'access denied, and nothing more',
    thin,
    {
      symptom: 'message-returned',
      text: eximNotice(
        'host mx.garden.example [192.0.2.25]\n    SMTP error from remote mail server after MAIL FROM:<anna@northmail.example> SIZE=3113:\n    554 5.7.1 Access denied by policy',
      ),
      answers: { ...onlyThere, 'risky-attachment': 'no' },
    },
    { orElse: ['recipient-refused'] },
  ),
  blind('recipient-suppressed', 'a newsletter service keeps its own stop list', clear, {
    symptom: 'message-returned',
    client: 'other',
    text: `An error occurred while trying to deliver the mail to the following recipients:
bob@garden.example
Amazon SES did not send the message to this address because it is on the suppression list for your account. For more information about removing addresses from the suppression list, see the Amazon SES Developer Guide.`,
    answers: { ...onlyThere, 'which-client': 'other', 'others-at-their-place': 'yes' },
  }),
  // The status is the one of an unknown address, and the words belong to the own service.
  blind('recipient-suppressed', 'the code says unknown, the words say that nothing was sent', thin, {
    symptom: 'message-returned',
    text: `Event: failed (permanent)
Recipient: bob@garden.example
605 5.1.1 Not delivering to previously bounced address`,
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'yes' },
    observations: homeRun(),
  }),
];

const SECURE_LINES: readonly Scenario[] = [
  blind('recipient-tls-policy', 'the own firm wants a secure line, theirs has none', clear, {
    symptom: 'message-returned',
    text: postfixNotice(
      'TLS is required, but was not offered by host mx.garden.example[192.0.2.25]',
      '5.7.4',
      'TLS is required, but was not offered by host mx.garden.example[192.0.2.25]',
    ).replace('Diagnostic-Code: smtp;', 'Diagnostic-Code: X-Postfix;'),
    answers: { ...onlyThere, 'organisation-account': 'yes' },
    observations: businessRun(w.theirServerInClear(w.theirServerTakes())),
  }),
  // That the line cannot be agreed on is seen; that a rule asks for it has to be guessed, as mail may go in clear.
  blind(
    'recipient-tls-policy',
    'nothing pasted: their server offers a secure line and breaks it off',
    thin,
    {
      symptom: 'not-arrived',
      answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'no' },
      observations: businessRun(w.theirServerUnsecured('tls-handshake-failed')),
    },
    { orElse: ['recipient-server-error', 'recipient-misconfigured'] },
  ),
];

/** Causes that lie with the mail server of the other side. */
export const RECIPIENT_SERVER: readonly Scenario[] = [...OUT_OF_ORDER, ...RULES, ...SECURE_LINES];
