import { type Scenario, likely, possible, returned, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn()];
const senderFine = [...signedIn, w.senderTaken()];
const notArrived = w.theCase({ symptom: { kind: 'not-arrived' } });

/** How much is sent. */
const LIMITS: readonly Scenario[] = [
  scenario('sending-limit', 'a text says so', told, { readings: text('sending-limit') }),
  scenario('sending-limit', 'the server says so after the whole letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused('cause=sending-limit', 550)),
  }),
  scenario('sending-limit', 'the server says so at the recipient, who has no part in it', told, {
    observations: rows(senderFine, w.recipientRefused('cause=sending-limit', 550)),
  }),
  scenario('sending-limit', 'our letter is refused after much was sent, in web mail too', [...likely, ...possible], {
    case: w.theCase({
      answers: {
        'many-messages': 'yes',
        'web-mail-works': 'no',
        'worked-before': 'worked',
        'all-messages-or-one': 'all',
        'from-other-address': 'no',
      },
    }),
    observations: rows(w.healthyPath(), w.messageRefused('no', 550)),
  }),
  scenario('healthy', 'an old text names a limit of yesterday: our letter was taken', told, {
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('sending-limit'),
  }),
  scenario('rate-limited', 'a text says so', told, { readings: text('rate-limited') }),
  scenario('rate-limited', 'the server says so in place of a greeting', told, {
    observations: upTo(
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, { code: 421, lines: ['cause=rate-limited'] }),
    ),
  }),
  scenario('rate-limited', 'the server puts the sender off and says why', told, {
    observations: rows(signedIn, w.senderRefused('cause=rate-limited', 450)),
  }),
  scenario('rate-limited', 'a text says so and mail leaves again', told, {
    observations: rows(w.healthyPath()),
    readings: text('rate-limited'),
  }),
  scenario('too-many-recipients', 'a text says so', told, { readings: text('too-many-recipients') }),
  scenario('too-many-recipients', 'a text says so, and one recipient is taken', told, {
    observations: rows(w.healthyPath()),
    readings: text('too-many-recipients'),
  }),
  scenario('too-many-recipients', 'only the one message to many people fails', [...likely, ...possible], {
    case: w.theCase({ answers: { 'many-recipients': 'yes', 'all-messages-or-one': 'one-message' } }),
    observations: rows(senderFine),
  }),
];

/** What stands in the message. */
const CONTENT: readonly Scenario[] = [
  scenario('attachment-blocked', 'a text says so', told, { readings: text('attachment-blocked') }),
  scenario('attachment-blocked', 'a returned message says so, and our own letter is taken', told, {
    case: returned,
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('attachment-blocked'),
  }),
  scenario('attachment-blocked', 'only the one message with a packed file fails', [...likely, ...possible], {
    case: w.theCase({ answers: { 'risky-attachment': 'yes', 'all-messages-or-one': 'one-message' } }),
    observations: rows(senderFine),
  }),
  scenario('spam-content', 'a text says so', told, { readings: text('spam-content') }),
  scenario('spam-content', 'a returned message says so, and our own letter is taken', told, {
    case: returned,
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('spam-content'),
  }),
  scenario('spam-content', 'the server says so to our own letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused('cause=spam-content')),
  }),
  scenario(
    'wrong-password',
    'and a message came back as spam',
    told,
    {
      observations: rows(w.workingPath(), w.signInFails('cause=wrong-password')),
      readings: text('spam-content'),
    },
    'spam-content',
  ),
  scenario('message-malformed', 'a text says so', told, { readings: text('message-malformed') }),
  scenario('message-malformed', 'a text says so, and our own letter is taken', told, {
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('message-malformed'),
  }),
  scenario('message-malformed', 'a returned message says so, and web mail works', told, {
    case: w.theCase({ symptom: { kind: 'message-returned' }, answers: { 'web-mail-works': 'yes' } }),
    observations: rows(w.healthyPath()),
    readings: text('message-malformed'),
  }),
];

/** What the outgoing server itself has. */
const OWN_SERVER: readonly Scenario[] = [
  scenario('protocol-error', 'a text says so', told, { readings: text('protocol-error') }),
  scenario('protocol-error', 'the server says so to our hello', told, {
    observations: upTo(w.usualPorts(), w.greeting(), w.helloRefused('cause=protocol-error', 502)),
  }),
  scenario('protocol-error', 'the server says so at the sender', told, {
    observations: rows(signedIn, w.senderRefused('cause=protocol-error', 503)),
  }),
  scenario('server-error', 'a text says so', told, { readings: text('server-error') }),
  scenario('server-error', 'the server says so at the sign-in', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=server-error', 454, 'sign-in-deferred')),
  }),
  scenario('server-error', 'the server says so at the recipient, who has no part in it', told, {
    observations: rows(senderFine, w.recipientRefused('cause=server-error', 451)),
  }),
  scenario('server-error', 'the sender is put off without a word, on all devices', [...likely, ...possible], {
    case: w.theCase({
      answers: {
        'worked-before': 'worked',
        'other-device-works': 'no',
        'many-messages': 'no',
        'all-messages-or-one': 'all',
      },
    }),
    observations: rows(signedIn, w.senderRefused('later', 451)),
  }),
  scenario('server-storage-full', 'a text says so', told, { readings: text('server-storage-full') }),
  scenario('server-storage-full', 'the server says so at the sender', told, {
    observations: rows(signedIn, w.senderRefused('cause=server-storage-full', 452)),
  }),
  scenario('server-storage-full', 'the server says so after the whole letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused('cause=server-storage-full', 452)),
  }),
  scenario(
    'server-storage-full',
    'and the mailbox of the recipient is full too',
    told,
    {
      observations: rows(
        signedIn,
        w.senderRefused('cause=server-storage-full', 452),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  scenario('queue-stuck', 'a text says so', [...told, ...likely], { readings: text('queue-stuck') }),
  scenario('queue-stuck', 'a notice says so, and the way to the provider works', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('queue-stuck'),
  }),
  scenario('queue-stuck', 'nothing arrived, a text says so, and our letter is taken', told, {
    case: notArrived,
    observations: rows(w.healthyPath(), w.messageTaken()),
    readings: text('queue-stuck'),
  }),
  scenario('relay-misrouted', 'a text says so', told, { readings: text('relay-misrouted') }),
  scenario('relay-misrouted', 'a returned message says so, and the own server takes it', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('relay-misrouted'),
  }),
  scenario('relay-misrouted', 'a returned message says so, and no device gets through', told, {
    case: w.theCase({ symptom: { kind: 'message-returned' }, answers: { 'other-device-works': 'no' } }),
    readings: text('relay-misrouted'),
  }),
  scenario('not-signed-in', 'relay denied is a missing sign-in, not a wrong route', told, {
    case: w.theCase({ submission: { authentication: 'none' } }),
    observations: rows(w.workingPath(), w.senderTaken(), w.recipientRefused('cause=not-signed-in', 554)),
  }),
];

/** Cases of limits, of what stands in a message, and of the outgoing server. */
export const SERVER: readonly Scenario[] = [...LIMITS, ...CONTENT, ...OWN_SERVER];
