import type { Scenario } from '../../scenarios/scenario.ts';
import { blind, clear, eximNotice, fair, fullRun, homeRun, row, signedInRun, thin } from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const notReached = (): w.Row => w.untested('recipient-acceptance', 'not-reached');
const nobodyElse = { 'other-network-works': 'no', 'other-device-works': 'no', 'worked-before': 'worked' } as const;

const NOT_THERE: readonly Scenario[] = [
  blind('server-down', 'the provider has a bad morning, each door is shut', clear, {
    text: `Sending of the message failed.
The message could not be sent because connecting to Outgoing server (SMTP) smtp.northmail.example failed. The server may be unavailable or is refusing SMTP connections. Please verify that your Outgoing server (SMTP) settings are correct and try again.`,
    answers: { ...nobodyElse, 'web-mail-works': 'no' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({
        25: 'connection-refused',
        465: 'connection-refused',
        587: 'connection-refused',
        2525: 'connection-refused',
        443: 'connection-refused',
      }),
      row('second-host', undefined, { host: 'smtp.other.example', port: 587 }),
      w.theirDomain(),
    ),
  }),
  // A dead machine and a wall look alike from here; that others fail from other places too is what decides.
  blind(
    'server-down',
    'nothing pasted: no door gives a sign, other servers are reached',
    thin,
    {
      symptom: 'stuck-in-outbox',
      client: 'outlook-classic',
      answers: { 'send-again': 'waits-marked', ...nobodyElse, 'web-mail-works': 'no' },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' }),
        row('second-host', undefined, { host: 'smtp.other.example', port: 587 }),
        row('web-page', undefined, { host: 'web.example', port: 80 }),
      ),
    },
    { orElse: ['connection-banned'] },
  ),
  blind('server-slow', 'the evening rush: Outlook gives up waiting', fair, {
    client: 'outlook-classic',
    text: `Task 'anna@northmail.example - Sending' reported error (0x8004210B) : 'The operation timed out waiting for a response from the sending (SMTP/POP3) server. If you continue to receive this message, contact your server administrator or Internet service provider (ISP).'`,
    answers: { ...nobodyElse, 'web-mail-works': 'yes', 'large-attachment': 'no', 'computer-looked-after': 'no' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greetingFails('greeting-timeout'),
      w.handshake(465, 'tls'),
      w.greetingFails('greeting-timeout', 465),
    ),
  }),
  blind('server-slow', 'nothing pasted: all works, each word takes half a minute', thin, {
    symptom: 'stuck-in-outbox',
    answers: { 'send-again': 'waits-marked', 'other-network-works': 'no', 'large-attachment': 'no' },
    observations: w.rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      row('greeting', undefined, {
        port: 587,
        socketType: 'plain',
        ms: 27400,
        reply: { code: 220, lines: [`${w.HOST} ESMTP`], ms: 27400 },
      }),
      row('ehlo', 'reply-timeout', { port: 587, socketType: 'plain' }),
      row('line-quality', undefined, { port: 587, family: 4, address: '192.0.2.10', ms: 21 }),
    ),
  }),
  blind('too-many-connections', 'phone, tablet and two computers at the same time', clear, {
    client: 'apple-mail-mac',
    text: `Cannot send message using the server smtp.northmail.example
The server response was: 4.7.0 smtp.northmail.example Error: too many connections from 203.0.113.7`,
    answers: { 'worked-before': 'worked', 'other-network-works': 'yes', 'many-messages': 'no' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, {
        code: 421,
        enhancedStatus: '4.7.0',
        lines: [`4.7.0 ${w.HOST} Error: too many connections from 203.0.113.7`],
      }),
      w.handshake(465, 'tls'),
      w.greetingFails('greeting-refused', 465, {
        code: 421,
        enhancedStatus: '4.7.0',
        lines: [`4.7.0 ${w.HOST} Error: too many connections from 203.0.113.7`],
      }),
    ),
  }),
  blind('too-many-connections', 'a mass mailing of a firm, all tests of one call pass', fair, {
    client: 'other',
    text: `432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.`,
    answers: { 'which-client': 'other', 'many-messages': 'yes', 'organisation-account': 'yes' },
    observations: homeRun(),
  }),
];

