import { type Scenario, returned } from './scenario.ts';
import { near, passes, senderFine, signedIn } from './near-miss.ts';
import * as w from '../world.ts';

const { rows } = w;
const cameBack = (pasted: string): Parameters<typeof near>[3] => ({ case: returned, pasted, observations: passes });
const answers = (given: Readonly<Record<string, string>>) => w.theCase({ answers: given });
const theirs = (line: string, code: number, status: string): Parameters<typeof near>[3] => ({
  case: returned,
  observations: rows(w.healthyPath(), w.theirServer(`${status} ${line}`, code, status)),
});

/** Near misses behind the sign-in. */
export const NEAR_MISSES_BEHIND: readonly Scenario[] = [
  near('limits', 'rate-limited', 'slow down is no block', cameBack('450 4.7.1 Error: too much mail from 192.0.2.25')),
  near(
    'limits',
    'too-many-recipients',
    'too many in one message is no daily limit',
    cameBack('452 4.5.3 Error: too many recipients'),
  ),
  near(
    'limits',
    'sending-limit',
    'the quota of the sender is no full mailbox',
    cameBack('550 5.4.5 Daily user sending quota exceeded.'),
  ),
  near(
    'limits',
    'mailbox-full',
    'a quota of the recipient is no limit of the sender',
    cameBack('552 5.2.2 <bob@garden.example>: Quota exceeded (mailbox for user is full)'),
  ),
  near('limits', 'too-many-connections', 'too many at once is no ban', {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, {
        code: 421,
        lines: ['4.7.0 smtp.northmail.example Error: too many connections from 192.0.2.7'],
      }),
    ),
  }),

  near(
    'message',
    'message-too-big',
    'a 552 about the size is no full mailbox',
    cameBack('552 5.3.4 Message size exceeds fixed limit'),
  ),
  near('message', 'mailbox-full', 'a 552 about the mailbox is no large message', cameBack('552 5.2.2 Mailbox full')),
  near(
    'message',
    'attachment-blocked',
    'a file of a kind that is not taken is no spam',
    cameBack('552 5.7.0 This message was blocked because its content presents a potential security issue. - gsmtp'),
  ),
  near(
    'message',
    'spam-content',
    'words that look like spam are no block list',
    cameBack('554 5.7.1 Message rejected as spam by content filter'),
  ),
  near(
    'message',
    'message-malformed',
    'a header that is missing is no spam',
    cameBack(
      '550 5.7.1 Messages missing a valid address in From: header, or having multiple addresses in From: header, are not accepted. - gsmtp',
    ),
  ),

  near(
    'recipient',
    'recipient-unknown',
    'no such user there is nothing that the sender did',
    theirs('<bob@garden.example>: Recipient address rejected: User unknown in virtual mailbox table', 550, '5.1.1'),
  ),
  near(
    'recipient',
    'recipient-disabled',
    'a closed mailbox is no unknown one',
    theirs('The email account that you tried to reach is disabled.', 550, '5.2.1'),
  ),
  near(
    'recipient',
    'mailbox-full',
    'a full mailbox is no server without room',
    theirs('<bob@garden.example>: Mailbox is over quota', 452, '4.2.2'),
  ),
  near(
    'recipient',
    'greylisted',
    'later, please is no refusal',
    theirs('<bob@garden.example>: Recipient address rejected: Greylisted, try again later', 450, '4.2.0'),
  ),
  near(
    'recipient',
    'recipient-suppressed',
    'the own service holds it back',
    cameBack('Recipient added to suppression list (too many hard fails).'),
  ),

  near(
    'reputation',
    'recipient-misconfigured',
    'an open resolver is no listing',
    cameBack(
      '554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using zen.spamhaus.org; Error: open resolver',
    ),
  ),
  near(
    'reputation',
    'address-blocklisted',
    'the number of the server is listed, not the domain',
    cameBack('554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using sbl.spamhaus.org'),
  ),
  near(
    'reputation',
    'domain-blocklisted',
    'the domain is listed, not the server',
    cameBack(
      '550 5.7.1 northmail.example listed in dbl.spamhaus.org; see https://www.spamhaus.org/query/dbl?domain=northmail.example',
    ),
  ),
  near(
    'reputation',
    'residential-address',
    'a home line is on the list of home lines',
    cameBack('554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using pbl.spamhaus.org'),
  ),
  near(
    'reputation',
    'low-reputation',
    'a poor name is no list',
    cameBack(
      '421 4.7.0 [TSS04] Messages from 192.0.2.25 temporarily deferred due to unexpected volume or user complaints',
    ),
  ),

  near(
    'domain',
    'spf-fail',
    'not named as a sender is no listing',
    cameBack(
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 SPF check failed',
    ),
  ),
  near(
    'domain',
    'dmarc-fail',
    'the rule of the own domain, not the recipient',
    cameBack(
      "550-5.7.26 Unauthenticated email from northmail.example is not accepted due to domain's DMARC policy. - gsmtp",
    ),
  ),
  near(
    'domain',
    'reverse-dns-missing',
    'no name for the number of the server is no listing',
    cameBack('450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.25]'),
  ),
  near(
    'domain',
    'domain-unauthenticated',
    'nothing is signed at all',
    cameBack(
      '550-5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
    ),
  ),
  near(
    'domain',
    'dkim-fail',
    'a signature that does not fit',
    cameBack('550 5.7.20 DKIM signature verification failed: no passing DKIM signature found'),
  ),

  near('client', 'sent-copy-failed', 'sent, and only the copy failed', {
    pasted:
      'Your message was sent but a copy was not placed in your sent folder (Sent) due to network or file access errors.',
    observations: rows(w.healthyPath(), w.messageTaken()),
  }),
  near('client', 'sent-copy-failed', 'it arrived, whatever the app shows', {
    case: answers({ 'arrived-anyway': 'yes', 'web-mail-works': 'yes' }),
    observations: rows(w.healthyPath(), w.messageTaken()),
  }),
  near('client', 'outbox-stuck', 'it waits quietly while all else works', {
    case: w.theCase({ symptom: { kind: 'stuck-in-outbox' }, answers: { 'send-again': 'waits-quietly' } }),
    observations: passes,
  }),
  near('client', 'recipient-address-malformed', 'one wrong address keeps the outbox waiting', {
    case: w.theCase({ symptom: { kind: 'stuck-in-outbox' }, recipient: 'bob@garden.example,' }),
    observations: rows(senderFine, w.recipientRefused('5.1.3 Bad recipient address syntax', 501, '5.1.3')),
  }),
  near('client', 'wrong-password', 'stuck in the outbox because the sign-in fails', {
    case: w.theCase({ symptom: { kind: 'stuck-in-outbox' } }),
    observations: rows(w.workingPath(), w.signInFails('5.7.8 Error: authentication failed')),
  }),

  near('server', 'server-storage-full', 'no room at the own server is no full mailbox', {
    observations: rows(signedIn, w.senderRefused('4.3.1 Insufficient system storage', 452)),
  }),
  near('server', 'server-error', 'its own fault, not that of the recipient', {
    observations: rows(senderFine, w.recipientRefused('4.3.0 <bob@garden.example>: Temporary lookup failure', 451)),
  }),
  near('server', 'protocol-error', 'a command out of order is no wrong sender', {
    observations: rows(signedIn, w.senderRefused('5.5.1 Bad sequence of commands', 503)),
  }),
  near('server', 'mail-loop', 'going in circles is no server that is down', cameBack('554 5.4.6 Too many hops')),
  near('server', 'server-down', 'closed to everybody is no ban of one address', {
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'connection-refused', 587: 'connection-refused', 443: 'open' }),
    ),
  }),
];
