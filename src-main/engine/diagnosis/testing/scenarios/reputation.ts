import { type Scenario, possible, likely, returned, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn()];
const senderFine = [...signedIn, w.senderTaken()];
const bulk = w.theCase({
  symptom: { kind: 'in-spam' },
  answers: { 'many-messages': 'yes', 'all-messages-or-one': 'one-recipient' },
});

/** Cases about block lists and about trust in a server or a domain. */
export const REPUTATION: readonly Scenario[] = [
  scenario('address-blocklisted', 'a returned message says so, and our own test passes', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('address-blocklisted'),
  }),
  scenario('address-blocklisted', 'the server says so in its first words', told, {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, { code: 554, lines: ['cause=address-blocklisted'] }),
    ),
  }),
  scenario('address-blocklisted', 'the server says so only at the recipient, who has no part in it', told, {
    observations: rows(senderFine, w.recipientRefused('cause=address-blocklisted', 550, '5.7.1')),
  }),
  scenario('healthy', 'the recipient’s server turns our home line away: that says nothing about the provider', told, {
    observations: rows(w.healthyPath(), w.messageTaken(), w.theirServer('cause=address-blocklisted', 550, '5.7.1')),
  }),
  scenario(
    'address-blocklisted',
    'and the mailbox of the recipient is full',
    told,
    {
      observations: rows(
        signedIn,
        w.senderRefused('cause=address-blocklisted', 554),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  scenario('domain-blocklisted', 'a returned message says so', told, {
    case: returned,
    readings: text('domain-blocklisted'),
  }),
  scenario('domain-blocklisted', 'the server says so at the sender', told, {
    observations: rows(signedIn, w.senderRefused('cause=domain-blocklisted', 554)),
  }),
  scenario('domain-blocklisted', 'the server says so after the whole letter', told, {
    observations: rows(w.healthyPath(), w.messageRefused('cause=domain-blocklisted')),
  }),
  scenario('low-reputation', 'a returned message says so, and our own test passes', told, {
    case: returned,
    observations: rows(w.healthyPath()),
    readings: text('low-reputation'),
  }),
  scenario('low-reputation', 'the server says so at the recipient', told, {
    observations: rows(senderFine, w.recipientRefused('cause=low-reputation', 421, '4.7.28')),
  }),
  scenario('low-reputation', 'a text only hints at it, and much mail went out today', [...likely, ...possible], {
    case: bulk,
    observations: rows(w.healthyPath()),
    readings: text('low-reputation', 'very-likely'),
  }),
  scenario('dnsbl-query-refused', 'a returned message says so', told, {
    case: returned,
    readings: text('dnsbl-query-refused'),
  }),
  scenario('dnsbl-query-refused', 'a text says so, and our own test passes', told, {
    observations: rows(w.healthyPath()),
    readings: text('dnsbl-query-refused'),
  }),
  scenario('dnsbl-query-refused', 'the server says so at the recipient', told, {
    observations: rows(senderFine, w.recipientRefused('cause=dnsbl-query-refused', 554, '5.7.1')),
  }),
  scenario('wrong-password', 'now the sign-in stops all mail, whatever an old text says about a list', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=wrong-password')),
    readings: text('address-blocklisted'),
  }),
];
