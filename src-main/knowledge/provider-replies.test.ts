import { describe, expect, it } from 'vitest';
import { checkReplies, readReplyText, type ReplyRow } from './testing/check-replies.ts';

const YAHOO_APPLE: readonly ReplyRow[] = [
  [
    'Yahoo: complaints and missing proof',
    '421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
    'low-reputation',
  ],
  [
    'Yahoo: for good',
    '553 5.7.2 [TSS09] All messages from 192.0.2.7 will be permanently deferred; Retrying will NOT succeed.',
    'address-blocklisted',
  ],
  ['Yahoo: content', '554 Message not allowed - [PH01] Email not accepted for policy reasons.', 'spam-content'],
  ['Yahoo: a block list', '553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.7', 'address-blocklisted'],
  [
    'Yahoo: a closed mailbox',
    '554 30 Sorry, your message to bert@bert.example cannot be delivered. This mailbox is disabled (554.30).',
    'recipient-disabled',
  ],
  [
    'Yahoo: no such account',
    "554 delivery error: dd This user doesn't have a yahoo.com account (anna@yahoo.com) [-5]",
    'recipient-unknown',
  ],
  [
    'Yahoo: missing proof in so many words',
    '550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.',
    'domain-unauthenticated',
  ],
  ['Yahoo: failed sign-ins', '535 5.7.0 (#AUTH005) Too many bad auth attempts.', 'sign-in-rate-limited'],
  ['Apple: content', '550 5.7.1 [CS01] Message rejected due to local policy.', 'spam-content'],
  [
    'Apple: another number of the same filter',
    '550 5.7.1 [HM08] Message rejected due to local policy.',
    'spam-content',
  ],
  [
    'Apple: a hidden address was switched off',
    '550 5.1.1 [HME1] This address no longer accepts mail.',
    'recipient-disabled',
  ],
  [
    'Apple: too much for one mailbox',
    '421 4.7.1 Messages to anna@icloud.com deferred due to excessive volume. Try again later',
    'rate-limited',
  ],
  ['Apple: an address that does not exist', '550 5.1.1 <anna@icloud.com>: user does not exist', 'recipient-unknown'],
];

