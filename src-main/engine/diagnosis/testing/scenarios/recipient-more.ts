import { type Scenario, likely, possible, returned, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn(), w.senderTaken()];
const taken = [...signedIn, w.recipientTaken(), w.theirDomain(), w.exchanger('mx.garden.example')];
const back = (answers: Readonly<Record<string, string>> = {}) =>
  w.theCase({ symptom: { kind: 'message-returned' }, answers: { 'all-messages-or-one': 'one-recipient', ...answers } });
const openHere = w.ports({ 25: 'open', 465: 'open', 587: 'open', 443: 'open' });

/** Cases about a recipient who cannot get the mail, and about the server that should take it. */
export const RECIPIENT_MORE: readonly Scenario[] = [
  scenario('recipient-address-malformed', 'a comma at the end of the address', [...told, ...likely], {
    case: w.theCase({ recipient: 'bob@garden.example,' }),
    observations: rows(signedIn, w.recipientRefused('cannot be read', 501)),
  }),
  scenario('recipient-address-malformed', 'no dot, and the own server says so', told, {
    case: w.theCase({ recipient: 'bob@garden' }),
    observations: rows(signedIn, w.recipientRefused('cause=recipient-address-malformed', 501)),
  }),
  scenario('recipient-address-malformed', 'no dot, so the name is not found either', [...told, ...likely], {
    case: w.theCase({ recipient: 'bob@garden' }),
    observations: rows(signedIn, w.recipientRefused('no', 550), w.theirDomainFails('dns-nxdomain')),
  }),
  scenario('recipient-address-malformed', 'a text says so', told, { readings: text('recipient-address-malformed') }),
  scenario('recipient-unknown', 'a slip in a well-known name is a hint and no more', [...likely, ...possible], {
    case: { ...back(), recipient: 'bob@gmial.com' },
    observations: rows(signedIn, w.recipientRefused('no', 550, '5.1.1'), w.theirDomain()),
  }),
  scenario('recipient-domain-missing', 'a slip in a well-known name that nobody owns', [...told, ...likely], {
    case: { ...back(), recipient: 'bob@gmial.com' },
    observations: rows(signedIn, w.recipientTaken(), w.theirDomainFails('dns-nxdomain')),
  }),

  scenario('recipient-moved', 'a text says so', told, { case: returned, readings: text('recipient-moved') }),
  scenario('recipient-moved', 'their server says so', told, {
    observations: rows(taken, w.theirServer('cause=recipient-moved', 551)),
  }),
  scenario('recipient-moved', 'only the number says so', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes', 'worked-before': 'worked' }),
    observations: rows(taken, w.theirServer('551 no', 551, '5.1.6')),
  }),

  scenario('recipient-disabled', 'a text says so', told, { readings: text('recipient-disabled') }),
  scenario('recipient-disabled', 'their server says so', told, {
    observations: rows(taken, w.theirServer('cause=recipient-disabled', 550, '5.2.1')),
  }),
  scenario('recipient-disabled', 'only the number says so', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes' }),
    observations: rows(taken, w.theirServer('no', 550, '5.2.1')),
  }),
  scenario('recipient-unknown', 'near: the number of an address that is not known', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes' }),
    observations: rows(taken, w.theirServer('no', 550, '5.1.1')),
  }),
  scenario('mailbox-full', 'near: the number of a full mailbox', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes' }),
    observations: rows(taken, w.theirServer('no', 452, '4.2.2')),
  }),

  scenario('recipient-refused', 'a text says so', told, { case: returned, readings: text('recipient-refused') }),
  scenario('recipient-refused', 'the own server says so', told, {
    observations: rows(signedIn, w.recipientRefused('cause=recipient-refused', 550)),
  }),
  scenario('recipient-refused', 'a text makes it likely, and others there get the mail', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes' }),
    readings: text('recipient-refused', 'very-likely'),
    observations: rows(taken),
  }),

  scenario('recipient-policy', 'a text says so', told, { case: returned, readings: text('recipient-policy') }),
  scenario('recipient-policy', 'the own server says so', told, {
    observations: rows(signedIn, w.recipientRefused('cause=recipient-policy', 554)),
  }),
  scenario('recipient-policy', 'a text makes it likely, and nobody there gets the mail', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'no' }),
    readings: text('recipient-policy', 'very-likely'),
    observations: rows(signedIn, w.recipientRefused('no', 554), w.theirDomain(), w.exchanger('mx.garden.example')),
  }),
  scenario('sender-not-allowed', 'near: the recipient is refused for what the sender is', told, {
    observations: rows(signedIn, w.recipientRefused('cause=sender-not-allowed', 550, '5.7.1')),
  }),
  scenario('residential-address', 'near: their server only says what it thinks of this line', [...told, ...likely], {
    case: back(),
    readings: text('residential-address'),
    observations: rows(taken, w.theirServer('cause=recipient-policy', 550, '5.7.1')),
  }),

  scenario('recipient-suppressed', 'a text says so', told, { readings: text('recipient-suppressed') }),
  scenario('recipient-suppressed', 'the service says so', told, {
    observations: rows(signedIn, w.recipientRefused('cause=recipient-suppressed', 550, '5.1.1')),
  }),
  scenario('recipient-suppressed', 'a text says so, and their server takes the address', told, {
    case: back({ 'others-at-their-place': 'yes' }),
    readings: text('recipient-suppressed'),
    observations: rows(taken, w.theirServerTakes()),
  }),

  scenario('recipient-server-error', 'a text says so', told, { readings: text('recipient-server-error') }),
  scenario('recipient-server-error', 'their server says so', told, {
    case: returned,
    observations: rows(taken, w.theirServer('cause=recipient-server-error', 452, '4.3.1')),
  }),
  scenario('recipient-server-error', 'only the number says so, and nobody there gets mail', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'no' }),
    observations: rows(taken, w.theirServer('no', 452, '4.3.1')),
  }),

  scenario('recipient-tls-policy', 'a text says so', told, { case: returned, readings: text('recipient-tls-policy') }),
  scenario('recipient-tls-policy', 'a text says so, and no secure line can be made', told, {
    case: returned,
    readings: text('recipient-tls-policy'),
    observations: rows(taken, openHere, w.theirServerUnsecured('tls-handshake-failed')),
  }),
  scenario('recipient-tls-policy', 'a message came back, and no secure line can be made', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'no' }),
    observations: rows(taken, w.theirServerUnsecured('tls-handshake-failed')),
  }),

  scenario('delivery-expired', 'a text says so', told, { case: returned, readings: text('delivery-expired') }),
  scenario('delivery-expired', 'a text says so, and nobody there gets mail', told, {
    case: back({ 'others-at-their-place': 'no' }),
    readings: text('delivery-expired'),
    observations: rows(taken),
  }),
  scenario('delivery-expired', 'a text makes it likely', [...likely, ...possible], {
    case: back(),
    readings: text('delivery-expired', 'very-likely'),
    observations: rows(taken),
  }),
  scenario(
    'recipient-misconfigured',
    'the time is over because their records name no server',
    [...told, ...likely, ...possible],
    {
      case: back(),
      readings: text('delivery-expired', 'very-likely'),
      observations: rows(
        signedIn,
        w.recipientTaken(),
        w.theirDomain(),
        w.exchanger('mx.garden.example', 'dns-nxdomain'),
      ),
    },
  ),

  scenario('mail-loop', 'a text says so', told, { case: returned, readings: text('mail-loop') }),
  scenario('mail-loop', 'a text says so, and their server takes the address', told, {
    case: back(),
    readings: text('mail-loop'),
    observations: rows(taken, w.theirServerTakes()),
  }),
  scenario('mail-loop', 'a text makes it likely, others there get the mail', [...likely, ...possible], {
    case: back({ 'others-at-their-place': 'yes' }),
    readings: text('mail-loop', 'very-likely'),
    observations: rows(taken),
  }),
];
