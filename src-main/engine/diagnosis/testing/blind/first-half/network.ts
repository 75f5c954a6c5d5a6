import type { Failure } from '../../../../../contract/failure.ts';
import type { Observation } from '../../../../../contract/observation.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, at, met, theirSide, took } from './author.ts';

const PORTS = [25, 465, 587, 2525] as const;
/** All four mail ports in one state, and the web port open. */
const mail = (state: w.Port): w.Row[] =>
  w.ports({ ...Object.fromEntries(PORTS.map((port) => [port, state])), 443: 'open' });
/** As above, with the time of a refusal and of the open port. */
const mailAfter = (state: w.Port, ms: number, open = 42): w.Row[] =>
  mail(state).map((row) => ({ ...row, ms: row.outcome === 'ok' ? open : ms }));
/** `theirs` is how a call to port 25 of the other side ends here. */
const stopped = (theirs: Failure, ...more: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(w.online(), w.nameFound(), ...more, w.noSignIn('not-reached'), theirSide(theirs));
const timedOut = `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) ${w.HOST} timed out. Try again.`;

const PORTAL = '10.12.0.1';
const GUEST: readonly Scenario[] = [
  met('captive-portal', 'a page answers on the mail port of a hotel', CLEAR, {
    pasted: `Sending of the message failed.
An error occurred while sending mail: Outgoing server (SMTP) error. The server responded: HTTP/1.1 400 Bad Request.`,
    answers: { 'other-network-works': 'yes', 'worked-before': 'worked' },
    seen: stopped(
      'not-smtp',
      mail('open'),
      w.greetingFails('not-smtp', 587),
      w.greetingFails('not-smtp', 25),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      w.noHandshake(465, 'tls', 'tls-plaintext-answer'),
    ),
  }),
  // Names all lead to the gate of this network; a changed router shows much the same from here.
  met(
    'captive-portal',
    'nothing pasted; every name leads to a private address of this network',
    THIN,
    {
      kind: 'stuck-in-outbox',
      client: 'apple-mail-mac',
      answers: { 'other-network-works': 'yes', 'worked-before': 'worked' },
      seen: w.rows(
        w.online(),
        (['os', 'configured'] as const).map((view): w.Row => ({
          probe: 'server-address',
          outcome: 'ok',
          host: w.HOST,
          view,
          recordType: 'A',
          answers: [PORTAL],
        })),
        {
          probe: 'server-address',
          outcome: 'failed',
          failure: 'dns-timeout',
          host: w.HOST,
          view: 'reference',
          recordType: 'A',
        },
        { probe: 'other-names', outcome: 'ok', host: 'example', answers: [PORTAL] },
        w.resolver('ok', 'ok'),
        took(3, at(PORTAL, mail('open'))),
        w.greetingFails('not-smtp', 587),
        w.noHandshake(465, 'tls', 'tls-plaintext-answer'),
        w.untested('web-page', 'no-consent'),
        w.noSignIn('not-reached'),
        w.theirDomainFails('dns-no-data'),
      ),
    },
    ['dns-hijacked'],
  ),
  met('mail-blocked-on-network', 'hotel Wi-Fi: the web works, and each mail port is dead', CLEAR, {
    pasted: timedOut,
    answers: { 'other-network-works': 'yes', 'worked-before': 'worked', 'web-mail-works': 'yes' },
    seen: stopped('timeout', mail('timeout')),
  }),
  met('mail-blocked-on-network', 'nothing pasted and no answers; Mail keeps the message', THIN, {
    kind: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    seen: stopped('timeout', mail('timeout'), { probe: 'reference-connect', outcome: 'ok', port: 443 }),
  }),
];

const FORBIDDEN: readonly Scenario[] = [
  met('company-firewall', 'the office network says no to each mail port', CLEAR, {
    pasted: `Sending of the message failed.
The message could not be sent because connecting to Outgoing server (SMTP) ${w.HOST} failed. No route to host.`,
    answers: { 'computer-looked-after': 'yes', 'other-network-works': 'yes', 'organisation-account': 'no' },
    seen: stopped('host-unreachable', mailAfter('host-unreachable', 5)),
  }),
  met('company-firewall', 'nothing pasted; a firewall of a school answers in place of the server, and says so', THIN, {
    kind: 'unknown',
    answers: { 'other-network-works': 'yes', 'computer-looked-after': 'yes' },
    seen: stopped(
      'greeting-refused',
      mail('open'),
      w.greetingFails('greeting-refused', 587, {
        code: 554,
        lines: ['Connection blocked by firewall policy of this network. Contact your network administrator'],
      }),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      w.noHandshake(465, 'tls', 'connection-closed'),
    ),
  }),
  met('local-firewall', 'refused within a millisecond, while the open port needs forty', CLEAR, {
    pasted: `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) ${w.HOST} was refused.`,
    answers: { 'other-device-works': 'yes', 'app-changed': 'no', 'computer-looked-after': 'no' },
    seen: stopped('connection-refused', mailAfter('connection-refused', 0.8)),
  }),
  // Without a test from the same computer, a rule for this one app is as good a reading.
  met(
    'local-firewall',
    'only words of Windows: the program may not open that line',
    THIN,
    {
      pasted: `Connecting to ${w.HOST}:587 failed. An attempt was made to access a socket in a way forbidden by its access permissions.`,
      client: 'other',
      answers: { 'other-device-works': 'yes', 'computer-looked-after': 'no' },
    },
    ['client-security-policy'],
  ),
];

const BANNED: readonly Scenario[] = [
  met(
    'connection-banned',
    'the call is taken and dropped at once, after a week of a wrong password on the phone',
    CLEAR,
    {
      pasted: `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) ${w.HOST} was lost in the middle of the transaction.`,
      answers: { 'password-changed': 'yes', 'other-network-works': 'yes', 'worked-before': 'worked' },
      seen: stopped(
        'timeout',
        w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'connection-refused', 443: 'open' }),
        w.greetingFails('connection-reset'),
        w.noHandshake(587, 'tls', 'connection-reset'),
        w.noHandshake(465, 'tls', 'connection-reset'),
      ),
    },
  ),
  met('connection-banned', 'the greeting names this address and a ban', THIN, {
    kind: 'unknown',
    client: 'outlook-classic',
    answers: { 'other-network-works': 'yes' },
    seen: stopped(
      'timeout',
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, {
        code: 554,
        lines: ['5.7.1 Your IP 198.51.100.23 is temporarily banned after too many failed logins'],
      }),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      w.handshake(465, 'tls'),
      w.greetingFails('greeting-refused', 465, {
        code: 554,
        lines: ['5.7.1 Your IP 198.51.100.23 is temporarily banned after too many failed logins'],
      }),
    ),
  }),
];

