import type { Failure } from '../../../../contract/failure.ts';
import type { Observation, TlsFacts } from '../../../../contract/observation.ts';
import { type Scenario, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

type Rows = readonly w.Row[];

/** All rows of the world are made at this moment by the clock of this computer. */
const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const DAY = 86_400_000;
const day = (days: number): string => new Date(NOW + days * DAY).toISOString();

/** The server's date, as its web side tells it: so many days after ours. */
const serverDate = (days: number): w.Row => ({
  probe: 'server-clock',
  outcome: 'ok',
  host: w.HOST,
  port: 443,
  serverTime: day(days),
});
/** The dialogue on 587, whose certificate has further traits. */
const shown = (problems: readonly Failure[], tls: Partial<TlsFacts> = {}): Rows =>
  w.secured587(problems).map((row) => (row.tls === undefined ? row : { ...row, tls: { ...row.tls, ...tls } }));
/** A certificate that lasts from one day to another, counted from now. */
const lasting = (from: number, to: number, issuer = 'CN=A known office'): TlsFacts['chain'] => [
  {
    subject: `CN=${w.HOST}`,
    issuer,
    names: [w.HOST],
    notBefore: day(from),
    notAfter: day(to),
    serialNumber: '01',
    fingerprint256: 'AA',
  },
];
const issuer = (kind: NonNullable<Observation['issuer']>): w.Row => ({
  probe: 'issuer-certificate',
  outcome: 'ok',
  issuer: kind,
});
const avast = { issuer: 'CN=Avast Web/Mail Shield Root', product: 'Avast', because: 'known-issuer' } as const;

/** The handshake fails; then the server is asked for each version by itself. */
const asked = (...taken: readonly NonNullable<Observation['tlsOffer']>['version'][]): Rows =>
  (['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1'] as const).map((version) => ({
    probe: 'tls-offers',
    port: 587,
    tlsOffer: { version },
    ...(taken.includes(version) ? { outcome: 'ok' } : { outcome: 'failed', failure: 'tls-version-unsupported' }),
  }));
const noTls = (failure: Failure): Rows => [
  ...w.usualPorts(),
  w.greeting(),
  w.clearHello(),
  w.noHandshake(587, 'starttls', failure),
];
const noOffer: Rows = [
  w.greeting(),
  { ...w.clearHello(), capabilities: ['SIZE 35882577', 'AUTH PLAIN'], mechanisms: ['PLAIN'] },
  { probe: 'starttls', outcome: 'failed', failure: 'starttls-not-offered', port: 587 },
];
const told4 = (line: string): w.Row => ({
  probe: 'starttls',
  outcome: 'failed',
  failure: 'starttls-refused',
  port: 587,
  reply: { code: 454, lines: [line] },
});
const checkUp = w.theCase({ symptom: { kind: 'check-up' } });
const answers = (given: Readonly<Record<string, string>>) => w.theCase({ answers: { ...given } });
const shortName = w.theCase({ submission: { username: 'anna' } });
const otherName = (form: 'full-address' | 'local-part', failure?: Failure): w.Row =>
  failure === undefined
    ? { ...w.signedIn(), usernameForm: form }
    : { ...w.signInFails('5.7.8 no'), usernameForm: form };

const CLOCK: readonly Scenario[] = [
  scenario('clock-wrong', 'a year ahead, so the certificate looks as if it had run out', told, {
    observations: upTo(w.usualPorts(), shown(['tls-expired'], { chain: lasting(-420, -60) }), serverDate(-365)),
  }),
  scenario('clock-wrong', 'years behind, so the certificate looks as if it had not begun', told, {
    observations: upTo(w.usualPorts(), shown(['tls-not-yet-valid'], { chain: lasting(700, 790) }), serverDate(730)),
  }),
  scenario('clock-wrong', 'a text says so', told, { readings: text('clock-wrong') }),
  // One greeting alone: the clock of the server may be the wrong one.
  scenario('clock-wrong', 'all else passes, but the greeting names another day', likely, {
    observations: w.rows(
      w
        .healthyPath()
        .map((row) =>
          row.probe === 'greeting'
            ? { ...row, reply: { code: 220, lines: [`${w.HOST} ESMTP Wed, 28 Oct 2026 12:00:00 +0000`] } }
            : row,
        ),
    ),
  }),
  scenario('certificate-expired', 'while the clock is two days ahead', told, {
    observations: upTo(w.usualPorts(), shown(['tls-expired'], { chain: lasting(-460, -370) }), serverDate(-2)),
  }),
  scenario('certificate-expired', 'and the clock is right', told, {
    observations: upTo(w.usualPorts(), shown(['tls-expired'], { chain: lasting(-91, -1) }), serverDate(0)),
  }),
  scenario('certificate-not-yet-valid', 'begins next week, and the clock is right', told, {
    observations: upTo(w.usualPorts(), shown(['tls-not-yet-valid'], { chain: lasting(7, 97) }), serverDate(0)),
  }),
  scenario('certificate-not-yet-valid', 'the clock is not known, but no other device works', [...likely, ...possible], {
    case: answers({ 'other-device-works': 'no' }),
    observations: upTo(w.usualPorts(), shown(['tls-not-yet-valid'], { chain: lasting(7, 97) })),
  }),
  scenario('certificate-not-yet-valid', 'a text says so', told, { readings: text('certificate-not-yet-valid') }),
  scenario(
    'certificate-not-yet-valid',
    'and for another name',
    told,
    {
      observations: upTo(
        w.usualPorts(),
        shown(['tls-not-yet-valid', 'tls-hostname-mismatch'], { chain: lasting(7, 97) }),
        serverDate(0),
      ),
    },
    'certificate-name-mismatch',
  ),
];

const FLAWS: readonly Scenario[] = [
  scenario('certificate-weak', 'all else passes, and an app refused', [...told, ...likely], {
    observations: w.rows(
      w.healthyPath().map((row) => (row.tls ? { ...row, tls: { ...row.tls, weaknesses: ['weak-key'] } } : row)),
    ),
  }),
  scenario('certificate-weak', 'seen in a check-up', [...told, ...likely], {
    case: checkUp,
    observations: upTo(w.usualPorts(), shown([], { weaknesses: ['weak-signature'] }), w.noSignIn()),
  }),
  scenario('certificate-weak', 'a text says so', told, { readings: text('certificate-weak') }),
  scenario('wrong-password', 'and the certificate is weak', [...told, ...likely, ...possible], {
    observations: upTo(
      w.usualPorts(),
      shown([], { weaknesses: ['weak-key'] }),
      w.signInFails('5.7.8 cause=wrong-password'),
    ),
  }),
  scenario('certificate-expiring', 'three days before, in a check-up', told, {
    case: checkUp,
    observations: w.rows(w.healthyPath().map((row) => (row.tls ? { ...row, tls: { ...row.tls, daysLeft: 3 } } : row))),
  }),
  scenario('certificate-expiring', 'hours before, in a check-up without a sign-in', told, {
    case: checkUp,
    observations: upTo(w.usualPorts(), shown([], { daysLeft: 0 }), w.noSignIn()),
  }),
  scenario('certificate-expiring', 'a text says so', told, { readings: text('certificate-expiring') }),
  scenario('healthy', 'the digital ID ends soon, but it explains no error of today', told, {
    observations: w.rows(w.healthyPath().map((row) => (row.tls ? { ...row, tls: { ...row.tls, daysLeft: 3 } } : row))),
  }),
  scenario('wrong-password', 'the digital ID ends soon', [...told, ...likely], {
    case: checkUp,
    observations: upTo(w.usualPorts(), shown([], { daysLeft: 3 }), w.signInFails('5.7.8 cause=wrong-password')),
  }),
];

const TRUST: readonly Scenario[] = [
  scenario('certificate-chain-incomplete', 'the missing part leads to a known office', told, {
    observations: upTo(w.usualPorts(), shown(['tls-chain-incomplete']), issuer('root')),
  }),
  scenario('certificate-chain-incomplete', 'the missing part was not looked for', [...told, ...likely], {
    observations: upTo(w.usualPorts(), shown(['tls-chain-incomplete']), w.untested('issuer-certificate', 'no-consent')),
  }),
  scenario('certificate-chain-incomplete', 'a text says so', told, { readings: text('certificate-chain-incomplete') }),
  scenario(
    'certificate-chain-incomplete',
    'and for another name',
    told,
    { observations: upTo(w.usualPorts(), shown(['tls-chain-incomplete', 'tls-hostname-mismatch']), issuer('root')) },
    'certificate-name-mismatch',
  ),
  scenario('private-ca-missing', 'the missing part leads to a private office', [...told, ...likely], {
    observations: upTo(w.usualPorts(), shown(['tls-chain-incomplete']), issuer('private')),
  }),
  scenario('private-ca-missing', 'the office bears the name of the house', told, {
    observations: upTo(
      w.usualPorts(),
      shown(['tls-untrusted-issuer'], { chain: lasting(-30, 60, 'CN=Northmail Internal Root,O=Northmail') }),
    ),
  }),
  scenario('private-ca-missing', 'a text says so', told, { readings: text('private-ca-missing') }),
  scenario('certificate-untrusted', 'the office bears a name of its own', told, {
    observations: upTo(
      w.usualPorts(),
      shown(['tls-untrusted-issuer'], { chain: lasting(-30, 60, 'CN=Some Other Root') }),
    ),
  }),
  scenario('tls-intercepted', 'by a program that the issuer names', told, {
    observations: upTo(w.usualPorts(), shown(['tls-untrusted-issuer'], { interception: avast })),
  }),
  scenario('tls-intercepted', 'by a program that this computer trusts', told, {
    observations: upTo(
      w.usualPorts(),
      shown(['tls-untrusted-issuer'], { interception: avast, trustedBySystem: true, trustedByBundled: false }),
    ),
  }),
  scenario(
    'tls-intercepted',
    'only this computer knows the issuer, and another device works',
    [...likely, ...possible],
    {
      case: answers({ 'other-device-works': 'yes' }),
      observations: upTo(
        w.usualPorts(),
        shown(['tls-untrusted-issuer'], {
          interception: { issuer: 'CN=Gateway', because: 'system-only' },
          trustedBySystem: true,
          trustedByBundled: false,
        }),
      ),
    },
  ),
  scenario('tls-intercepted', 'a text says so', told, { readings: text('tls-intercepted') }),
];

const ENGINE: readonly Scenario[] = [
  scenario('tls-version-too-old', 'the server takes only outdated kinds', told, {
    observations: upTo(noTls('tls-handshake-failed'), asked('TLSv1.1', 'TLSv1')),
  }),
  scenario('tls-version-too-old', 'the engine says so, and nobody asked further', told, {
    observations: upTo(noTls('tls-version-unsupported')),
  }),
  scenario('tls-version-too-old', 'a text says so', told, { readings: text('tls-version-too-old') }),
  scenario('healthy', 'an old text about outdated encryption, and all passes now', told, {
    observations: w.rows(w.healthyPath()),
    readings: text('tls-version-too-old'),
  }),
  scenario('tls-broken-at-server', 'no kind of encryption is taken', told, {
    observations: upTo(noTls('tls-handshake-failed'), asked()),
  }),
  scenario('tls-broken-at-server', 'the server says so', told, {
    observations: upTo(w.usualPorts(), w.greeting(), w.clearHello(), told4('4.7.0 cause=tls-broken-at-server')),
  }),
  scenario('tls-broken-at-server', 'the server refuses what it offers', [...told, ...likely], {
    observations: upTo(w.usualPorts(), w.greeting(), w.clearHello(), told4('Later')),
  }),
  scenario('tls-broken-at-server', 'broken off, and another network shows the same', [...likely, ...possible], {
    case: answers({ 'other-network-works': 'no' }),
    observations: upTo(noTls('tls-handshake-failed')),
  }),
  scenario('tls-broken-at-server', 'a text says so', told, { readings: text('tls-broken-at-server') }),
  scenario('tls-engine-unsupported', 'the server speaks a kind of today that we do not know', told, {
    observations: upTo(noTls('tls-handshake-failed'), asked('TLSv1.2')),
  }),
  scenario('tls-engine-unsupported', 'in a check-up', told, {
    case: checkUp,
    observations: upTo(noTls('tls-handshake-failed'), asked('TLSv1.3', 'TLSv1.2')),
  }),
  scenario('tls-engine-unsupported', 'a text says so', told, { readings: text('tls-engine-unsupported') }),
  scenario('encryption-not-offered', 'nothing is offered, and nothing is crossed out', [...likely, ...possible], {
    observations: upTo(w.usualPorts(), noOffer),
  }),
  scenario('encryption-not-offered', 'and the same from another network', [...told, ...likely], {
    case: answers({ 'other-network-works': 'no' }),
    observations: upTo(w.usualPorts(), noOffer),
  }),
  scenario('encryption-not-offered', 'a text says so', told, { readings: text('encryption-not-offered') }),
  scenario('starttls-stripped', 'nothing is offered here, but over another network', [...likely, ...possible], {
    case: answers({ 'other-network-works': 'yes' }),
    observations: upTo(w.usualPorts(), noOffer),
  }),
  scenario(
    'starttls-stripped',
    'nothing is offered by a provider that is known to offer it',
    [...likely, ...possible],
    {
      signInRules: ['password'],
      observations: upTo(w.usualPorts(), noOffer),
    },
  ),
];

const USERNAME: readonly Scenario[] = [
  scenario('username-form', 'the whole address works', told, {
    case: shortName,
    observations: w.rows(w.workingPath(), w.signInFails('5.7.8 no'), otherName('full-address'), w.senderTaken()),
  }),
  scenario('username-form', 'the first part works, though the server blamed the password', told, {
    observations: w.rows(w.workingPath(), w.signInFails('5.7.8 cause=wrong-password'), otherName('local-part')),
  }),
  scenario('username-form', 'the server says so', told, {
    case: shortName,
    observations: w.rows(w.workingPath(), w.signInFails('5.7.8 cause=username-form')),
  }),
  scenario('username-form', 'a text says so', told, { readings: text('username-form') }),
  scenario('wrong-password', 'no form of the name works', [...told, ...likely, ...possible], {
    case: shortName,
    observations: w.rows(
      w.workingPath(),
      w.signInFails('5.7.8 cause=wrong-password'),
      otherName('full-address', 'sign-in-refused'),
    ),
  }),
];

/** Further cases at the secure connection, and the form of the user name behind it. */
export const ENCRYPTION_MORE: readonly Scenario[] = [...CLOCK, ...FLAWS, ...TRUST, ...ENGINE, ...USERNAME];
