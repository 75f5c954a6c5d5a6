import { describe } from 'vitest';
import { checkReplies, type ReplyRow } from './testing/check-replies.ts';

const MICROSOFT: readonly ReplyRow[] = [
  [
    'access denied to a recipient is no such recipient',
    '550 5.4.1 Recipient address rejected: Access denied. [XY1EUR04FT007.eop-eur04.prod.protection.outlook.com]',
    'recipient-unknown',
  ],
  [
    'the same code with relay words is the wrong server for the domain',
    '550 5.4.1 Relay Access Denied',
    'recipient-domain-no-mail',
  ],
  [
    'level of checks not met',
    '550 5.7.515 Access denied, sending domain anna.example does not meet the required authentication level.',
    'dmarc-fail',
  ],
  ['a banned address of a server', '550 5.7.606 Access denied, banned sending IP [192.0.2.7]', 'address-blocklisted'],
  ['held back for a while', '451 4.7.500 Access denied, please try again later', 'rate-limited'],
  [
    'the queue of the receiving organisation is full',
    '450 4.7.3 Organization queue quota exceeded',
    'recipient-server-error',
  ],
  [
    'a group that takes mail from inside only',
    '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required',
    'recipient-refused',
  ],
  [
    'not in the list of those who may write to the group',
    '550 5.7.124 Sender not in allowed-senders list',
    'recipient-refused',
  ],
  ['a group, the sender is outside', '550 5.7.133 Sender not authenticated for group', 'recipient-refused'],
  ['a mailbox, the sender is outside', '550 5.7.134 Sender was not authenticated for mailbox', 'recipient-refused'],
  [
    'a new kind of group, the sender is outside',
    "550 5.7.193 UnifiedGroupAgent; Delivery failed because the sender isn't a group member",
    'recipient-refused',
  ],
  ['a loop inside Exchange Online', '554 5.4.14 Hop count exceeded - possible mail loop ATTR34', 'mail-loop'],
  ['a loop seen on premises', '550 5.4.6 Routing loop detected', 'mail-loop'],
  [
    'the own organisation has a low reputation',
    '550 5.7.708 Access denied, traffic not accepted from this IP. AS(7230)',
    'low-reputation',
  ],
  ['the own organisation sent too much', '550 5.7.705 Access denied, tenant has exceeded threshold', 'sending-limit'],
  [
    'the own organisation does not know the domain',
    '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains',
    'sender-not-allowed',
  ],
  [
    'the own organisation blocks the recipient',
    "550 5.7.703 Your message can't be delivered because messages to anna@anna.example are blocked by your organization using Tenant Allow Block List.",
    'sender-not-allowed',
  ],
  [
    'the day of this account is used up',
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    'sending-limit',
  ],
  ['5.2.2 of the own account is a quota of sending', '550 5.2.2 Submission quota exceeded', 'sending-limit'],
  [
    '5.2.2 of the recipient is a full mailbox',
    '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
    'mailbox-full',
  ],
  ['this account was stopped', '550 5.1.8 Access denied, bad outbound sender AS(42004)', 'sender-account-blocked'],
  [
    'the administrator switched password sending off',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
    'smtp-auth-disabled',
  ],
  [
    'passwords are gone',
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'oauth-required',
  ],
  [
    'passwords are gone, newer words',
    '550 5.7.30 Basic authentication is not supported for Client Submission.',
    'oauth-required',
  ],
  [
    'a rule of the organisation against the sign-in',
    '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
    'smtp-auth-disabled',
  ],
  [
    'a wrong password under the same code',
    '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
    'wrong-password',
  ],
  [
    'a plain refusal of the password',
    '535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]',
    'wrong-password',
  ],
  ['encryption comes first', '451 5.7.3 STARTTLS is required to send mail', 'encryption-required'],
  [
    'an outdated mail app',
    '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2.',
    'tls-version-too-old',
  ],
  [
    'From is not of this account',
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    'sender-not-allowed',
  ],
  [
    'From is not of this account, said after the message',
    '554 5.2.252 SendAsDenied; anna@anna.example not allowed to send as bert@bert.example',
    'sender-not-allowed',
  ],
  ['no sign-in at all', '530 5.7.57 Client not authenticated to send mail.', 'not-signed-in'],
  ['a connector that no longer fits', '550 5.7.64 TenantAttribution; Relay Access Denied', 'not-signed-in'],
  [
    'the recipient wants encryption that its server cannot do',
    '450 4.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.',
    'encryption-required',
  ],
  [
    'the recipient’s server shows an expired proof',
    "450 4.7.322 certificate-expired: Destination mail server's certificate is expired.",
    'recipient-tls-policy',
  ],
  [
    'the recipient’s server is not the one that was promised',
    '450 4.4.8 MX hosts of anna.example failed MTA-STS validation',
    'recipient-tls-policy',
  ],
  [
    'many messages to one recipient',
    "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded.",
    'rate-limited',
  ],
  [
    'a sender address of somebody else, in the words of the store',
    '554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception',
    'sender-not-allowed',
  ],
  [
    'an account that has to prove itself',
    '554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process message due to a permanent exception with message WASCL UserAction verdict is not None.',
    'sender-account-blocked',
  ],
  [
    'the own quota in the words of the store',
    '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException',
    'sending-limit',
  ],
  [
    'forwarding to the outside is off',
    '550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)',
    'sender-not-allowed',
  ],
  [
    'a rule of an administrator',
    '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
    'recipient-policy',
  ],
  [
    'a group that says so in plain words',
    "The group friends only accepts messages from people in its organization or on its allowed senders list, and your email address isn't on the list.",
    'recipient-refused',
  ],
  [
    'retries ended at a silent server',
    '550 5.4.317 Message expired, cannot connect to remote server(Failed to connect. Winsock error code: 995, Win32 error code: 995)',
    'recipient-server-down',
  ],
  [
    'retries ended at a server that proves another name',
    '550 5.4.317 Message expired, cannot connect to remote server(SubjectMismatch. Expected Subject: mx.anna.example)',
    'recipient-tls-policy',
  ],
  [
    'an old entry that the mail app remembers',
    'Your email program is using outdated address information. Status code: 550 5.1.11',
    'recipient-unknown',
  ],
];

const OUTLOOK_COM: readonly ReplyRow[] = [
  [
    'a block list of its own, new number',
    "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    'address-blocklisted',
  ],
  [
    'a block list of its own, old number',
    '550 5.7.1 part of their network is on our block list (AS3150)',
    'address-blocklisted',
  ],
  [
    'the speed that the reputation allows',
    '421 RP-001 (BAY004-MC1F1) Unfortunately, some messages from 192.0.2.7 were not sent.',
    'rate-limited',
  ],
  [
    'a home line',
    "550 DY-001 Mail rejected by Outlook.com for policy reasons. We generally do not accept email from dynamic IP's",
    'residential-address',
  ],
  ['a computer in strange hands', '550 DY-002 Mail rejected by Outlook.com for policy reasons.', 'address-blocklisted'],
  [
    'trying out addresses',
    '550 SC-002 (COL004-MC6F36) Unfortunately, messages from 192.0.2.7 were not sent.',
    'address-blocklisted',
  ],
  [
    'the rule of the sender’s domain',
    '550 5.7.0 (COL0-MC6-F31) Unfortunately, messages from (192.0.2.7) on behalf of (anna.example) could not be delivered due to domain owner policy restrictions.',
    'dmarc-fail',
  ],
];

describe('Microsoft 365', () => {
  checkReplies(MICROSOFT);
});

describe('Outlook.com', () => {
  checkReplies(OUTLOOK_COM);
});
