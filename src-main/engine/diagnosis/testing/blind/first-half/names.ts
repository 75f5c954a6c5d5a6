import type { Observation } from '../../../../../contract/observation.ts';
import type { Failure } from '../../../../../contract/failure.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, at, met, theirSide } from './author.ts';

const FALSE = '198.51.100.66';
const unreached = [
  w.untested('submission-connect', 'not-reached'),
  w.untested('tls-handshake', 'not-reached'),
  ...w.noSignIn('not-reached'),
] as const;
/** Windows or Linux say it in this way when no number is found for the name. */
const notFound = `Sending of the message failed.
The message could not be sent because the Outgoing server (SMTP) ${w.HOST} is unknown. The server may be incorrectly configured. Please verify that your Outgoing server (SMTP) settings are correct.`;

/** What each view says; the own views agree unless `os` is given. */
const views = (own: readonly string[], reference: readonly string[] | Failure, os = own): w.Row[] => {
  const found = (view: 'os' | 'configured' | 'reference', answers: readonly string[]): w.Row => ({
    probe: 'server-address',
    outcome: 'ok',
    host: w.HOST,
    view,
    recordType: 'A',
    answers: [...answers],
  });
  const outside: w.Row =
    typeof reference === 'string'
      ? {
          probe: 'server-address',
          outcome: 'failed',
          failure: reference,
          host: w.HOST,
          view: 'reference',
          recordType: 'A',
        }
      : found('reference', reference);
  return [found('os', os), found('configured', own), outside];
};
const nothingGetsOut = (tunnel: boolean): Observation[] =>
  w.rows(
    { ...w.online(), tunnel },
    w.nameFails('dns-timeout', 'dns-timeout'),
    // The computer behind the name service is up: its other door answers, its questions vanish.
    w.resolver('dns-timeout', 'dns-timeout', 'connection-refused'),
    w.otherName('dns-timeout'),
    ...unreached,
    w.theirDomainFails('dns-timeout'),
  );
const sealed = (reference: Failure | 'found'): Observation[] =>
  w.rows(
    w.online(),
    w
      .nameFails('dns-servfail', reference)
      .map((row) => (row.outcome === 'failed' ? { ...row, extendedError: 6 } : row)),
    w.resolver('ok', 'ok'),
    w.otherName('ok'),
    w.unchecked('ok'),
    ...unreached,
    theirSide(),
  );

