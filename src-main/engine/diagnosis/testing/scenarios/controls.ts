import { type Scenario, scenario, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const healthy = (name: string, see: Scenario['see']): Scenario => scenario('healthy', `control: ${name}`, told, see);
const also = (...more: readonly (w.Row | readonly w.Row[])[]): Scenario['see'] => ({
  observations: rows(w.healthyPath(), ...more),
});
const NO_SIX = w.ports({ 465: 'network-unreachable', 587: 'network-unreachable' }, 6);
const slower = w
  .healthyPath()
  .map((row) =>
    row.probe === 'greeting' ? { ...row, reply: { code: 220, lines: [`${w.HOST} ESMTP`], ms: 900 } } : row,
  );

/** Accounts that work, each with something odd that stops no message. Any blame is a mistake. */
export const CONTROLS: readonly Scenario[] = [
  healthy('a tunnel is up', { observations: rows({ ...w.online(), tunnel: true }, w.healthyPath().slice(1)) }),
  healthy('the new kind of addresses has no way out', also(NO_SIX)),
  healthy('the greeting takes a second', { observations: rows(slower) }),
  healthy('the other port is closed', {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'connection-refused', 587: 'open', 443: 'connection-refused' }),
      w.secured587(),
      w.signedIn(),
      w.senderTaken(),
      w.recipientTaken(),
    ),
  }),
  healthy('many ways to sign in', {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.secured587([], ['PLAIN', 'LOGIN', 'XOAUTH2', 'CRAM-MD5']),
      w.signedIn(),
      w.senderTaken(),
    ),
  }),
  healthy('the server of the recipient cannot be reached from home', also(w.theirServerSilent())),
  healthy('the server of the recipient dislikes the home line', also(w.theirServer('no', 554, '5.7.1'))),
  healthy('the server of the recipient takes the address', also(w.theirServerTakes())),
  healthy('the recipient has two servers, one of them without a name', {
    observations: rows(
      w.healthyPath(),
      w.exchanger('mx.garden.example'),
      w.exchanger('mx2.garden.example', 'dns-timeout'),
    ),
  }),
  healthy('the outside name service is not asked', {
    observations: rows(w.healthyPath(), w.untested('resolver-health', 'no-consent')),
  }),
  healthy('our letter was taken, and the person says that sending works again', {
    ...also(w.messageTaken()),
    case: w.theCase({ answers: { 'send-again': 'goes', 'web-mail-works': 'yes', 'worked-before': 'worked' } }),
  }),
  healthy('the person asked for a check before something fails', {
    ...also(w.messageTaken()),
    case: w.theCase({ symptom: { kind: 'check-up' } }),
  }),
];
