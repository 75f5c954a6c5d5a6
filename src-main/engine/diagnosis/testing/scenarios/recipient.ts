import { type Scenario, likely, possible, returned, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const signedIn = [...w.workingPath(), w.signedIn(), w.senderTaken()];
const taken = [...signedIn, w.recipientTaken()];
const openHere = w.ports({ 25: 'open', 465: 'open', 587: 'open', 443: 'open' });
const throughOpen = [w.online(), ...w.nameFound(), ...openHere, ...w.secured587(), w.signedIn(), w.senderTaken()];

/** Cases about the side of the recipient. */
export const RECIPIENT: readonly Scenario[] = [
  scenario('recipient-domain-missing', 'all else works', [...told, ...likely], {
    observations: rows(taken, w.theirDomainFails('dns-nxdomain')),
  }),
  scenario('recipient-domain-missing', 'the server refuses the address', told, {
    observations: rows(
      signedIn,
      w.recipientRefused('cause=recipient-domain-missing', 550),
      w.theirDomainFails('dns-nxdomain'),
    ),
  }),
  scenario('recipient-domain-missing', 'a text says so', told, { readings: text('recipient-domain-missing') }),
  scenario('recipient-domain-no-mail', 'all else works', [...told, ...likely], {
    observations: rows(taken, w.theirDomain('0 .')),
  }),
  scenario('recipient-domain-no-mail', 'a message came back', [...told, ...likely], {
    case: returned,
    observations: rows(taken, w.theirDomain('0 .')),
  }),
  scenario('recipient-domain-no-mail', 'a text says so', told, { readings: text('recipient-domain-no-mail') }),
  scenario('recipient-misconfigured', 'a number in place of a name', [...told, ...likely], {
    observations: rows(taken, w.theirDomain('10 192.0.2.9'), w.exchanger('192.0.2.9', 'dns-name-invalid')),
  }),
  scenario('recipient-misconfigured', 'servers that do not exist', [...told, ...likely], {
    observations: rows(taken, w.theirDomain(), w.exchanger('mx.garden.example', 'dns-nxdomain')),
  }),
  scenario('recipient-misconfigured', 'an alias in place of a server', [...told, ...likely], {
    observations: rows(taken, w.theirDomain(), { ...w.exchanger('mx.garden.example'), aliases: ['a.example'] }),
  }),
  scenario('recipient-server-down', 'a message did not arrive, their server is silent', [...likely, ...possible], {
    case: w.theCase({ symptom: { kind: 'message-returned' }, answers: { 'all-messages-or-one': 'one-recipient' } }),
    observations: rows(throughOpen, w.theirDomain(), w.exchanger('mx.garden.example'), w.theirServerSilent()),
  }),
  scenario('recipient-server-down', 'a text says so', [...told, ...likely], {
    readings: text('recipient-server-down'),
  }),
  scenario('recipient-server-down', 'a text says so, and their server is silent', told, {
    readings: text('recipient-server-down'),
    observations: rows(throughOpen, w.theirDomain(), w.exchanger('mx.garden.example'), w.theirServerSilent()),
  }),
];
