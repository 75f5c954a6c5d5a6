import type { Scenario } from '../../scenarios/scenario.ts';
import { blind, clear, fair, fullRun, homeRun, postfixNotice, quoted, signedInRun, thin } from './parts.ts';
import * as w from '../../world.ts';

const oneMessage = { 'all-messages-or-one': 'one-message', 'worked-before': 'worked' } as const;

const MESSAGES: readonly Scenario[] = [
  blind('message-malformed', 'a form mailer builds messages without a sender line', clear, {
    symptom: 'message-returned',
    client: 'other',
    recipient: 'bob@gmail.com',
    text: postfixNotice(
      quoted(
        '550-5.7.1 [198.51.100.7] Messages missing a valid address in From: header, or having no From: header, are not accepted.',
        'end of DATA',
        'gmail-smtp-in.l.google.com[192.0.2.27]',
      ),
      '5.7.1',
      '550-5.7.1 [198.51.100.7] Messages missing a valid address in From: header, or having no From: header, are not accepted.',
      { to: 'bob@gmail.com', mx: 'gmail-smtp-in.l.google.com' },
    ),
    answers: { 'which-client': 'other', 'app-changed': 'yes', 'web-mail-works': 'yes' },
  }),
  // The live test message is built well, so it passes.
  blind('message-malformed', 'line ends are wrong, the own test message goes through', fair, {
    client: 'other',
    text: `521 5.5.2 smtp.northmail.example Error: bare <LF> received`,
    answers: {
      'which-client': 'other',
      'web-mail-works': 'yes',
      'other-device-works': 'yes',
      'large-attachment': 'no',
      'risky-attachment': 'no',
    },
    observations: fullRun(w.messageTaken()),
  }),
  blind('message-too-big', 'holiday pictures in one go', clear, {
    text: `An error occurred while sending mail. The mail server responded: 5.3.4 Message size exceeds fixed limit. Please check the message and try again.`,
    answers: { ...oneMessage, 'large-attachment': 'yes', 'web-mail-works': 'no', 'risky-attachment': 'no' },
    observations: homeRun(),
  }),
  blind('message-too-big', 'nothing pasted: one message with a film waits, all else goes', thin, {
    symptom: 'stuck-in-outbox',
    client: 'outlook-classic',
    answers: {
      'send-again': 'waits-marked',
      ...oneMessage,
      'large-attachment': 'yes',
      'risky-attachment': 'no',
      'many-recipients': 'no',
    },
    observations: fullRun(),
  }),
  blind('too-many-recipients', 'the whole club in one message', clear, {
    text: `An error occurred while sending mail. The mail server responded: 4.5.3 Error: too many recipients. Please check the message recipient "zoe@garden.example" and try again.`,
    answers: { ...oneMessage, 'many-recipients': 'yes', 'many-messages': 'no', 'large-attachment': 'no' },
    observations: homeRun(),
  }),
  // One test address is taken, so the server shows nothing of it.
  blind('too-many-recipients', 'no words kept: only the message to the whole choir fails', thin, {
    answers: {
      ...oneMessage,
      'many-recipients': 'yes',
      'large-attachment': 'no',
      'risky-attachment': 'no',
      'many-messages': 'no',
      'web-mail-works': 'no',
      'from-other-address': 'no',
    },
    observations: fullRun(),
  }),
];

const APPS: readonly Scenario[] = [
  blind('outbox-stuck', 'Outlook stands on working offline', fair, {
    symptom: 'stuck-in-outbox',
    client: 'outlook-classic',
    text: `This message has not been sent. Outlook is in offline mode ("Working Offline"). The message stays in the Outbox and will be sent when you go back online.`,
    answers: { 'send-again': 'waits-quietly', 'web-mail-works': 'yes', 'other-device-works': 'yes' },
    observations: homeRun(),
  }),
  blind('outbox-stuck', 'nothing pasted, no leave to sign in: it waits and no error comes', thin, {
    symptom: 'stuck-in-outbox',
    answers: {
      'send-again': 'waits-quietly',
      'web-mail-works': 'yes',
      'other-device-works': 'yes',
      'app-changed': 'no',
      'disk-nearly-full': 'no',
    },
    observations: homeRun(),
  }),
  blind('sent-copy-failed', 'Thunderbird asks whether to try the copy again', clear, {
    text: `Your message was sent but a copy was not placed in your sent folder (Sent) due to network or file access errors.
You can retry or save the message locally to Local Folders/Sent-anna@northmail.example.`,
    answers: { 'arrived-anyway': 'yes', 'web-mail-works': 'yes' },
    observations: signedInRun(w.senderTaken(), w.recipientTaken(), w.theirDomain()),
  }),
  blind('sent-copy-failed', 'a strange word about a folder, and the friend has it already', fair, {
    text: `The current operation on 'Sent' did not succeed. The mail server for account anna@northmail.example responded: [TRYCREATE] Mailbox doesn't exist: Sent.`,
    answers: { 'arrived-anyway': 'yes' },
    observations: homeRun(),
  }),
];

/** Causes that lie in the message or in the mail app. */
export const MESSAGE: readonly Scenario[] = [...MESSAGES, ...APPS];
