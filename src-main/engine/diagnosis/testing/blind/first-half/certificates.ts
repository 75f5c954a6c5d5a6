import type { CertificateFacts, Observation, TlsFacts } from '../../../../../contract/observation.ts';
import type { Failure } from '../../../../../contract/failure.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, allWell, met, theirSide } from './author.ts';

const good: CertificateFacts = {
  subject: `CN=${w.HOST}`,
  issuer: 'CN=R11, O=A known office',
  names: [w.HOST],
  notBefore: '2026-10-01T00:00:00.000Z',
  notAfter: '2026-12-30T00:00:00.000Z',
  serialNumber: '04ab',
  fingerprint256: 'C1',
  keyType: 'rsa',
  keyBits: 2048,
};
const issuer: CertificateFacts = {
  ...good,
  subject: good.issuer,
  issuer: 'CN=Root of a known office',
  names: [],
  notBefore: '2024-01-01T00:00:00.000Z',
  notAfter: '2031-01-01T00:00:00.000Z',
};
const NOW = '2026-11-24T12:00:01.000Z';
const clock = (serverTime = NOW): w.Row => ({ probe: 'server-clock', outcome: 'ok', host: w.HOST, serverTime });

const daysTo = ({ notAfter }: CertificateFacts, day = NOW): number =>
  Math.floor((Date.parse(notAfter) - Date.parse(day)) / 86_400_000);

type Shown = Partial<Omit<TlsFacts, 'chain' | 'problems'>>;
/** A run that ends, or goes on, with the certificate that is shown on both ports. */
const shows = (leaf: Partial<CertificateFacts>, problems: readonly Failure[], more: Shown = {}, chain = [issuer]) => {
  const tls: TlsFacts = {
    version: 'TLSv1.3',
    chain: [{ ...good, ...leaf }, ...chain],
    problems: [...problems],
    ...more,
  };
  const given = (row: w.Row): w.Row => (row.probe === 'tls-handshake' && row.tls !== undefined ? { ...row, tls } : row);
  const rest = problems.length === 0 ? [w.signedIn(), w.senderTaken(), w.recipientTaken()] : w.noSignIn('not-reached');
  return (...extra: readonly w.Row[]): Observation[] =>
    w.rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.secured587(problems).map(given),
      w.secured465(problems).map(given),
      ...extra,
      rest,
      theirSide(),
    );
};
/** The same run on a computer that believes it is another day. */
const onDay = (day: string, seen: readonly Observation[]): Observation[] =>
  seen.map((row) => ({
    ...row,
    startedAt: `${day}T09:00:00.000Z`,
    endedAt: `${day}T09:00:01.000Z`,
    ...(row.tls === undefined ? {} : { tls: { ...row.tls, daysLeft: daysTo(good, `${day}T09:00:00.000Z`) } }),
  }));

const ENDED = { notBefore: '2026-08-20T00:00:00.000Z', notAfter: '2026-11-18T00:00:00.000Z' };
const LATER = { notBefore: '2026-11-26T00:00:00.000Z', notAfter: '2027-02-24T00:00:00.000Z' };

