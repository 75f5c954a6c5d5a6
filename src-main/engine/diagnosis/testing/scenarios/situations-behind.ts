import { returned, upTo } from './scenario.ts';
import type { Situation } from './situation.ts';
import * as w from '../world.ts';

const { rows } = w;
const YOU = ['you'] as const;
const signedIn = [...w.workingPath(), w.signedIn()];
const answers = (given: Readonly<Record<string, string>>) => w.theCase({ answers: given });
const signInSays = (line: string, code = 535) =>
  rows(w.workingPath(), code < 500 ? w.signInFails(line, code, 'sign-in-deferred') : w.signInFails(line, code));
const passes = rows(w.healthyPath());
const noLogin = { submission: { authentication: 'none' } } as const;
const unsigned = { case: w.theCase(noLogin), observations: rows(w.workingPath(), w.noSignIn('no-authentication')) };

const SIGN_IN: readonly Situation[] = [
  {
    id: 'B01',
    name: 'Gmail refuses the password of the account',
    causes: ['app-password-required'],
    atFault: YOU,
    pasted:
      'Error: Invalid login: 535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials 5b1f17b1804b1-42f - gsmtp',
    see: {
      observations: signInSays(
        '5.7.8 Username and Password not accepted. https://support.google.com/mail/?p=BadCredentials - gsmtp',
      ),
      signInRules: ['app-password', 'oauth2'],
    },
  },
  {
    id: 'B14',
    name: 'sending with a password is off for the whole organisation',
    causes: ['smtp-auth-disabled', 'oauth-required'],
    atFault: ['your-organisation'],
    pasted:
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
    see: {
      case: answers({ 'organisation-account': 'yes' }),
      observations: signInSays(
        '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      ),
    },
  },
  {
    id: 'B16',
    name: 'no sign-in, so the server does not pass mail on',
    causes: ['not-signed-in'],
    atFault: YOU,
    pasted: '554 5.7.1 <bob@garden.example>: Relay access denied',
    see: unsigned,
  },
  {
    id: 'B23',
    name: 'iCloud wants an app password',
    causes: ['app-password-required'],
    atFault: YOU,
    pasted: '535 5.7.8 Error: authentication failed: (reason unavailable)',
    see: {
      observations: signInSays('5.7.8 Error: authentication failed: (reason unavailable)'),
      signInRules: ['app-password'],
    },
  },
  {
    id: 'B25',
    name: 'a program signs in too often',
    causes: ['sign-in-rate-limited', 'account-locked'],
    atFault: YOU,
    pasted: 'Error: Invalid login: 454 4.7.0 Too many login attempts, please try again later. - gsmtp',
    see: { observations: signInSays('4.7.0 Too many login attempts, please try again later.', 454) },
  },
  {
    id: 'B27',
    name: 'the saved sign-in has ended',
    causes: ['oauth-token-expired', 'oauth-required'],
    atFault: YOU,
    pasted: 'invalid_grant: Token has been expired or revoked.',
    see: {
      case: w.theCase({ submission: { authentication: 'oauth2' }, answers: { 'worked-before': 'worked' } }),
      observations: upTo(w.usualPorts(), w.secured587([], ['XOAUTH2', 'PLAIN']), w.noSignIn('uses-oauth2')),
    },
  },
  {
    id: 'B29',
    name: 'the phone does not sign in for sending',
    causes: ['not-signed-in'],
    atFault: YOU,
    pasted:
      'Cannot Send Mail. A copy has been placed in your Outbox. The recipient “bob@garden.example” was rejected by the server because it does not allow relaying.',
    see: { observations: passes },
  },
  {
    id: 'B32',
    name: 'Microsoft takes no passwords any more',
    causes: ['oauth-required'],
    atFault: ['your-provider', 'you'],
    pasted: '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    see: {
      observations: signInSays('5.7.139 Authentication unsuccessful, basic authentication is disabled.'),
      signInRules: ['oauth2'],
    },
  },
  {
    id: 'B34',
    name: 'the bridge program knows no such user',
    causes: ['bridge-sign-in', 'wrong-password'],
    atFault: YOU,
    pasted:
      'An error occurred while sending mail. The mail server responded:  Error: no such user. Please check the message and try again.',
    see: {
      case: w.theCase({ submission: { hostname: '127.0.0.1' } }),
      observations: signInSays('Error: no such user', 454),
      signInRules: ['bridge'],
    },
  },
  {
    id: 'B38',
    name: 'Outlook does not sign in for sending',
    causes: ['not-signed-in'],
    atFault: YOU,
    pasted:
      "Server Response: '550 5.7.1 <bob@garden.example>... Relaying denied. Proper authentication required.', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
    see: unsigned,
  },
];

