import type { Observation } from '../../../../../contract/observation.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, birdSaid, carried, met, on, turnedAway, untried } from './author.ts';

const YAHOO = 'smtp.mail.yahoo.com';
const GMAIL = 'smtp.gmail.com';
const unsent = [
  w.untested('sender-acceptance', 'not-reached'),
  w.untested('recipient-acceptance', 'not-reached'),
] as const;
const starttls = { port: 587, socketType: 'starttls' } as const;

const ACCOUNT: readonly Scenario[] = [
  met('account-locked', 'Gmail sends the person to the browser after a strange sign-in', CLEAR, {
    pasted: `Login to server ${GMAIL} failed.
534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbt> Please
534-5.7.14 log in via your web browser and then try again.
534-5.7.14  Learn more at
534 5.7.14  https://support.google.com/mail/answer/78754 a1-2002sm91.7 - gsmtp`,
    address: 'anna.nord@gmail.com',
    submission: { hostname: GMAIL, ...starttls },
    answers: { 'sign-in-warning': 'yes', 'worked-before': 'worked', 'password-changed': 'no' },
    seen: on(
      GMAIL,
      carried(w.signInFails('5.7.14 Please log in via your web browser and then try again.', 534), ...unsent),
    ),
  }),
  met('account-locked', 'nothing pasted; the server puts the sign-in off and names the lock', THIN, {
    answers: {
      'worked-before': 'worked',
      'other-device-works': 'no',
      'password-changed': 'yes',
      'web-mail-works': 'no',
    },
    seen: turnedAway('5.7.8 Account temporarily locked: too many failed login attempts. Try again in 30 minutes'),
  }),
  met('app-password-required', 'Gmail asks for an app password in so many words', CLEAR, {
    pasted: birdSaid(
      `534-5.7.9 Application-specific password required. For more information, go to
534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 5b1f17b1804b1-42c7a16cd1dsm0 - gsmtp`,
    ),
    address: 'anna.nord@gmail.com',
    submission: { hostname: GMAIL, ...starttls },
    answers: { 'two-step-sign-in': 'yes', 'web-mail-works': 'yes' },
    seen: on(GMAIL, untried()),
  }),
  // The reply alone reads like any bad password; only the provider and the second step tell it apart.
  met('app-password-required', 'Yahoo says no more than that the password is wrong', THIN, {
    kind: 'unknown',
    client: 'apple-mail-mac',
    address: 'anna.nord@yahoo.com',
    submission: { hostname: YAHOO, ...starttls },
    answers: {
      'two-step-sign-in': 'yes',
      'web-mail-works': 'yes',
      'worked-before': 'never',
      'password-changed': 'no',
    },
    seen: on(YAHOO, turnedAway('5.7.0 (#MBR1212) Incorrect username or password')),
  }),
  met('external-access-disabled', 'the server says that the service is not for this user', CLEAR, {
    pasted: birdSaid('535 5.7.8 Error: authentication failed: This user does not have access rights to this service'),
    address: 'anna.nord@yandex.com',
    submission: { hostname: 'smtp.yandex.com', port: 465, socketType: 'tls' },
    answers: { 'access-switch': 'do-not-know', 'web-mail-works': 'yes', 'worked-before': 'never' },
    seen: on('smtp.yandex.com', untried()),
  }),
  met('external-access-disabled', 'a bare refusal, and the person knows that the switch is off', THIN, {
    address: 'anna.nord@gmx.net',
    submission: { hostname: 'mail.gmx.net', ...starttls },
    answers: {
      'access-switch': 'closed',
      'web-mail-works': 'yes',
      'worked-before': 'never',
      'two-step-sign-in': 'no',
      'password-changed': 'no',
    },
    seen: on('mail.gmx.net', turnedAway('Authentication credentials invalid')),
  }),
];

const noWayInCommon = (mechanisms: readonly string[]) =>
  w.rows(
    w.online(),
    w.nameFound(),
    w.usualPorts(),
    w.secured587([], mechanisms),
    {
      probe: 'sign-in',
      outcome: 'failed',
      failure: 'mechanism-unsupported',
      host: w.HOST,
      port: 587,
      mechanisms: [...mechanisms],
    },
    ...unsent,
    w.theirDomain(),
  );

const MECHANISM: readonly Scenario[] = [
  met('auth-mechanism-unsupported', 'Thunderbird is set to an encrypted password, the server takes plain ones', CLEAR, {
    pasted: `Sending of the message failed.
The outgoing server (SMTP) ${w.HOST} does not support the selected authentication method. Please change the 'Authentication method' in the 'Account Settings | Outgoing Server (SMTP)'.`,
    submission: { ...starttls, authentication: 'encrypted-password' },
    answers: { 'app-changed': 'yes', 'other-device-works': 'yes' },
    seen: untried(),
  }),
  met('auth-mechanism-unsupported', 'nothing pasted; a firm server takes tickets of its own network only', THIN, {
    kind: 'unknown',
    client: 'apple-mail-mac',
    answers: { 'organisation-account': 'yes', 'worked-before': 'never' },
    seen: noWayInCommon(['GSSAPI', 'NTLM']),
  }),
];