const DATES: readonly Scenario[] = [
  met('certificate-expired', 'Thunderbird names the code, and the dates agree', CLEAR, {
    pasted: `Sending of the message failed.
The certificate of ${w.HOST} expired on 18 November 2026. SEC_ERROR_EXPIRED_CERTIFICATE`,
    answers: { 'worked-before': 'worked', 'other-device-works': 'no', 'other-network-works': 'no' },
    seen: shows(ENDED, ['tls-expired'])(clock()),
  }),
  met('certificate-expired', 'nothing pasted, and no clock to compare with', THIN, {
    kind: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    answers: { 'worked-before': 'worked', 'other-device-works': 'no' },
    seen: shows({ ...ENDED, names: ['mail.northmail.example', w.HOST] }, ['tls-expired'])(),
  }),
  met('certificate-expiring', 'a check-up on a day when all works, four days before the end', THIN, {
    kind: 'check-up',
    seen: shows({ notBefore: '2026-08-30T00:00:00.000Z', notAfter: '2026-11-28T12:00:00.000Z' }, [], {})(clock()),
  }),
  met('certificate-expiring', 'a check-up by somebody who had an error last week that is over', THIN, {
    kind: 'check-up',
    client: 'outlook-classic',
    answers: { 'worked-before': 'worked', 'send-again': 'goes' },
    seen: shows({ notBefore: '2026-08-27T00:00:00.000Z', notAfter: '2026-11-25T18:00:00.000Z' }, [], {})(clock()),
  }),
  met('certificate-not-yet-valid', 'the new certificate begins in two days, and the clocks agree', CLEAR, {
    pasted: `${w.HOST}: the certificate is not valid yet. Error code: MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE`,
    answers: { 'worked-before': 'worked', 'other-device-works': 'no' },
    seen: shows(LATER, ['tls-not-yet-valid'])(clock()),
  }),
  met(
    'certificate-not-yet-valid',
    'nothing pasted, and no clock to compare with',
    THIN,
    { answers: { 'other-device-works': 'no', 'worked-before': 'worked' }, seen: shows(LATER, ['tls-not-yet-valid'])() },
    // Without a second clock the computer's own date could be the false one.
    ['clock-wrong'],
  ),
  met('clock-wrong', 'a dead battery set the computer back to 2019', CLEAR, {
    pasted: `Cannot verify the identity of ${w.HOST}. The certificate for this server is not yet valid.`,
    client: 'apple-mail-mac',
    answers: { 'other-device-works': 'yes', 'worked-before': 'worked' },
    seen: onDay('2019-01-01', shows({}, ['tls-not-yet-valid'])(clock())),
  }),
  met(
    'clock-wrong',
    'the year is one ahead, so a good certificate looks old; the pasted words blame the server',
    CLEAR,
    {
      pasted: `Internet Security Warning
The server you are connected to is using a security certificate that has expired.
A required certificate is not within its validity period when verifying against the current system clock.`,
      client: 'outlook-classic',
      answers: { 'other-device-works': 'yes' },
      seen: onDay('2027-11-24', shows({}, ['tls-expired'])(clock())),
    },
  ),
];