const SENDER: readonly Situation[] = [
  {
    id: 'B03',
    name: 'the sender address is not the login',
    causes: ['sender-not-allowed'],
    atFault: YOU,
    pasted: '553 5.7.1 <shop@garden.example>: Sender address rejected: not owned by user anna@garden.example',
    see: {
      case: answers({ 'from-other-address': 'yes' }),
      observations: rows(
        signedIn,
        w.senderRefused('5.7.1 <shop@garden.example>: Sender address rejected: not owned by user anna@garden.example'),
      ),
    },
  },
  {
    id: 'B09',
    name: 'the name of the computer has no dot',
    causes: ['helo-name-rejected'],
    atFault: YOU,
    pasted: '504 5.5.2 <Styx>: Helo command rejected: need fully-qualified hostname',
    see: { observations: passes },
  },
  {
    id: 'B22',
    name: 'Microsoft does not let this login send as the address',
    causes: ['sender-not-allowed'],
    atFault: YOU,
    pasted: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    see: {
      case: answers({ 'from-other-address': 'yes' }),
      observations: rows(
        w.healthyPath(),
        w.messageRefused('5.7.60 SMTP; Client does not have permissions to send as this sender', 550),
      ),
    },
  },
  {
    id: 'B37',
    name: 'the daily number of messages is reached',
    causes: ['sending-limit', 'rate-limited'],
    atFault: YOU,
    pasted: '550 5.4.5 Daily user sending quota exceeded. - gsmtp',
    see: { case: answers({ 'many-messages': 'yes' }), observations: passes },
  },
];

const MESSAGE: readonly Situation[] = [
  {
    id: 'B04',
    name: 'the message is larger than the limit',
    causes: ['message-too-big'],
    atFault: YOU,
    pasted: '552 5.3.4 Error: message file too big',
    see: {
      case: answers({ 'large-attachment': 'yes', 'all-messages-or-one': 'one-message' }),
      observations: passes,
    },
  },
  {
    id: 'B04',
    name: 'a webmail program says that the message is too large',
    causes: ['message-too-big'],
    atFault: YOU,
    pasted: 'Horde_Smtp_Exception: Message size exceeds fixed limit',
    see: { case: answers({ 'large-attachment': 'yes' }), observations: passes },
  },
  {
    id: 'B13',
    name: 'the message arrived and is not among the sent ones',
    causes: ['sent-copy-failed'],
    atFault: YOU,
    see: {
      case: w.theCase({ symptom: { kind: 'unknown' }, answers: { 'arrived-anyway': 'yes', 'web-mail-works': 'yes' } }),
      observations: rows(w.healthyPath(), w.messageTaken()),
    },
  },
  {
    id: 'B36',
    name: 'the message waits in the outbox without a word',
    causes: ['outbox-stuck'],
    atFault: YOU,
    see: {
      case: w.theCase({ symptom: { kind: 'stuck-in-outbox' }, answers: { 'send-again': 'waits-quietly' } }),
      observations: rows(w.healthyPath(), w.messageTaken()),
    },
  },
];

const RECIPIENT: readonly Situation[] = [
  {
    id: 'B05',
    name: 'Outlook.com has the sending server on its list',
    causes: ['address-blocklisted', 'low-reputation'],
    atFault: ['your-provider'],
    pasted:
      "550 5.7.1 Unfortunately, messages from [192.0.2.25] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    see: { case: returned, observations: passes },
  },
  {
    id: 'B30',
    name: 'one wrong address keeps the outbox waiting',
    causes: ['recipient-address-malformed'],
    atFault: YOU,
    pasted: 'Failed to send some messages\nNegative SMTP reply: 501 5.1.3 Bad recipient address syntax',
    see: {
      case: w.theCase({ symptom: { kind: 'stuck-in-outbox' }, recipient: 'bob@garden.example,' }),
      observations: rows(
        signedIn,
        w.senderTaken(),
        w.recipientRefused('5.1.3 Bad recipient address syntax', 501, '5.1.3'),
      ),
    },
  },
  {
    id: 'B31',
    name: 'the recipient asks a block list through an open resolver',
    causes: ['recipient-misconfigured'],
    atFault: ['recipient-provider', 'nobody'],
    pasted:
      '554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/172.69.79.93',
    see: { case: returned, observations: passes },
  },
  {
    id: 'B33',
    textIsOpen: true,
    name: 'sent straight from a home line',
    causes: ['residential-address'],
    atFault: ['you', 'your-network'],
    pasted:
      '550 5.7.1 Service unavailable, Client host [203.0.113.7] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.7 AS(1450)',
    see: {
      observations: rows({
        probe: 'public-address',
        outcome: 'ok',
        address: '203.0.113.7',
        answers: ['dsl-203-0-113-7.isp.example'],
      }),
    },
  },
  {
    id: 'B35',
    name: 'the sending service does not try an address that failed',
    causes: ['recipient-suppressed'],
    atFault: ['your-provider'],
    pasted: 'Recipient added to suppression list (too many hard fails).',
    see: { case: returned, observations: passes },
  },
];

/** Situations at the sign-in and behind it. */
export const SITUATIONS_BEHIND: readonly Situation[] = [...SIGN_IN, ...SENDER, ...MESSAGE, ...RECIPIENT];