const OTHERS: readonly ReplyRow[] = [
  [
    'GMX: a block list, on four lines',
    '554-gmx.net (mxgmx104) Nemesis ESMTP Service not available\n554-No SMTP service\n554-IP address is block listed.\n554 For explanation visit https://postmaster.gmx.net/en/case?c=r0201&i=ip&v=192.0.2.7&r=1MNcgj',
    'address-blocklisted',
  ],
  [
    'GMX: no reverse name',
    '554-web.de (mxweb012) Nemesis ESMTP Service not available\n554-No SMTP service\n554 Bad DNS PTR resource record.',
    'reverse-dns-missing',
  ],
  [
    'WEB.DE: the head of the message',
    '554-Transaction failed\n554-Reject due to policy restrictions.\n554 For explanation visit https://postmaster.web.de/en/case?c=hi',
    'message-malformed',
  ],
  [
    'GMX: the address of the server, after the message',
    '554-Transaction failed\n554-Reject due to policy restrictions.\n554 For explanation visit https://postmaster.gmx.net/de/case?c=r0735&i=ip&v=192.0.2.7',
    'address-blocklisted',
  ],
  ['IONOS: the name the server gave', '550 Syntax error in parameters or arguments', 'helo-name-rejected'],
  ['IONOS: too many wrong addresses', '421 Reject due to policy violations', 'low-reputation'],
  [
    'T-Online: an unknown server',
    '554 IP=192.0.2.7 - None/bad reputation. Ask your postmaster for help or to contact tosa@rx.t-online.de for reset. (NOWL)',
    'low-reputation',
  ],
  [
    'T-Online: a home line',
    '554 Dialup/transient IP not allowed. Use a mailgateway or contact toda@rx.t-online.de if obsolete. (DIAL)',
    'residential-address',
  ],
  [
    'GoDaddy: too many recipients under 5.1.1',
    '550 5.1.1 <anna@anna.example> too many recipients this hour',
    'rate-limited',
  ],
  [
    'GoDaddy: no reverse name',
    '421 Temporarily rejected. Reverse DNS for this IP failed. IB108',
    'reverse-dns-missing',
  ],
  [
    'Zoho: a policy under 5.1.1',
    '552 5.1.1 <anna@anna.example> Mailbox delivery failure policy error',
    'recipient-policy',
  ],
  ['Zoho: From is not of this account', '553 Relaying disallowed as anna@anna.example', 'sender-not-allowed'],
  [
    'Zoho: the account rests',
    '550 5.4.6 Unusual sending activity detected. Please try after sometime',
    'sender-account-blocked',
  ],
  ['Spectrum: connections', '421 cmsmtp 192.0.2.7 blocked. AUP#In-1340', 'too-many-connections'],
  ['Spectrum: a number nobody has listed', '554 cmsmtp 192.0.2.7 blocked. AUP#In-1990', 'address-blocklisted'],
  ['Cox: any pair of outside lists', '554 192.0.2.7 refused. IPBL1011', 'address-blocklisted'],
  [
    'Cox: proof of the sender’s domain',
    '550 <anna@anna.example> message rejected. AUP#CXSNDR',
    'domain-unauthenticated',
  ],
  [
    'Amazon: From is not confirmed',
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: anna@anna.example',
    'sender-not-allowed',
  ],
  ['Amazon: the day is used up', '454 Throttling failure: Daily message quota exceeded.', 'sending-limit'],
  [
    'SendGrid: From is not confirmed',
    '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
    'sender-not-allowed',
  ],
  [
    'SparkPost: the address is on its list',
    '554 5.7.1 recipient address was suppressed due to customer policy',
    'recipient-suppressed',
  ],
  [
    'Mail.ru: an app password',
    '535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/ / Application password is REQUIRED',
    'app-password-required',
  ],
  ['Yandex: no such user under 5.7.1', '550 5.7.1 No such user!', 'recipient-unknown'],
  [
    'Yandex: From is not of this account',
    '553 5.7.1 Sender address rejected: not owned by auth user.',
    'sender-not-allowed',
  ],
  [
    'Comcast: a block code alone',
    '452 comcast 192.0.2.1 see http://postmaster.comcast.net/smtp-error-codes.php#BL000010',
    'address-blocklisted',
  ],
  [
    'Comcast: a home line',
    '554 comcast http://postmaster.comcast.net/smtp-error-codes.php#ES000010',
    'residential-address',
  ],
  [
    'Comcast: too fast',
    '451 4.2.0 Throttled - https://postmaster.comcast.net/smtp-error-codes.php#RL000010',
    'rate-limited',
  ],
  ['Hostinger: too much sent', '451 4.7.1 Ratelimit "hostinger_out_ratelimit" exceeded', 'sending-limit'],
  [
    'MailChannels: under 5.7.1',
    '550 5.7.1 This sender is not authorized to send from anna.example.',
    'sender-not-allowed',
  ],
  ['QQ: its own code in place of the password', '535 Error: 请使用授权码登录。详情请看', 'app-password-required'],
];

describe('Yahoo and Apple', () => {
  checkReplies(YAHOO_APPLE);
});

describe('other providers', () => {
  checkReplies(OTHERS);
});

describe('blocks that end by themselves', () => {
  const lasting = (text: string) => readReplyText(text)?.permanence;

  it.each([
    '554 This IP has been temporarily blocked for attempting to send too many messages. IB110',
    '554 This IP has been blocked for the day, for attempting to send too many messages. IB111',
    '554 This IP has been temporarily blocked for attempting to mail too many invalid recipients. IB112',
    '550 This IP has sent too many messages this hour. IB504',
    '550 This message has exceeded the max number of messages per session. IB510',
    '550 This IP has sent too many to too many recipients this hour. IB607',
    '554 192.0.2.7 refused. CDRBL',
    "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded.",
  ])('%s is over in hours, whatever its first digit', (text) => {
    expect(lasting(text)).toBe('transient');
  });

  it('keeps a refusal for good that says so', () => {
    expect(
      lasting('553 5.7.2 [TSS09] All messages from 192.0.2.7 will be permanently deferred; Retrying will NOT succeed.'),
    ).toBe('permanent');
  });
});
