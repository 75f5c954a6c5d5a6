import type { Scenario } from '../../scenarios/scenario.ts';
import { at, blind, clear, fair, row, thin } from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const unknownServer = (host: string): string => `Sending of the message failed.
The message could not be sent because the Outgoing server (SMTP) ${host} is unknown. The server may be incorrectly configured. Please verify that your Outgoing server (SMTP) settings are correct and try again.`;
const noAddress = (): w.Row => w.untested('submission-connect', 'no-address');
const osFails = (failure: NonNullable<w.Row['failure']>): w.Row => row('server-address', failure, { view: 'os' });

/** Causes of the service that turns names into numbers. */
export const NAMES: readonly Scenario[] = [
  blind('provider-dns-down', 'the name servers of a small provider are off, web mail too', fair, {
    text: unknownServer('smtp.northmail.example'),
    answers: {
      'worked-before': 'worked',
      'other-network-works': 'no',
      'other-device-works': 'no',
      'web-mail-works': 'no',
    },
    observations: rows(
      w.online(),
      osFails('dns-servfail'),
      w.nameFails('dns-servfail', 'dns-servfail').map((one) => ({ ...one, extendedError: 22 })),
      w.resolver('ok', 'ok', 'connection-refused', '192.168.1.1:53'),
      w.otherName('ok'),
      w.unchecked('dns-servfail'),
      noAddress(),
      w.theirDomain(),
    ),
  }),
  // No outside name service was asked, and the resolver waits itself to death: it may be its own fault.
  blind(
    'provider-dns-down',
    'nothing pasted, no outside view: other names are found, this one never comes',
    thin,
    {
      symptom: 'stuck-in-outbox',
      client: 'outlook-classic',
      answers: { 'send-again': 'waits-marked', 'other-network-works': 'no' },
      observations: rows(
        w.online(),
        osFails('dns-timeout'),
        w.nameFails('dns-timeout'),
        w.resolver('ok', 'ok', undefined, '192.168.178.1:53'),
        w.otherName('ok'),
        w.unchecked('dns-timeout'),
        noAddress(),
      ),
    },
    { orElse: ['dnssec-broken'] },
  ),
  blind('resolver-down', 'the router no longer answers questions about names', clear, {
    text: unknownServer('smtp.northmail.example'),
    answers: {
      'worked-before': 'worked',
      'other-network-works': 'yes',
      'other-device-works': 'no',
      'web-mail-works': 'no',
    },
    observations: rows(
      w.online(),
      osFails('dns-timeout'),
      w.nameFails('dns-port-closed', 'found'),
      w.resolver('dns-port-closed', 'dns-port-closed', 'connection-refused', '192.168.1.1:53'),
      w.otherName('dns-port-closed'),
      noAddress(),
    ),
  }),
  // The computer of the resolver is reached and its name service is mute; a wall for port 53 would look much alike.
  blind(
    'resolver-down',
    'only seen from here: no word from the name service, its computer is up',
    thin,
    {
      symptom: 'unknown',
      answers: { 'web-mail-works': 'no', 'other-network-works': 'yes' },
      observations: rows(
        w.online(),
        osFails('dns-timeout'),
        w.nameFails('dns-timeout', 'found'),
        w.resolver('dns-timeout', 'dns-port-closed', 'connection-refused', '198.51.100.53:53'),
        w.otherName('dns-timeout'),
        noAddress(),
      ),
    },
    { orElse: ['dns-blocked'] },
  ),
  blind('resolver-refuses', 'the name service of the former provider is still set', clear, {
    client: 'apple-mail-mac',
    text: `Cannot send message using the server smtp.northmail.example
The server name "smtp.northmail.example" could not be found. Check that the server name is right and that this computer is connected to the internet.`,
    answers: { 'worked-before': 'worked', 'other-device-works': 'yes', 'other-network-works': 'yes' },
    observations: rows(
      w.online(),
      osFails('dns-refused'),
      w.nameFails('dns-refused', 'found'),
      w.resolver('dns-refused', 'dns-refused', undefined, '198.51.100.53:53'),
      w.otherName('dns-refused'),
      noAddress(),
    ),
  }),
  blind('resolver-refuses', 'nothing pasted, no outside view: each question is turned away', fair, {
    symptom: 'stuck-in-outbox',
    client: 'outlook-classic',
    answers: { 'send-again': 'waits-marked' },
    observations: rows(
      w.online(),
      osFails('dns-refused'),
      w.nameFails('dns-refused'),
      w.resolver('dns-refused', 'dns-refused', undefined, '203.0.113.53:53'),
      w.otherName('dns-refused'),
      noAddress(),
    ),
  }),
  blind('wrong-server-name', 'a slip in the settings of a new account', clear, {
    text: unknownServer('smpt.northmail.example'),
    submission: { hostname: 'smpt.northmail.example' },
    answers: {
      'worked-before': 'never',
      'other-device-works': 'yes',
      'web-mail-works': 'yes',
      'other-network-works': 'no',
    },
    observations: at(
      'smpt.northmail.example',
      rows(
        w.online(),
        osFails('dns-nxdomain'),
        w.nameFails('dns-nxdomain', 'dns-nxdomain'),
        w.resolver('ok', 'ok', 'open'),
        w.otherName('ok'),
        noAddress(),
        w.theirDomain(),
      ),
    ),
  }),
  // The name is there, but it has no number of either kind: it belongs to a domain and not to a server.
  blind('wrong-server-name', 'nothing pasted: the bare domain was typed, and it has no address', thin, {
    symptom: 'stuck-in-outbox',
    submission: { hostname: 'northmail.example' },
    answers: { 'send-again': 'waits-marked', 'worked-before': 'never', 'mail-moved': 'yes' },
    observations: at(
      'northmail.example',
      rows(
        w.online(),
        osFails('dns-no-data'),
        w.nameFails('dns-no-data', 'dns-no-data'),
        w.resolver('ok', 'ok'),
        w.otherName('ok'),
        noAddress(),
      ),
    ),
  }),
];
