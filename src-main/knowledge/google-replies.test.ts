import { describe } from 'vitest';
import { checkReplies, type ReplyRow } from './testing/check-replies.ts';

const GOOGLE: readonly ReplyRow[] = [
  [
    '5.7.1 by reputation',
    '550-5.7.1 [192.0.2.7 19] This message is likely suspicious due to the very low reputation of the sending domain. - gsmtp',
    'low-reputation',
  ],
  [
    '5.7.1 by content',
    '550-5.7.1 Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp',
    'spam-content',
  ],
  [
    '5.7.1 by the domain’s own rule',
    "550-5.7.1 Unauthenticated email from anna.example is not accepted due to domain's DMARC policy. - gsmtp",
    'dmarc-fail',
  ],
  [
    '5.7.1 by a missing From',
    '550 5.7.1 Messages missing a valid address in the From: header, or having no From: header, are not accepted. - gsmtp',
    'message-malformed',
  ],
  [
    '5.7.1 by a rule of the recipient organisation',
    '550 5.7.1 This message violates anna.example email policy. - gcdp a1b2c3 - gsmtp',
    'recipient-policy',
  ],
  [
    '5.7.26 is missing proof',
    '550 5.7.26 This email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
    'domain-unauthenticated',
  ],
  [
    '5.7.26 is a strict list of senders',
    '550 5.7.26 The MAIL FROM domain [anna.example] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [192.0.2.7]. - gsmtp',
    'spf-fail',
  ],
  [
    '5.7.25 is the reverse name',
    "550 5.7.25 This message was blocked because the sending IP address doesn't have a PTR record. - gsmtp",
    'reverse-dns-missing',
  ],
  [
    '4.7.28 is the speed',
    '421 4.7.28 Gmail has detected an unusual rate of unsolicited email originating from your IP address. - gsmtp',
    'rate-limited',
  ],
  [
    '4.7.32 is proof first, speed second',
    '421 4.7.32 This mail has been rate limited because there is no DMARC alignment. - gsmtp',
    'dmarc-fail',
  ],
  [
    '4.7.32 in the words of the table',
    "421 5.7.32 Your email was blocked because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain.",
    'dmarc-fail',
  ],
  [
    '5.7.0 is the attachment',
    '552 5.7.0 This message was blocked because its content presents a potential security issue. - gsmtp',
    'attachment-blocked',
  ],
  [
    '5.7.0 is the relay service',
    '550 5.7.0 Mail relay denied [192.0.2.7]. Invalid credentials for relay - gsmtp',
    'not-signed-in',
  ],
  [
    '5.7.0 is an account that was stopped',
    '550 5.7.0 Email relay denied 192.0.2.7. The sending email account has been temporarily suspended due to abuse. - gsmtp',
    'sender-account-blocked',
  ],
  [
    '5.2.1 of a busy mailbox',
    '550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp',
    'rate-limited',
  ],
  [
    '5.2.1 of a closed mailbox',
    '550 5.2.1 The email account that you tried to reach is inactive. - gsmtp',
    'recipient-disabled',
  ],
  ['a password as printed', '535 5.7.80 Username and Password not accepted.', 'wrong-password'],
  [
    'a password as sent',
    '535-5.7.8 Username and Password not accepted. Learn more at https://support.google.com/mail/?p=BadCredentials - gsmtp',
    'wrong-password',
  ],
  ['an app password as printed', '534 5.7.90 Application-specific password required.', 'app-password-required'],
  [
    'an app password as sent',
    '534-5.7.9 Application-specific password required. Learn more at https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
    'app-password-required',
  ],
  ['a way to sign in, as printed', '504 5.7.40 Unrecognized authentication type.', 'auth-mechanism-unsupported'],
  [
    'the same number as a rule of the domain',
    "550 5.7.40 Your message was blocked because the sending domain doesn't have a DMARC record. - gsmtp",
    'dmarc-fail',
  ],
  [
    'a group that may not exist',
    "550 5.1.1 We're writing to let you know that the group you tried to contact (friends) may not exist, or you may not have permission to post messages to the group.",
    'recipient-unknown',
  ],
];

describe('Google', () => {
  checkReplies(GOOGLE);
});
