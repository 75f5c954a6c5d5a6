import type { Scenario } from '../../scenarios/scenario.ts';
import {
  blind,
  clear,
  eximNotice,
  fair,
  fullRun,
  homeRun,
  officeNotice,
  postfixNotice,
  quoted,
  thin,
} from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const notReached = (): w.Row => w.untested('recipient-acceptance', 'not-reached');
const bounce = (reply: string, status: string, command?: string): string =>
  postfixNotice(quoted(reply, command), status, reply);

const ADDRESSES: readonly Scenario[] = [
  blind('sender-not-allowed', 'the address of the choir is set, the sign-in is the own one', clear, {
    text: `An error occurred while sending mail. The mail server responded: 5.7.1 <choir@northmail.example>: Sender address rejected: not owned by user anna@northmail.example. Please verify that your email address is correct in your account settings and try again.`,
    address: 'choir@northmail.example',
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    answers: { 'from-other-address': 'yes', 'worked-before': 'never', 'web-mail-works': 'yes' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderTaken(),
      w.recipientRefused(
        '5.7.1 <choir@northmail.example>: Sender address rejected: not owned by user anna@northmail.example',
        553,
        '5.7.1',
      ),
      w.theirDomain(),
    ),
  }),
  blind('sender-not-allowed', 'the notice comes from the own office server, in words for experts', fair, {
    symptom: 'message-returned',
    client: 'outlook-classic',
    text: `This message could not be sent. Try sending the message again later, or contact your network administrator. You do not have the permission to send the message on behalf of the specified user. Error is [0x80070005-0x0004DC-0x000524].`,
    answers: { 'from-other-address': 'yes', 'organisation-account': 'yes' },
  }),
  blind('sender-rejected', 'the address in the settings lacks its second half', clear, {
    client: 'apple-mail-mac',
    text: `Cannot send message using the server smtp.northmail.example
The sender address "anna" was rejected by the server. The server response was: 5.1.7 <anna>: Sender address rejected: need fully-qualified address`,
    answers: { 'worked-before': 'never', 'app-changed': 'yes', 'from-other-address': 'no' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderRefused('5.1.7 <anna>: Sender address rejected: need fully-qualified address', 504),
      notReached(),
    ),
  }),
  blind('sender-rejected', 'nothing pasted: the live test meets a complaint about the form', fair, {
    symptom: 'stuck-in-outbox',
    address: 'anna.@northmail.example',
    answers: { 'send-again': 'waits-marked', 'worked-before': 'never' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderRefused('5.1.7 Bad sender address syntax', 501),
      notReached(),
    ),
  }),
  blind('sender-domain-missing', 'the bill for the own domain was not paid', clear, {
    symptom: 'message-returned',
    text: bounce('450 4.1.8 <anna@northmail.example>: Sender address rejected: Domain not found', '4.1.8').replace(
      'Action: failed',
      'Action: delayed',
    ),
    answers: { 'all-messages-or-one': 'all', 'worked-before': 'worked', 'web-mail-works': 'no' },
    observations: homeRun(),
  }),
  blind('sender-domain-missing', 'an old kind of server says it in its own way', fair, {
    symptom: 'error-shown',
    address: 'anna@nothrmail.example',
    text: `An error occurred while sending mail. The mail server responded: 5.1.8 <anna@nothrmail.example>... Domain of sender address anna@nothrmail.example does not exist. Please verify that your email address is correct in your account settings and try again.`,
    answers: { 'worked-before': 'never' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderRefused(
        '5.1.8 <anna@nothrmail.example>... Domain of sender address anna@nothrmail.example does not exist',
        553,
      ),
      notReached(),
    ),
  }),
  blind('sender-account-blocked', 'the office account sent junk overnight', clear, {
    symptom: 'message-returned',
    client: 'outlook-classic',
    text: officeNotice(
      '550 5.1.8 Access denied, bad outbound sender. For more information please go to https://go.microsoft.com/fwlink/?LinkId=875724. AS(42004)',
    ),
    answers: { 'all-messages-or-one': 'all', 'sign-in-warning': 'yes', 'web-mail-works': 'no' },
  }),
  blind('sender-account-blocked', 'nothing pasted: let in, and the live test may not send', fair, {
    symptom: 'stuck-in-outbox',
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    answers: { 'send-again': 'waits-marked', 'sign-in-warning': 'yes', 'web-mail-works': 'no' },
    observations: rows(
      w.workingPath(),
      w.signedIn(),
      w.senderRefused(
        '5.7.1 Outgoing mail from anna@northmail.example has been suspended because of abuse, contact support',
        554,
      ),
      notReached(),
    ),
  }),
];

