import { type Scenario, blocked, returned, upTo } from './scenario.ts';
import { behind, near, passes, signedIn, senderFine } from './near-miss.ts';
import { NEAR_MISSES_BEHIND } from './near-misses-behind.ts';
import * as w from '../world.ts';

const { rows } = w;
const refused = 'connection-refused';
const wrongName = w.secured587(['tls-hostname-mismatch']);
const at = (ms: number, row: readonly w.Row[]): w.Row[] => row.map((one) => ({ ...one, ms }));
const plain = w.theCase({ submission: { socketType: 'plain' } });
const atOnce = w.theCase({ submission: { socketType: 'tls' } });

const WAY: readonly Scenario[] = [
  near('network', 'port-blocked', 'a time-out is no slow server while another port answers', {
    pasted: "Error: Connection timeout { code: 'ETIMEDOUT', command: 'CONN' }",
    observations: upTo(blocked),
  }),
  near('network', 'server-down', 'refused by the server itself is no firewall here', {
    observations: upTo(at(41, w.ports({ 25: refused, 465: refused, 587: refused, 443: refused }))),
  }),
  near('network', 'local-firewall', 'refused too early is no server that is down', {
    observations: upTo(at(2, w.ports({ 465: refused, 587: refused })), at(42, w.ports({ 443: 'open' }))),
  }),
  near('network', 'tls-mode-mismatch', 'a greeting that never comes is no silent server where TLS answers', {
    case: w.theCase({ submission: { port: 465, socketType: 'plain' } }),
    observations: upTo(w.usualPorts(), w.greetingFails('greeting-timeout', 465), w.handshake(465, 'tls')),
  }),
  near('network', 'wrong-password', 'a password is refused although a tunnel is up', {
    observations: rows(
      { ...w.online(), tunnel: true },
      w.workingPath().slice(1),
      behind('5.7.8 Error: authentication failed'),
    ),
  }),

  near('dns', 'no-network', 'no name is found because nothing is connected', {
    pasted: 'Error: getaddrinfo EAI_AGAIN smtp.northmail.example',
    observations: rows(w.offline(), w.nameFails('dns-unreachable')),
  }),
  near('dns', 'wrong-server-name', 'a name that nobody knows is no broken name service', {
    observations: rows(
      w.online(),
      w.nameFails('dns-nxdomain', 'dns-nxdomain'),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
    ),
  }),
  near('dns', 'resolver-down', 'one that is off is no wrong name', {
    pasted: 'Error: getaddrinfo ENOTFOUND smtp.northmail.example',
    observations: rows(w.online(), w.nameFails('dns-port-closed'), w.otherName('dns-port-closed')),
  }),
  near('dns', 'recipient-domain-missing', 'the name that is missing is that of the recipient', {
    pasted: '450 4.1.2 <bob@garden.example>: Recipient address rejected: Domain not found',
    observations: rows(senderFine, w.recipientTaken(), w.theirDomainFails('dns-nxdomain')),
  }),
  near('dns', 'dnssec-broken', 'a name that only the check hides is no name service that is down', {
    observations: rows(
      w.online(),
      w.nameFails('dns-servfail'),
      w.resolver('ok', 'ok'),
      w.otherName('ok'),
      w.unchecked('ok'),
    ),
  }),

  near('encryption', 'tls-mode-mismatch', 'a wrong version number is a wrong mode, not an old version', {
    pasted: 'SSL routines:ssl3_get_record:wrong version number',
    case: atOnce,
    observations: rows(w.workingPath()),
  }),
  near('encryption', 'encryption-required', 'a 530 about encryption is no missing sign-in', {
    pasted: '530 5.7.0 Must issue a STARTTLS command first',
    case: plain,
    observations: rows(w.workingPath(), w.noSignIn('tls-not-verified')),
  }),
  near('encryption', 'certificate-name-mismatch', 'another name is no unknown maker', {
    observations: upTo(w.usualPorts(), wrongName),
  }),
  near('encryption', 'certificate-expired', 'run out comes before another name', {
    observations: upTo(w.usualPorts(), w.secured587(['tls-expired', 'tls-hostname-mismatch'])),
  }),
  near('encryption', 'recipient-tls-policy', 'the line that cannot be secured is not ours', {
    case: returned,
    pasted: '454 4.7.5 TLS is required, but our TLS engine is unavailable',
    observations: rows(w.healthyPath(), w.theirServerUnsecured('tls-handshake-failed')),
  }),

  near('sign-in', 'not-signed-in', 'relay denied is a missing sign-in', {
    pasted: '554 5.7.1 <bob@garden.example>: Relay access denied',
    case: w.theCase({ submission: { authentication: 'none' } }),
    observations: rows(
      w.workingPath(),
      w.senderTaken(),
      w.recipientRefused('5.7.1 <bob@garden.example>: Relay access denied', 554),
    ),
  }),
  near('sign-in', 'not-signed-in', 'a phone blames the recipient, and the login is missing', {
    pasted: 'The recipient “bob@garden.example” was rejected by the server because it does not allow relaying.',
    observations: passes,
  }),
  near('sign-in', 'app-password-required', 'a right password of the wrong kind', {
    observations: rows(w.workingPath(), behind('5.7.9 Application-specific password required', 534)),
  }),
  near('sign-in', 'sign-in-rate-limited', 'too many sign-ins is no wrong password', {
    observations: rows(w.workingPath(), behind('4.7.0 Too many login attempts, please try again later.', 454)),
  }),
  near('sign-in', 'oauth-required', 'no password helps where none is taken', {
    pasted: 'Authentication failed. Check your user name and password.',
    observations: upTo(w.usualPorts(), w.secured587([], ['XOAUTH2', 'OAUTHBEARER'])),
  }),

  near('sender', 'sender-not-allowed', 'the recipient is refused because of the sender', {
    observations: rows(
      senderFine,
      w.recipientRefused('5.7.1 <shop@garden.example>: Sender address rejected: not owned by user anna', 553),
    ),
  }),
  near('sender', 'sender-domain-missing', 'the domain that is missing is our own', {
    observations: rows(
      signedIn,
      w.senderRefused('4.1.8 <anna@northmial.example>: Sender address rejected: Domain not found', 450),
    ),
  }),
  near('sender', 'helo-name-rejected', 'a 504 at the recipient is about the name of the computer', {
    observations: rows(
      senderFine,
      w.recipientRefused('5.5.2 <Styx>: Helo command rejected: need fully-qualified hostname', 504),
    ),
  }),
  near('sender', 'sender-not-allowed', 'refused after the letter, for the sender', {
    observations: rows(
      w.healthyPath(),
      w.messageRefused('5.7.60 SMTP; Client does not have permissions to send as this sender', 550),
    ),
  }),
  near('sender', 'sending-limit', 'a quota of the sender is no blocked sender', {
    pasted: '550 5.4.5 Daily user sending quota exceeded.',
    observations: passes,
  }),
];

/** Cases that look like one cause and are another; at least five for each group. */
export const NEAR_MISSES: readonly Scenario[] = [...WAY, ...NEAR_MISSES_BEHIND];