const BRIDGE = '127.0.0.1';
const bridgeAt = { hostname: BRIDGE, port: 1025, socketType: 'starttls', username: 'anna.nord@proton.me' } as const;
const local = (row: w.Row): w.Row => ({ ...row, port: 1025 });
/** Its certificate is of its own making, and the set-up of the helper told this computer to trust it. */
const bridgeShows: w.Row = {
  probe: 'tls-handshake',
  outcome: 'ok',
  host: w.HOST,
  socketType: 'starttls',
  tls: {
    version: 'TLSv1.3',
    problems: [],
    trustedByBundled: false,
    trustedBySystem: true,
    chain: [
      {
        subject: `CN=${w.HOST}`,
        issuer: `CN=${w.HOST}`,
        names: [w.HOST],
        notBefore: '2026-02-01T00:00:00.000Z',
        notAfter: '2046-02-01T00:00:00.000Z',
        serialNumber: '77',
        fingerprint256: 'BB',
      },
    ],
  },
};
/** The helper answers at once, and takes neither user name nor password. */
const signedOff = (line: string, code: number): Observation[] => {
  const talk: readonly w.Row[] = [
    { probe: 'submission-connect', outcome: 'ok', host: w.HOST, family: 4, address: BRIDGE, ms: 0.3 },
    w.greeting(),
    w.clearHello(),
    { probe: 'starttls', outcome: 'ok', host: w.HOST, reply: { code: 220, lines: ['Ready'] } },
    bridgeShows,
    w.securedHello(['PLAIN', 'LOGIN']),
    w.signInFails(line, code, code < 500 ? 'sign-in-deferred' : 'sign-in-refused'),
    ...unsent,
  ];
  return on(BRIDGE, w.rows(w.online(), talk.map(local), w.theirDomain()));
};

const LOCAL: readonly Scenario[] = [
  met('bridge-sign-in', 'the mailbox password was changed, and the app still calls the bridge with an old one', CLEAR, {
    pasted: `Sending of the message failed.
Unable to authenticate to Outgoing server (SMTP) ${BRIDGE}. Please check the password and verify the 'Authentication method' in 'Account Settings | Outgoing Server (SMTP)'.`,
    address: 'anna.nord@proton.me',
    submission: bridgeAt,
    answers: { 'web-mail-works': 'yes', 'password-changed': 'yes', 'worked-before': 'worked' },
    seen: signedOff('4.7.0 invalid username or password', 454),
  }),
  met('bridge-sign-in', 'nothing pasted; a new set-up, and the helper on this computer says no', THIN, {
    kind: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    address: 'anna.nord@proton.me',
    submission: bridgeAt,
    answers: {
      'web-mail-works': 'yes',
      'app-changed': 'no',
      'password-changed': 'no',
      'worked-before': 'never',
      'two-step-sign-in': 'yes',
    },
    seen: signedOff('5.7.8 invalid username or password', 535),
  }),
];

const CERTIFICATE: readonly Scenario[] = [
  met('client-certificate-required', 'the handshake ends with the alert that asks for one', CLEAR, {
    pasted: `Sending of the message failed.
The message could not be sent using Outgoing server (SMTP) ${w.HOST} for an unknown reason.
SSL peer asked for a certificate: SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT`,
    answers: { 'organisation-account': 'yes', 'app-changed': 'yes', 'other-device-works': 'yes' },
    seen: w.rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'open' }),
      w.secured587().slice(0, -1),
      {
        probe: 'ehlo',
        outcome: 'failed',
        failure: 'connection-closed',
        host: w.HOST,
        port: 587,
        socketType: 'starttls',
      },
      w.noSignIn('not-reached'),
      w.theirDomain(),
    ),
  }),
  met(
    'client-certificate-required',
    'nothing pasted; the server offers no other way than EXTERNAL',
    THIN,
    {
      submission: { ...starttls, authentication: 'password' },
      answers: { 'organisation-account': 'yes', 'worked-before': 'never' },
      seen: noWayInCommon(['EXTERNAL']),
    },
    ['auth-mechanism-unsupported'],
  ),
];

/** Accounts, ways to sign in, a helper on this computer, a certificate of one's own. */
export const SIGN_IN: readonly Scenario[] = [...ACCOUNT, ...MECHANISM, ...LOCAL, ...CERTIFICATE];