const HOSTER = { subject: 'CN=web12.hoster.example', names: ['web12.hoster.example', '*.web12.hoster.example'] };
const SELF = { issuer: `CN=${w.HOST}`, notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2036-01-01T00:00:00.000Z' };
const SNAKE = { subject: 'CN=plesk', issuer: 'CN=plesk', names: ['plesk'], notAfter: '2027-11-01T00:00:00.000Z' };
const OWN_OFFICE = 'CN=Club Mail Root 2023, O=Rowing Club';

const MAKERS: readonly Scenario[] = [
  met('certificate-name-mismatch', 'the mail of an own domain lies at a hoster', CLEAR, {
    pasted: `You are about to override how Thunderbird identifies this site.
Location: ${w.HOST}:587
Wrong Site: the certificate belongs to a different site (web12.hoster.example). SSL_ERROR_BAD_CERT_DOMAIN`,
    answers: { 'mail-moved': 'yes', 'worked-before': 'never' },
    seen: shows(HOSTER, ['tls-hostname-mismatch'])(clock()),
  }),
  met('certificate-name-mismatch', 'only the words of Outlook', THIN, {
    pasted: `The server you are connected to is using a security certificate that cannot be verified.
The target principal name is incorrect.
Do you want to continue using this server?`,
    client: 'outlook-classic',
  }),
  met('certificate-chain-incomplete', 'the link to the office is left out', CLEAR, {
    pasted: `SSL routines: certificate verify failed: unable to get local issuer certificate
unable to verify the first certificate, host ${w.HOST} port 587`,
    answers: { 'other-device-works': 'yes', 'worked-before': 'worked' },
    seen: shows(
      {},
      ['tls-chain-incomplete'],
      { trustedByBundled: false, trustedBySystem: false, issuerUrl: 'http://office.example/r11.cer' },
      [],
    )({ probe: 'issuer-certificate', outcome: 'ok', host: w.HOST, issuer: 'root' }, clock()),
  }),
  met('certificate-chain-incomplete', 'nothing pasted; some devices work and one does not', THIN, {
    kind: 'unknown',
    client: 'other',
    answers: { 'other-device-works': 'yes', 'other-network-works': 'no', 'computer-looked-after': 'no' },
    seen: shows(
      {},
      ['tls-chain-incomplete'],
      { issuerUrl: 'http://office.example/r11.cer' },
      [],
    )({
      probe: 'issuer-certificate',
      outcome: 'ok',
      host: w.HOST,
      issuer: 'root',
    }),
  }),
  met('certificate-untrusted', 'a small server with a certificate of its own making', CLEAR, {
    pasted: `${w.HOST}:465 uses an invalid security certificate.
The certificate is not trusted because it is self-signed. Error code: MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT`,
    submission: { port: 465, socketType: 'tls' },
    answers: { 'organisation-account': 'no', 'computer-looked-after': 'no' },
    seen: shows(SELF, ['tls-self-signed'], { trustedByBundled: false, trustedBySystem: false }, [])(clock()),
  }),
  met('certificate-untrusted', 'the stock certificate of a control panel: own making and another name at once', THIN, {
    kind: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    answers: { 'worked-before': 'never', 'organisation-account': 'no' },
    seen: shows(SNAKE, ['tls-self-signed', 'tls-hostname-mismatch'], { trustedByBundled: false }, [])(clock()),
  }),
  // A club that vouches for itself: whether members should know its root, nothing here can tell.
  met(
    'certificate-untrusted',
    'an office that nobody knows, and no word about the house',
    THIN,
    {
      pasted: 'Peer\u2019s Certificate issuer is not recognized. SEC_ERROR_UNKNOWN_ISSUER',
      answers: { 'organisation-account': 'no' },
      seen: shows(
        { issuer: OWN_OFFICE },
        ['tls-untrusted-issuer'],
        { trustedByBundled: false, trustedBySystem: false },
        [{ ...issuer, subject: OWN_OFFICE, issuer: OWN_OFFICE }],
      )(clock()),
    },
    ['private-ca-missing'],
  ),
  met('certificate-weak', 'a key of 1024 bits; Thunderbird says so, our test goes through', CLEAR, {
    pasted: `Sending of the message failed. The server uses a key that is too weak: MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE`,
    answers: { 'app-changed': 'yes', 'other-device-works': 'yes', 'worked-before': 'worked' },
    seen: shows({ keyBits: 1024, notBefore: '2019-01-01T00:00:00.000Z', notAfter: '2029-01-01T00:00:00.000Z' }, [], {
      weaknesses: ['weak-key'],
    })(clock()),
  }),
  met('certificate-weak', 'no name list in it: a new phone refuses what the old computer takes', THIN, {
    kind: 'unknown',
    client: 'other',
    answers: { 'other-device-works': 'yes', 'web-mail-works': 'yes', 'app-changed': 'yes' },
    seen: shows({ names: [], signatureAlgorithm: 'sha1WithRSAEncryption' }, [], {
      weaknesses: ['weak-signature', 'common-name-only'],
    })(clock()),
  }),
];

/** Digital IDs of servers, and the clock that they are judged by; `healthy` stands beside them as control. */
export const CERTIFICATES: readonly Scenario[] = [
  ...DATES,
  ...MAKERS,
  met('healthy', 'a check-up of a good account with a fresh certificate', CLEAR, {
    kind: 'check-up',
    answers: { 'worked-before': 'worked' },
    seen: shows({}, [])(clock()),
  }),
  met('healthy', 'it failed on the train an hour ago, and it goes out now', THIN, {
    kind: 'stuck-in-outbox',
    answers: { 'send-again': 'goes', 'web-mail-works': 'yes', 'other-network-works': 'yes' },
    seen: allWell(),
  }),
];
