import { readReply, readText } from '../read-text.ts';
import { type Scenario, blocked, likely, possible, returned, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const refused = 'connection-refused';
const signedIn = [...w.workingPath(), w.signedIn()];
const senderFine = [...signedIn, w.senderTaken()];
const knownIssuer = { 465: refused, 587: refused, 443: 'open' } as const;
const fullThere = w.theirServer('cause=mailbox-full', 452, '4.2.2');
const unknownThere = w.theirServer('cause=recipient-unknown', 550, '5.1.1');

/** What blocks first comes first; the other one is listed. */
const both = (cause: string, also: string, name: string, see: Scenario['see']): Scenario => ({
  name: `two faults: ${name}, and ${also}`,
  see,
  cause,
  also,
  confidence: [...told, ...likely, ...possible],
});

/** Two faults at once, from every part of the way. */
export const TWO_FAULTS: readonly Scenario[] = [
  both('no-network', 'sender-not-allowed', 'no network', {
    observations: rows(w.offline(), w.nameFails('dns-unreachable')),
    readings: readText('553 5.7.1 <shop@garden.example>: Sender address rejected: not owned by user anna'),
  }),
  both('resolver-down', 'certificate-expired', 'no name service', {
    observations: rows(w.online(), w.nameFails('dns-port-closed')),
    readings: text('certificate-expired'),
  }),
  both('wrong-server-name', 'app-password-required', 'the name does not exist', {
    observations: rows(w.online(), w.nameFails('dns-nxdomain', 'dns-nxdomain')),
    readings: text('app-password-required'),
  }),
  both('port-blocked', 'recipient-domain-missing', 'the port is dropped', {
    observations: upTo(blocked, w.theirDomainFails('dns-nxdomain')),
  }),
  both('port-blocked', 'message-too-big', 'the port is dropped', {
    observations: upTo(blocked),
    readings: readText('552 5.3.4 Error: message file too big'),
  }),
  both('mail-blocked-on-network', 'not-signed-in', 'all mail ports are dropped', {
    observations: upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'open' })),
    readings: text('not-signed-in'),
  }),
  both('server-down', 'recipient-unknown', 'the server is off', {
    observations: upTo(w.ports(knownIssuer), unknownThere),
  }),
  both('captive-portal', 'wrong-password', 'a web page answers', {
    observations: upTo(w.usualPorts(), {
      ...w.greetingFails('not-smtp'),
      dialog: [{ from: 'server', text: 'HTTP/1.1 400 Bad Request', at: 1 }],
    }),
    readings: text('wrong-password'),
  }),
  both('tls-mode-mismatch', 'certificate-name-mismatch', 'port and encryption do not fit', {
    case: w.theCase({ submission: { socketType: 'tls' } }),
    observations: upTo(w.usualPorts(), w.secured587(['tls-hostname-mismatch'])),
  }),
  both('encryption-required', 'spam-content', 'encryption is off', {
    case: w.theCase({ submission: { socketType: 'plain' } }),
    observations: rows(w.workingPath(), w.noSignIn('tls-not-verified')),
    readings: text('spam-content'),
  }),
  both('certificate-expired', 'mailbox-full', 'the digital ID has run out', {
    observations: upTo(w.usualPorts(), w.secured587(['tls-expired']), fullThere),
  }),
  both('certificate-untrusted', 'recipient-address-malformed', 'its maker is not known', {
    observations: upTo(w.usualPorts(), w.secured587(['tls-self-signed'])),
    readings: readText('501 5.1.3 Bad recipient address syntax'),
  }),
  both('certificate-chain-incomplete', 'sender-account-blocked', 'a part of the digital ID is left out', {
    observations: upTo(w.usualPorts(), w.secured587(['tls-chain-incomplete'])),
    readings: text('sender-account-blocked'),
  }),
  both('oauth-required', 'recipient-unknown', 'no password is taken', {
    observations: rows(
      w.workingPath(),
      w.signInFails('5.7.139 Authentication unsuccessful, basic authentication is disabled.'),
      w.theirServer('5.1.1 <bob@garden.example>: Recipient address rejected: User unknown', 550, '5.1.1'),
    ),
    matchReply: readReply,
  }),
  both('account-locked', 'recipient-domain-missing', 'the account is locked', {
    observations: rows(w.workingPath(), w.signInFails('cause=account-locked', 534), w.theirDomainFails('dns-nxdomain')),
  }),
  both('app-password-required', 'recipient-domain-no-mail', 'the password is of the wrong kind', {
    observations: rows(w.workingPath(), w.signInFails('cause=app-password-required', 534), w.theirDomain('0 .')),
  }),
  both('sender-not-allowed', 'recipient-misconfigured', 'the sender is not allowed', {
    observations: rows(
      signedIn,
      w.senderRefused('cause=sender-not-allowed'),
      w.theirDomain(),
      w.exchanger('mx.garden.example', 'dns-nxdomain'),
    ),
  }),
  both('rate-limited', 'greylisted', 'too much was sent', {
    observations: rows(
      signedIn,
      w.senderRefused('cause=rate-limited', 450),
      w.theirServer('cause=greylisted', 450, '4.2.0'),
    ),
  }),
  both('sending-limit', 'recipient-moved', 'the limit is reached', {
    observations: rows(
      signedIn,
      w.senderRefused('cause=sending-limit', 550),
      w.theirServer('cause=recipient-moved', 551),
    ),
  }),
  both('address-blocklisted', 'recipient-disabled', 'the server is on a list', {
    observations: rows(
      senderFine,
      w.recipientRefused('cause=address-blocklisted', 550, '5.7.1'),
      w.theirServer('cause=recipient-disabled', 550, '5.2.1'),
    ),
  }),
  both('spf-fail', 'recipient-unknown', 'the domain does not name the server', {
    case: returned,
    observations: rows(senderFine, w.recipientRefused('cause=spf-fail', 550, '5.7.1'), unknownThere),
  }),
];