const COUNTS: readonly Scenario[] = [
  blind('sending-limit', 'invitations for a wedding to all friends one by one', clear, {
    symptom: 'message-returned',
    text: `You have reached a limit for sending mail. Your message was not sent.
550 5.4.5 Daily user sending limit exceeded. For more information on sending limits go to https://support.google.com/a/answer/166852 5b1f17b1804b1-4334d sm123 - gsmtp`,
    answers: { 'many-messages': 'yes', 'web-mail-works': 'no', 'all-messages-or-one': 'all' },
    observations: homeRun(),
  }),
  blind('sending-limit', 'shared web space counts per domain and per hour', fair, {
    symptom: 'message-returned',
    text: eximNotice(
      'Domain northmail.example has exceeded the max emails per hour (103/100 (103%)) allowed.  Message discarded.',
    ),
    answers: { 'many-messages': 'yes', 'all-messages-or-one': 'all', 'worked-before': 'worked' },
  }),
  blind('rate-limited', 'a burst of bills: the server asks to go slower', clear, {
    text: `An error occurred while sending mail. The mail server responded: 4.7.1 Error: too much mail from 203.0.113.7. Please try again later.`,
    answers: { 'many-messages': 'yes', 'all-messages-or-one': 'all', 'web-mail-works': 'do-not-know' },
    observations: homeRun(),
  }),
  // A limit of the account and a limit of speed are told apart by a few words only.
  blind(
    'rate-limited',
    'nothing pasted: slowed down live after the sign-in',
    thin,
    {
      symptom: 'stuck-in-outbox',
      answers: { 'send-again': 'waits-marked', 'many-messages': 'yes' },
      observations: rows(
        w.workingPath(),
        w.signedIn(),
        w.senderRefused('4.7.0 You are sending mail too fast, slow down and try again in a few minutes', 450),
        notReached(),
      ),
    },
    { orElse: ['sending-limit'] },
  ),
];

