import type { Scenario } from '../../scenarios/scenario.ts';
import {
  blind,
  businessRun,
  clear,
  eximNotice,
  fair,
  fullRun,
  homeRun,
  officeNotice,
  postfixNotice,
  quoted,
  signedInRun,
  thin,
} from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const onlyOne = { 'all-messages-or-one': 'one-recipient', 'worked-before': 'worked' } as const;

const WRITTEN_WRONG: readonly Scenario[] = [
  blind('recipient-address-malformed', 'a comma in place of the dot', clear, {
    text: `An error occurred while sending mail. The mail server responded: 5.1.3 Bad recipient address syntax. Please check the message recipient "bob@garden,example" and try again.`,
    recipient: 'bob@garden,example',
    answers: { ...onlyOne, 'web-mail-works': 'no', 'others-at-their-place': 'yes' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderTaken(),
      w.recipientRefused('5.1.3 Bad recipient address syntax', 501, '5.1.3'),
      w.untested('recipient-mx', 'name-invalid'),
    ),
  }),
  blind('recipient-address-malformed', 'nothing pasted: two dots side by side, told by the live test', fair, {
    symptom: 'stuck-in-outbox',
    client: 'outlook-classic',
    recipient: 'bob..miller@garden.example',
    answers: { 'send-again': 'waits-marked', 'all-messages-or-one': 'one-recipient' },
    observations: signedInRun(
      w.senderTaken(),
      w.recipientRefused('<bob..miller@garden.example>: malformed address: local part has two dots in a row', 501),
      w.theirDomain(),
      w.exchanger('mx.garden.example'),
      w.theirServerSilent(),
    ),
  }),
  blind('recipient-domain-missing', 'a letter too few after the @, the message came back', clear, {
    symptom: 'message-returned',
    recipient: 'bob@gardn.example',
    text: postfixNotice(
      `Host or domain name not found. Name service error for
    name=gardn.example type=AAAA: Host not found`,
      '5.4.4',
      `Host or domain name not found. Name service error for name=gardn.example type=AAAA: Host not found`,
      { to: 'bob@gardn.example' },
    ).replace('Diagnostic-Code: smtp;', 'Diagnostic-Code: X-Postfix;'),
    answers: { ...onlyOne, 'others-at-their-place': 'no' },
    observations: rows(w.workingPath(), w.noSignIn(), w.theirDomainFails('dns-nxdomain')),
  }),
  blind('recipient-domain-missing', 'nothing pasted: only the name service knows', fair, {
    symptom: 'not-arrived',
    recipient: 'bob@gradne.example',
    answers: { 'all-messages-or-one': 'one-recipient', 'web-mail-works': 'do-not-know' },
    observations: rows(w.workingPath(), w.noSignIn(), w.theirDomainFails('dns-nxdomain')),
  }),
  blind('recipient-domain-no-mail', 'a shop that has a web page and says that it takes no mail', clear, {
    symptom: 'message-returned',
    text: postfixNotice(
      'Domain garden.example does not accept mail (nullMX)',
      '5.1.10',
      'Domain garden.example does not accept mail (nullMX)',
    ).replace('Diagnostic-Code: smtp;', 'Diagnostic-Code: X-Postfix;'),
    answers: { ...onlyOne, 'others-at-their-place': 'no' },
    observations: rows(w.workingPath(), w.noSignIn(), w.theirDomain('0 .')),
  }),
  blind('recipient-domain-no-mail', 'nothing pasted: refused live with a code only, the MX is a dot', fair, {
    symptom: 'error-shown',
    client: 'apple-mail-mac',
    answers: { 'all-messages-or-one': 'one-recipient' },
    observations: signedInRun(
      w.senderTaken(),
      w.recipientRefused('5.1.10 Recipient address has null MX', 556, '5.1.10'),
      w.theirDomain('0 .'),
    ),
  }),
];