const BLOCKED_OR_FILTERED: readonly Scenario[] = [
  met('dns-blocked', 'a tunnel program is on, and no question about a name comes back', CLEAR, {
    pasted: notFound,
    answers: { 'other-network-works': 'yes', 'worked-before': 'worked', 'other-device-works': 'yes' },
    seen: nothingGetsOut(true),
  }),
  // A name service that hangs looks the same from here; only the open door of its computer speaks against it.
  met(
    'dns-blocked',
    'nothing pasted, no tunnel, a computer of the workplace',
    THIN,
    {
      kind: 'stuck-in-outbox',
      client: 'outlook-classic',
      answers: { 'computer-looked-after': 'yes', 'other-network-works': 'yes' },
      seen: nothingGetsOut(false),
    },
    ['resolver-down'],
  ),
  met('dns-filtered', 'an ad filter answers with an address of zeros', CLEAR, {
    pasted: `Could not connect to ${w.HOST} (0.0.0.0): connection refused`,
    answers: { 'other-network-works': 'yes', 'app-changed': 'no', 'worked-before': 'worked' },
    seen: w.rows(
      w.online(),
      views(['0.0.0.0'], ['192.0.2.10']),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
      {
        probe: 'submission-connect',
        outcome: 'failed',
        failure: 'address-not-allowed',
        host: w.HOST,
        port: 587,
        family: 4,
        address: '0.0.0.0',
      },
      ...w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
  met('dns-filtered', 'the name is said not to exist, with a small note that a filter did it', THIN, {
    pasted: notFound,
    answers: { 'worked-before': 'worked', 'computer-looked-after': 'yes' },
    seen: w.rows(
      w.online(),
      w
        .nameFails('dns-nxdomain', 'found')
        .map((row) => (row.outcome === 'failed' ? { ...row, extendedError: 17 } : row)),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
      ...unreached,
      theirSide(),
    ),
  }),
];

/** The calls go to a stranger: a web server that takes no mail, or a mail server with papers of its own. */
const strangerWithout = at(
  FALSE,
  w.ports({
    25: 'timeout',
    465: 'connection-refused',
    587: 'connection-refused',
    2525: 'connection-refused',
    443: 'open',
  }),
);
const strangerWith = (address: string): w.Row[] => [
  ...at(address, w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'connection-refused', 443: 'open' })),
  w.greeting(),
  w.clearHello(),
  { probe: 'starttls', outcome: 'ok', host: w.HOST, port: 587, reply: { code: 220, lines: ['Ready'] } },
  {
    ...w.handshake(587, 'starttls', ['tls-hostname-mismatch']),
    address,
    tls: {
      version: 'TLSv1.2',
      problems: ['tls-hostname-mismatch'],
      chain: [
        {
          subject: 'CN=old17.hoster.example',
          issuer: 'CN=A known office',
          names: ['old17.hoster.example'],
          notBefore: '2026-10-01T00:00:00.000Z',
          notAfter: '2026-12-30T00:00:00.000Z',
          serialNumber: '09',
          fingerprint256: 'D9',
        },
      ],
    },
  },
  w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
];

const FALSE_ADDRESS: readonly Scenario[] = [
  met('dns-hijacked', 'the router sends mail to a stranger, an outside name service says otherwise', CLEAR, {
    pasted: `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) ${w.HOST} was refused.`,
    answers: { 'other-network-works': 'yes', 'other-device-works': 'no', 'worked-before': 'worked' },
    seen: w.rows(
      w.online(),
      views([FALSE], ['192.0.2.10']),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
      strangerWithout,
      w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
  met('dns-hijacked', 'nothing pasted; the stranger speaks mail and shows papers for another name', THIN, {
    kind: 'unknown',
    answers: { 'mail-moved': 'no', 'other-network-works': 'yes' },
    seen: w.rows(
      w.online(),
      views([FALSE], ['192.0.2.10']),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
      strangerWith(FALSE),
      w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
  met('hosts-file-override', 'an old line points at a computer that is gone', CLEAR, {
    pasted: `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) ${w.HOST} timed out. Try again.`,
    answers: { 'other-device-works': 'yes', 'mail-moved': 'yes' },
    seen: w.rows(
      w.online(),
      views(['192.0.2.10'], ['192.0.2.10'], ['192.0.2.99']),
      { probe: 'hosts-file', outcome: 'ok', host: w.HOST, answers: ['192.0.2.99'] },
      w.resolver('ok', 'ok'),
      at('192.0.2.99', w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' })),
      w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
  met('hosts-file-override', 'nothing pasted; the old computer still answers, with papers for its own name', THIN, {
    kind: 'unknown',
    client: 'outlook-classic',
    answers: { 'other-device-works': 'yes', 'worked-before': 'worked', 'computer-looked-after': 'no' },
    seen: w.rows(
      w.online(),
      views(['192.0.2.10'], ['192.0.2.10'], ['192.0.2.99']),
      { probe: 'hosts-file', outcome: 'ok', host: w.HOST, answers: ['192.0.2.99'] },
      w.resolver('ok', 'ok'),
      strangerWith('192.0.2.99'),
      w.noSignIn('not-reached'),
      theirSide(),
    ),
  }),
  met('dnssec-broken', 'two careful name services give no answer, and without the check they do', CLEAR, {
    pasted: notFound,
    answers: { 'worked-before': 'worked', 'other-device-works': 'no', 'other-network-works': 'no' },
    seen: sealed('dns-servfail'),
  }),
  met('dnssec-broken', 'nothing pasted; an outside name service that checks nothing finds the name', THIN, {
    kind: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    answers: { 'other-network-works': 'yes', 'worked-before': 'worked' },
    seen: sealed('found'),
  }),
];

/** Names, and who gives numbers for them. */
export const NAMES: readonly Scenario[] = [...BLOCKED_OR_FILTERED, ...FALSE_ADDRESS];
