import { type Scenario, likely, possible, returned, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn()];
const senderFine = [...signedIn, w.senderTaken()];

/** Cases about the sender that are not about whose address it is. */
export const SENDER_MORE: readonly Scenario[] = [
  scenario('sender-rejected', 'a text says so', told, { readings: text('sender-rejected') }),
  scenario('sender-rejected', 'the server says so', told, {
    observations: rows(signedIn, w.senderRefused('cause=sender-rejected')),
  }),
  scenario('sender-rejected', 'the server says so only at the recipient, who has no part in it', told, {
    observations: rows(senderFine, w.recipientRefused('cause=sender-rejected', 553)),
  }),
  scenario('sender-rejected', 'refused, new settings, the own address, and web mail works', [...likely, ...possible], {
    case: w.theCase({
      submission: { username: 'anna@northmail.example' },
      answers: { 'worked-before': 'never', 'web-mail-works': 'yes', 'from-other-address': 'no' },
    }),
    observations: rows(signedIn, w.senderRefused('no')),
  }),
  scenario(
    'sender-rejected',
    'and the mailbox of the recipient is full',
    told,
    {
      observations: rows(
        signedIn,
        w.senderRefused('cause=sender-rejected'),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  scenario('sender-domain-missing', 'a returned message says so', told, {
    case: returned,
    readings: text('sender-domain-missing'),
  }),
  scenario('sender-domain-missing', 'the server says so', told, {
    observations: rows(signedIn, w.senderRefused('cause=sender-domain-missing', 450)),
  }),
  scenario('sender-domain-missing', 'the server says so only at the recipient', told, {
    observations: rows(senderFine, w.recipientRefused('cause=sender-domain-missing', 550)),
  }),
  scenario('sender-domain-missing', 'a text says so and the own server takes the sender', told, {
    observations: rows(w.healthyPath()),
    readings: text('sender-domain-missing'),
  }),
  scenario('helo-name-rejected', 'a text says so, and our own test passes', told, {
    observations: rows(w.healthyPath()),
    readings: text('helo-name-rejected'),
  }),
  scenario('helo-name-rejected', 'the server says so at the hello', told, {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greeting(),
      w.helloRefused('cause=helo-name-rejected', 501),
    ),
  }),
  scenario('helo-name-rejected', 'the server says so only at the recipient', told, {
    observations: rows(senderFine, w.recipientRefused('cause=helo-name-rejected', 504)),
  }),
  scenario('sender-account-blocked', 'a text says so', told, { readings: text('sender-account-blocked') }),
  scenario('sender-account-blocked', 'the server says so at the sign-in', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=sender-account-blocked')),
  }),
  scenario('sender-account-blocked', 'the server says so after the whole letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused('cause=sender-account-blocked')),
  }),
  scenario('sender-account-blocked', 'refused everywhere, where it worked before', [...likely, ...possible], {
    case: w.theCase({
      submission: { username: 'anna@northmail.example' },
      answers: { 'worked-before': 'worked', 'web-mail-works': 'no', 'other-device-works': 'no' },
    }),
    observations: rows(signedIn, w.senderRefused('no')),
  }),
  scenario('healthy', 'an old text names a stop that is over: our letter was taken', told, {
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('sender-account-blocked'),
  }),
];