const longAddress = (view: 'os' | 'configured' | 'reference'): w.Row => ({
  probe: 'server-address',
  outcome: 'ok',
  host: w.HOST,
  view,
  recordType: 'AAAA',
  answers: ['2001:db8::10'],
});
const VIEWS = ['os', 'configured', 'reference'] as const;
const SIX: readonly Scenario[] = [
  met('ipv6-broken', 'the app waits for the new kind of address, the old one works', CLEAR, {
    pasted: timedOut,
    answers: { 'other-network-works': 'yes', 'web-mail-works': 'yes' },
    seen: w.rows(
      w.online(),
      w.nameFound().map((row) => (row.recordType === 'AAAA' && row.view ? longAddress(row.view) : row)),
      w.usualPorts(),
      w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' }, 6),
      w.secured587(),
      w.secured465(),
      w.noSignIn(),
      theirSide(),
    ),
  }),
  met('ipv6-broken', 'nothing pasted; the server has only the new kind of address, and there is no way to it', THIN, {
    kind: 'stuck-in-outbox',
    answers: { 'worked-before': 'never', 'other-network-works': 'yes' },
    seen: w.rows(
      w.online(),
      VIEWS.flatMap((view): w.Row[] => [
        longAddress(view),
        {
          probe: 'server-address',
          outcome: 'failed',
          failure: 'dns-no-data',
          host: w.HOST,
          view,
          recordType: 'A',
        },
      ]),
      w.ports(
        {
          25: 'network-unreachable',
          465: 'network-unreachable',
          587: 'network-unreachable',
          2525: 'network-unreachable',
          443: 'network-unreachable',
        },
        6,
      ),
      w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
];

/** Lines, guards on the way, and the two kinds of address. */
export const NETWORK: readonly Scenario[] = [...GUEST, ...FORBIDDEN, ...BANNED, ...SIX];