const NOBODY_THERE: readonly Scenario[] = [
  blind('recipient-unknown', 'a colleague has left, the big provider says so at length', clear, {
    symptom: 'message-returned',
    recipient: 'bob.miller@gmail.com',
    text: `Address not found
Your message wasn't delivered to bob.miller@gmail.com because the address couldn't be found, or is unable to receive mail.
The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser ffacd0b85a97d-38260a sor123 - gsmtp`,
    answers: { ...onlyOne, 'others-at-their-place': 'yes', 'web-mail-works': 'no' },
    observations: rows(
      w.workingPath(),
      w.noSignIn(),
      w.theirDomain('5 gmail-smtp-in.l.google.com'),
      w.exchanger('gmail-smtp-in.l.google.com'),
      w.theirServerSilent(),
    ),
  }),
  // Some servers say so with a code that has no second number, and in words of their own.
  blind('recipient-unknown', 'nothing pasted: the other server was asked from a firm', fair, {
    symptom: 'not-arrived',
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'yes' },
    observations: businessRun(w.theirServer('sorry, no mailbox here by that name. (#5.7.17)', 550)),
  }),
  blind('recipient-disabled', 'an address not used for two years', clear, {
    symptom: 'message-returned',
    recipient: 'bob@yahoo.com',
    text: `Sorry, we were unable to deliver your message to the following address.

<bob@yahoo.com>:
554: 30 Sorry, your message to bob@yahoo.com cannot be delivered. This mailbox is disabled (554.30).`,
    answers: { ...onlyOne, 'others-at-their-place': 'yes' },
  }),
  blind('recipient-disabled', 'nothing pasted: the live answer to a firm', fair, {
    symptom: 'not-arrived',
    answers: { 'all-messages-or-one': 'one-recipient', 'others-at-their-place': 'yes', 'web-mail-works': 'no' },
    observations: businessRun(
      w.theirServer('5.2.1 <bob@garden.example>: Recipient address rejected: Mailbox has been suspended', 550, '5.2.1'),
    ),
  }),
  blind('recipient-moved', 'the old server names the new address', clear, {
    symptom: 'message-returned',
    text: postfixNotice(
      quoted('551 5.1.6 User has moved; please try <bob@newgarden.example>'),
      '5.1.6',
      '551 5.1.6 User has moved; please try <bob@newgarden.example>',
    ),
    answers: { ...onlyOne, 'others-at-their-place': 'yes' },
    observations: homeRun(),
  }),
  // A person writes the notice, no code at all; the message itself may still have been kept.
  blind('recipient-moved', 'an answer by itself, without any code', thin, {
    symptom: 'not-arrived',
    text: `From: Bob <bob@garden.example>
To: anna@northmail.example
Subject: Automatic reply: Saturday
Date: Tue, 24 Nov 2026 12:01:00 +0000
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=utf-8

Hello, this mailbox is no longer in use. My new address is bob@newgarden.example, please write to me there. Mail to this address is not forwarded.
`,
    answers: { 'all-messages-or-one': 'one-recipient' },
  }),
  blind('recipient-refused', 'a list at work is open for people of the house only', clear, {
    symptom: 'message-returned',
    client: 'outlook-classic',
    recipient: 'all-staff@garden.example',
    text: officeNotice(
      '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
      'all-staff@garden.example',
    ),
    answers: { ...onlyOne, 'others-at-their-place': 'yes' },
    observations: homeRun(),
  }),
  blind('recipient-refused', 'the owner of the mailbox has shut this sender out', fair, {
    symptom: 'message-returned',
    text: eximNotice(
      'host mx.garden.example [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<bob@garden.example>:\n    550 5.7.1 <anna@northmail.example>: bob@garden.example does not accept mail from you',
    ),
    answers: { ...onlyOne, 'others-at-their-place': 'yes', 'from-other-address': 'no' },
    observations: fullRun(),
  }),
];

/** Causes that lie in the address of the other person. */
export const RECIPIENT_ADDRESS: readonly Scenario[] = [...WRITTEN_WRONG, ...NOBODY_THERE];