const INNER_FAULTS: readonly Scenario[] = [
  blind('server-error', 'the lists of the server cannot be read', clear, {
    text: `An error occurred while sending mail. The mail server responded: 4.3.0 <anna@northmail.example>: Temporary lookup failure. Please verify that your email address is correct in your account settings and try again.`,
    answers: { ...nobodyElse, 'web-mail-works': 'no', 'all-messages-or-one': 'all' },
    observations: signedInRun(
      w.senderRefused('4.3.0 <anna@northmail.example>: Temporary lookup failure', 451),
      notReached(),
    ),
  }),
  blind('server-error', 'nothing pasted: the sign-in itself breaks down', fair, {
    symptom: 'stuck-in-outbox',
    answers: { 'send-again': 'waits-marked', 'password-changed': 'no', ...nobodyElse },
    observations: rows(
      w.workingPath(),
      w.signInFails(
        '4.7.0 Temporary authentication failure: Connection lost to authentication server',
        454,
        'sign-in-deferred',
      ),
      w.untested('sender-acceptance', 'not-reached'),
      notReached(),
    ),
  }),
  blind('server-storage-full', 'the disk of a small provider is full', clear, {
    client: 'apple-mail-mac',
    text: `Cannot send message using the server smtp.northmail.example
The server response was: 4.3.1 Insufficient system storage`,
    answers: { ...nobodyElse, 'large-attachment': 'no', 'disk-nearly-full': 'no', 'all-messages-or-one': 'all' },
    observations: signedInRun(w.senderRefused('4.3.1 Insufficient system storage', 452), notReached()),
  }),
  // No second number, and "space" may make a reader think of a mailbox.
  blind('server-storage-full', 'nothing pasted: another server program says it without a number', fair, {
    symptom: 'stuck-in-outbox',
    client: 'outlook-classic',
    answers: { 'send-again': 'waits-marked', 'disk-nearly-full': 'no' },
    observations: signedInRun(w.senderRefused('space shortage, please try later', 452), notReached()),
  }),
  blind('protocol-error', 'an old program speaks out of turn', clear, {
    client: 'other',
    text: `SMTP error: MAIL FROM command failed. The server said: 503 5.5.1 Error: send HELO/EHLO first`,
    answers: {
      'which-client': 'other',
      'other-device-works': 'yes',
      'web-mail-works': 'yes',
      'worked-before': 'never',
    },
    observations: homeRun(),
  }),
  blind('protocol-error', 'nothing pasted: the server does not know the first word', thin, {
    symptom: 'stuck-in-outbox',
    answers: { 'send-again': 'waits-marked', 'other-network-works': 'no' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greeting(),
      w.helloRefused('5.5.1 Command not recognized', 500),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
    ),
  }),
  blind('queue-stuck', 'a warning of the own provider after a day, with no reason', fair, {
    symptom: 'message-returned',
    text: eximNotice('')
      .replace(
        `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:`,
        `A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.northmail.example.

The message identifier is:     1tFqXk-0004Yb-2z
The date of the message is:    Mon, 23 Nov 2026 11:50:12 +0000
The subject of the message is: Saturday

The address to which the message has not yet been delivered is:`,
      )
      .concat(
        `No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.
`,
      ),
    answers: { 'all-messages-or-one': 'all', 'others-at-their-place': 'no' },
    observations: homeRun(),
  }),
  // Nothing tells of the queue but that nothing arrives anywhere; a junk folder at each place is less likely.
  blind(
    'queue-stuck',
    'nothing pasted: taken without a word, and nothing arrives with anybody',
    ['possible', 'very-likely', 'unknown'],
    {
      symptom: 'not-arrived',
      answers: {
        'all-messages-or-one': 'all',
        'arrived-anyway': 'no',
        'web-mail-works': 'no',
        'many-messages': 'no',
        'other-device-works': 'no',
      },
      observations: fullRun(w.messageTaken()),
    },
    { orElse: ['healthy'] },
  ),
];

/** Causes that lie with the own server. */
export const SERVER: readonly Scenario[] = [...NOT_THERE, ...INNER_FAULTS];