const TRUST: readonly Scenario[] = [
  blind('residential-address', 'a box at home sends by itself, a big provider refuses', clear, {
    symptom: 'message-returned',
    client: 'other',
    text: `This is the mail system at host nas.home.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<bob@gmail.com>: host gmail-smtp-in.l.google.com[192.0.2.27] said: 550-5.7.1 [203.0.113.7] The IP you're using to send mail is not authorized to
    550-5.7.1 send email directly to our servers. Please use the SMTP relay at your
    550-5.7.1 service provider instead. For more information, go to
    550 5.7.1 https://support.google.com/mail/?p=NotAuthorizedError (in reply to end of DATA command)`,
    recipient: 'bob@gmail.com',
    answers: { 'which-client': 'other', 'all-messages-or-one': 'all' },
  }),
  // The list named here holds home lines by rule; its answer looks like that for a server that sent junk.
  blind(
    'residential-address',
    'a list of home lines is quoted as a block list',
    thin,
    {
      symptom: 'message-returned',
      client: 'other',
      text: postfixNotice(
        quoted(
          '550 5.7.1 Service unavailable; client [203.0.113.7] blocked using pbl.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.7',
        ),
        '5.7.1',
        '550 5.7.1 Service unavailable; client [203.0.113.7] blocked using pbl.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.7',
        { from: 'nas.home.example' },
      ),
      answers: { 'which-client': 'other', 'all-messages-or-one': 'all', 'other-network-works': 'do-not-know' },
    },
    { orElse: ['address-blocklisted'] },
  ),
  blind('reverse-dns-missing', 'a new server of a club, a usual answer', clear, {
    symptom: 'message-returned',
    text: bounce('450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.7]', '4.7.25').replace(
      'Action: failed',
      'Action: delayed',
    ),
    answers: { 'all-messages-or-one': 'all', 'mail-moved': 'yes' },
    observations: homeRun(),
  }),
  blind('reverse-dns-missing', 'the long form of a big provider', fair, {
    symptom: 'message-returned',
    text: `host gmail-smtp-in.l.google.com[192.0.2.27] said:
550-5.7.25 [198.51.100.7] The IP address sending this message does not have a
550-5.7.25 PTR record setup, or the corresponding forward DNS entry does not
550-5.7.25 match the sending IP. As a policy, Gmail does not accept messages from IPs with missing PTR records.`,
    recipient: 'bob@gmail.com',
  }),
  blind('spf-fail', 'the web shop sends bills from a server that the list leaves out', clear, {
    symptom: 'message-returned',
    text: bounce(
      '550 5.7.23 <bob@garden.example>: Recipient address rejected: Message rejected due to: SPF fail - not authorized. Please see http://www.open-spf.org/Why?s=mfrom;id=anna@northmail.example;ip=198.51.100.7;r=garden.example',
      '5.7.23',
    ),
    answers: { 'mail-moved': 'yes', 'all-messages-or-one': 'all' },
    observations: homeRun(),
  }),
  blind('spf-fail', 'only a line in passing: not a permitted sender', fair, {
    symptom: 'message-returned',
    text: `SMTP error from remote mail server after end of data: 550 5.7.0 Domain of anna@northmail.example does not designate 198.51.100.7 as permitted sender, message refused`,
    answers: { 'from-other-address': 'no' },
  }),
  blind('spf-broken', 'two lists since the new newsletter service', clear, {
    symptom: 'message-returned',
    text: bounce(
      '550 5.7.24 <bob@garden.example>: Recipient address rejected: Message rejected due to: SPF Permanent Error: Two or more type TXT spf records found.',
      '5.7.24',
    ),
    answers: { 'mail-moved': 'yes', 'all-messages-or-one': 'all' },
    observations: homeRun(),
  }),
  blind('spf-broken', 'more than ten look-ups, said in a short word', fair, {
    symptom: 'message-returned',
    text: `Message rejected by mx.garden.example:
550 5.7.1 SPF permerror (northmail.example: too many DNS lookups)`,
  }),
  blind('spam-content', 'a filter counts points', clear, {
    symptom: 'message-returned',
    text: bounce(
      '554 5.7.1 This message has been identified as spam (score 12.4, required 6.0)',
      '5.7.1',
      'end of DATA',
    ),
    answers: { 'all-messages-or-one': 'one-message', 'others-at-their-place': 'yes', 'risky-attachment': 'no' },
    observations: fullRun(w.messageTaken()),
  }),
  // No notice at all: what landed in the junk folder may also be there for lack of trust or proof.
  blind(
    'spam-content',
    'it lies in the junk folder, other messages do not',
    thin,
    {
      symptom: 'in-spam',
      answers: { 'all-messages-or-one': 'one-message', 'others-at-their-place': 'yes', 'many-messages': 'no' },
      observations: fullRun(w.messageTaken()),
    },
    { orElse: ['low-reputation', 'domain-unauthenticated'] },
  ),
];

/** Causes that lie in who sends, how much, and from where. */
export const SENDER: readonly Scenario[] = [...ADDRESSES, ...COUNTS, ...TRUST];
