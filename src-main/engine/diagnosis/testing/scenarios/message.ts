import { type Scenario, likely, possible, returned, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;

/** Cases of sender, message and recipient. */
export const MESSAGE: readonly Scenario[] = [
  scenario('sender-not-allowed', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signedIn(), w.senderRefused('cause=sender-not-allowed')),
  }),
  scenario('sender-not-allowed', 'refused without a known word', possible, {
    observations: rows(w.workingPath(), w.signedIn(), w.senderRefused('no')),
  }),
  scenario('sender-not-allowed', 'refused, and the person sends from another address', likely, {
    case: w.theCase({ answers: { 'from-other-address': 'yes' } }),
    observations: rows(w.workingPath(), w.signedIn(), w.senderRefused('no')),
  }),
  scenario('sender-not-allowed', 'a text says so although the test passed', told, {
    observations: rows(w.healthyPath()),
    readings: text('sender-not-allowed'),
  }),
  scenario('message-too-big', 'a text says so', told, { readings: text('message-too-big') }),
  scenario('message-too-big', 'a text says so and the way works', told, {
    observations: rows(w.healthyPath()),
    readings: text('message-too-big'),
  }),
  scenario('message-too-big', 'one message with a big attachment fails', [...likely, ...possible], {
    case: w.theCase({ answers: { 'large-attachment': 'yes', 'all-messages-or-one': 'one-message' } }),
    observations: rows(w.workingPath(), w.signedIn(), w.senderTaken()),
  }),
  scenario('recipient-unknown', 'their server says so', told, {
    observations: rows(w.healthyPath(), w.theirServer('cause=recipient-unknown', 550, '5.1.1')),
  }),
  scenario('recipient-unknown', 'a returned message says so', told, {
    case: returned,
    readings: text('recipient-unknown'),
  }),
  scenario('recipient-unknown', 'a returned message says so and the way works', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('recipient-unknown'),
  }),
  scenario('recipient-domain-missing', 'the domain does not exist', told, {
    observations: rows(w.workingPath(), w.noSignIn(), w.theirDomainFails('dns-nxdomain')),
  }),
  scenario('mailbox-full', 'their server says so', told, {
    observations: rows(w.workingPath(), w.noSignIn(), w.theirServer('cause=mailbox-full', 452, '4.2.2')),
  }),
  scenario('mailbox-full', 'a text says so', told, { readings: text('mailbox-full') }),
  scenario('mailbox-full', 'a returned message says so and the way works', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('mailbox-full'),
  }),
  scenario('greylisted', 'their server says so', told, {
    observations: rows(w.workingPath(), w.noSignIn(), w.theirServer('cause=greylisted', 450, '4.2.0')),
  }),
  scenario('greylisted', 'the own server says so', told, {
    observations: rows(w.workingPath(), w.signedIn(), w.senderTaken(), w.recipientRefused('cause=greylisted', 450)),
  }),
  scenario('greylisted', 'a text says so and their server takes the address now', told, {
    observations: rows(w.healthyPath(), w.theirServerTakes()),
    readings: text('greylisted'),
  }),
];
