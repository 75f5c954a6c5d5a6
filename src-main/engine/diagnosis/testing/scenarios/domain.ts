import { likely, possible, returned, scenario, text, told, type Scenario } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn()];
const senderFine = [...signedIn, w.senderTaken()];
/** An address of one domain, sent with the account of another. */
const otherAccount = w.theCase({
  symptom: { kind: 'message-returned' },
  submission: { username: 'anna@other.example' },
  answers: { 'from-other-address': 'yes', 'web-mail-works': 'yes' },
});

/** A text says it over a test that passes; the server says it at the recipient; the server says it after the letter. */
const saidOnly = (cause: string): Scenario[] => [
  scenario(cause, 'a returned message says so, and our own test passes', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text(cause),
  }),
  scenario(cause, 'the server says so at the recipient, who has no part in it', told, {
    observations: rows(senderFine, w.recipientRefused(`cause=${cause}`, 550, '5.7.1')),
  }),
  scenario(cause, 'the server says so after the whole letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused(`cause=${cause}`)),
  }),
];

/** Cases about what the own domain publishes: its senders, signature, rule, names and promise. */
export const DOMAIN: readonly Scenario[] = [
  ...saidOnly('spf-fail'),
  scenario('spf-fail', 'the server says so at the sender', told, {
    observations: rows(signedIn, w.senderRefused('cause=spf-fail', 550)),
  }),
  scenario(
    'spf-fail',
    'and the mailbox of the recipient is full',
    told,
    {
      observations: rows(
        signedIn,
        w.senderRefused('cause=spf-fail', 550),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  ...saidOnly('spf-broken'),
  ...saidOnly('dkim-fail'),
  ...saidOnly('dmarc-fail'),
  scenario('dmarc-fail', 'a text only hints at it, and the account belongs to another domain', [...likely, ...told], {
    case: otherAccount,
    observations: rows(w.healthyPath()),
    readings: text('dmarc-fail', 'very-likely'),
  }),
  ...saidOnly('dmarc-broken'),
  ...saidOnly('domain-unauthenticated'),
  scenario('domain-unauthenticated', 'a text only hints at it, and all else works', [...likely, ...possible], {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('domain-unauthenticated', 'very-likely'),
  }),
  scenario('wrong-password', 'now the sign-in stops all mail, whatever an old text says about the domain', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=wrong-password')),
    readings: text('domain-unauthenticated'),
  }),
  ...saidOnly('reverse-dns-missing'),
  scenario('reverse-dns-missing', 'the server says so in its first words', told, {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, { code: 554, lines: ['cause=reverse-dns-missing'] }),
    ),
  }),
  scenario('mta-sts-mismatch', 'a returned message says so', told, {
    case: returned,
    readings: text('mta-sts-mismatch'),
  }),
  scenario('mta-sts-mismatch', 'a returned message says so, and all that we can test works', told, {
    case: returned,
    observations: rows(w.healthyPath(), w.theirServerSecured(w.theirServerTakes())),
    readings: text('mta-sts-mismatch'),
  }),
  scenario('mta-sts-mismatch', 'a text says so, and we get no secure line there either', told, {
    case: returned,
    observations: rows(w.healthyPath(), w.theirServerUnsecured('tls-hostname-mismatch')),
    readings: text('mta-sts-mismatch'),
  }),
  scenario('recipient-tls-policy', 'no secure line to them, and nobody speaks of a promise of the domain', told, {
    case: returned,
    observations: rows(w.healthyPath(), w.theirServerUnsecured('tls-hostname-mismatch')),
    readings: text('recipient-tls-policy'),
  }),
];
