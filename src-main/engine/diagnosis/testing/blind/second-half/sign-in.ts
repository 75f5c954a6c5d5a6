import type { Scenario } from '../../scenarios/scenario.ts';
import { at, blind, clear, fair, homeRun, officeNotice, row, thin } from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;
const afterSignIn = (): w.Row[] => [
  w.untested('sender-acceptance', 'not-reached'),
  w.untested('recipient-acceptance', 'not-reached'),
];
const refused = (line: string, code = 535, failure: NonNullable<w.Row['failure']> = 'sign-in-refused'): w.Row[] => [
  w.signInFails(line, code, failure),
  ...afterSignIn(),
];
/** Only the window of the provider lets in. */
const windowOnly = (): w.Row[] => [
  w.online(),
  ...w.nameFound(),
  ...w.usualPorts(),
  ...w.secured587([], ['XOAUTH2', 'OAUTHBEARER']),
];

const WINDOWS: readonly Scenario[] = [
  blind('oauth-required', 'a big free provider has ended passwords for apps', clear, {
    client: 'outlook-classic',
    submission: { hostname: 'smtp-mail.outlook.com', authentication: 'password', username: 'anna@northmail.example' },
    text: `Task 'anna@northmail.example - Sending' reported error (0x80040119): 'Server responded: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR04CA0123.eurprd04.prod.outlook.com 2026-11-24T12:00:00.123Z 08DD0C]'`,
    answers: {
      'worked-before': 'worked',
      'web-mail-works': 'yes',
      'organisation-account': 'no',
      'password-changed': 'no',
      'two-step-sign-in': 'no',
    },
    observations: at(
      'smtp-mail.outlook.com',
      rows(
        w.online(),
        w.nameFound(),
        w.usualPorts(),
        w.secured587([], ['LOGIN', 'XOAUTH2']),
        refused('5.7.139 Authentication unsuccessful, basic authentication is disabled.'),
      ),
    ),
  }),
  blind('oauth-required', 'nothing pasted: the server offers no way with a password', fair, {
    symptom: 'stuck-in-outbox',
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    answers: { 'send-again': 'waits-marked', 'password-changed': 'no', 'web-mail-works': 'yes' },
    observations: rows(windowOnly(), row('sign-in', 'sign-in-not-offered', { port: 587 }), afterSignIn()),
  }),
  blind('oauth-token-expired', 'after half a year on a shelf the laptop no longer sends', clear, {
    submission: { authentication: 'oauth2', username: 'anna@northmail.example' },
    text: `Sending of the message failed.
Authentication failure while connecting to server smtp.northmail.example. AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-03-02T08:11:05Z and was inactive for 90.00:00:00. (invalid_grant)`,
    answers: {
      'worked-before': 'worked',
      'web-mail-works': 'yes',
      'other-device-works': 'yes',
      'password-changed': 'no',
    },
    observations: rows(
      windowOnly(),
      w.untested('sign-in', 'oauth2'),
      w.untested('sender-acceptance', 'not-reached'),
      w.untested('recipient-acceptance', 'not-reached'),
    ),
  }),
  blind('oauth-token-expired', 'a new password was set, and the app that signs in by a window is out', thin, {
    submission: { authentication: 'oauth2', username: 'anna@northmail.example' },
    text: `Authentication failure while connecting to server smtp.northmail.example.`,
    answers: {
      'worked-before': 'worked',
      'password-changed': 'yes',
      'web-mail-works': 'yes',
      'other-device-works': 'no',
    },
    observations: rows(windowOnly(), w.untested('sign-in', 'oauth2'), afterSignIn()),
  }),
  blind('smtp-auth-disabled', 'the school has shut the way that printers and old apps use', clear, {
    client: 'thunderbird',
    submission: { hostname: 'smtp.office365.com', authentication: 'password', username: 'anna@northmail.example' },
    text: `Sending of the message failed.
Unable to authenticate to Outgoing server (SMTP) smtp.office365.com. Please check the password and verify the 'Authentication Method' in 'Account Settings | Outgoing Server (SMTP)'.
The mail server responded: 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [FR0P281CA0140.DEUP281.PROD.OUTLOOK.COM 2026-11-24T12:00:00.321Z 08DD0B]`,
    answers: { 'organisation-account': 'yes', 'web-mail-works': 'yes', 'worked-before': 'worked' },
    observations: at(
      'smtp.office365.com',
      rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'timeout', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'open' }),
        w.secured587([], ['LOGIN', 'XOAUTH2']),
        refused(
          '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
        ),
      ),
    ),
  }),
  blind('smtp-auth-disabled', 'nothing pasted: the live sign-in names the mailbox', fair, {
    symptom: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    submission: { hostname: 'smtp.office365.com', authentication: 'password' },
    answers: { 'send-again': 'waits-marked' },
    observations: at(
      'smtp.office365.com',
      rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'timeout', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'open' }),
        w.secured587([], ['LOGIN', 'XOAUTH2']),
        refused('5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.'),
      ),
    ),
  }),
];

const PASSWORDS: readonly Scenario[] = [
  blind('wrong-password', 'a password with a slip, the usual answer of a small provider', clear, {
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    text: `Login to server smtp.northmail.example with username anna@northmail.example failed.
The mail server responded: 5.7.8 Error: authentication failed: (reason unavailable)`,
    answers: {
      'password-changed': 'yes',
      'web-mail-works': 'yes',
      'other-device-works': 'yes',
      'two-step-sign-in': 'no',
      'sign-in-warning': 'no',
      'worked-before': 'worked',
    },
    observations: rows(w.workingPath(), refused('5.7.8 Error: authentication failed: (reason unavailable)')),
  }),
  // No reply of the server and no sign-in of ours: only the story.
  blind('wrong-password', 'the app only asks for the password again and again', thin, {
    client: 'apple-mail-mac',
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    text: `Enter Password for Account "Northmail"
The mail server "smtp.northmail.example" rejected the password for user "anna@northmail.example". Please re-enter your password, or cancel.`,
    answers: { 'password-changed': 'yes', 'two-step-sign-in': 'no' },
    observations: homeRun(),
  }),
  blind('username-form', 'only the first part of the address was typed, the full one is let in', clear, {
    submission: { authentication: 'password', username: 'anna' },
    text: `Sending of the message failed.
Unable to authenticate to Outgoing server (SMTP) smtp.northmail.example. Please check the password and verify the 'Authentication Method' in 'Account Settings | Outgoing Server (SMTP)'.`,
    answers: { 'worked-before': 'never', 'web-mail-works': 'yes', 'password-changed': 'no' },
    observations: rows(
      w.workingPath(),
      w.signInFails('5.7.8 Error: authentication failed: UGFzc3dvcmQ6'),
      row('sign-in', undefined, {
        port: 587,
        usernameForm: 'full-address',
        reply: { code: 235, lines: ['2.7.0 Authentication successful'] },
      }),
      afterSignIn(),
    ),
  }),
  // A second try was not allowed, so a wrong password is as good an answer.
  blind(
    'username-form',
    'a short user name and no second try: web mail takes the same password',
    thin,
    {
      client: 'outlook-classic',
      submission: { authentication: 'password', username: 'anna' },
      text: `Outlook: Log onto incoming mail server (IMAP): completed. Send test e-mail message: Unable to log onto the outgoing mail server (SMTP). The server responded: 535 Incorrect authentication data`,
      answers: {
        'worked-before': 'never',
        'web-mail-works': 'yes',
        'password-changed': 'no',
        'mail-moved': 'yes',
        'two-step-sign-in': 'no',
      },
      observations: rows(w.workingPath(), refused('Incorrect authentication data')),
    },
    { orElse: ['wrong-password'] },
  ),
  blind('sign-in-rate-limited', 'three apps asked every minute with the old password', clear, {
    client: 'apple-mail-mac',
    submission: { authentication: 'password', username: 'anna@northmail.example' },
    text: `Cannot send message using the server smtp.northmail.example
The server response was: 4.7.0 Too many login attempts, please try again later.`,
    answers: { 'password-changed': 'yes', 'web-mail-works': 'yes', 'worked-before': 'worked' },
    observations: rows(
      w.workingPath(),
      refused('4.7.0 Too many login attempts, please try again later.', 454, 'sign-in-deferred'),
    ),
  }),
  // Said with the code of a wrong password.
  blind(
    'sign-in-rate-limited',
    'nothing pasted: the refusal sounds like a password, the words count attempts',
    thin,
    {
      symptom: 'stuck-in-outbox',
      submission: { authentication: 'password', username: 'anna@northmail.example' },
      answers: { 'send-again': 'waits-marked', 'password-changed': 'no', 'web-mail-works': 'yes' },
      observations: rows(w.workingPath(), refused('5.7.0 (#AUTH005) Too many bad auth attempts.')),
    },
    { orElse: ['account-locked'] },
  ),
];

const UNKNOWN_PEOPLE: readonly Scenario[] = [
  blind('not-signed-in', 'a fresh account: receiving works, the box for sign-in is empty', clear, {
    client: 'outlook-classic',
    submission: { authentication: 'none' },
    text: `Cannot send the message. Verify the email address in your account properties. The server responded: 530 5.7.0 Authentication required (0x800CCC78)`,
    answers: { 'worked-before': 'never', 'web-mail-works': 'yes', 'password-changed': 'no' },
    observations: rows(
      w.workingPath(),
      w.untested('sign-in', 'no-password'),
      w.senderRefused('5.7.0 Authentication required', 530),
      w.untested('recipient-acceptance', 'not-reached'),
    ),
  }),
  // The refusal names the other person, who has nothing to do with it.
  blind('not-signed-in', 'the words speak of the recipient, and each one outside fails', fair, {
    submission: { authentication: 'none' },
    text: `An error occurred while sending mail. The mail server responded: 5.7.1 <bob@garden.example>: Relay access denied. Please check the message recipient "bob@garden.example" and try again.`,
    answers: {
      'all-messages-or-one': 'all',
      'others-at-their-place': 'no',
      'worked-before': 'never',
      'web-mail-works': 'yes',
    },
    observations: rows(
      w.workingPath(),
      w.untested('sign-in', 'authentication-none'),
      w.senderTaken(),
      w.recipientRefused('5.7.1 <bob@garden.example>: Relay access denied', 554, '5.7.1'),
      w.theirDomain(),
      w.exchanger('mx.garden.example'),
      w.theirServerSilent(),
    ),
  }),
];

const RELAYS: readonly Scenario[] = [
  blind('relay-misrouted', 'the server at work and the office cloud do not know each other any more', clear, {
    symptom: 'message-returned',
    client: 'outlook-classic',
    text: officeNotice(
      '550 5.7.64 TenantAttribution; Relay Access Denied [AMS0EPF00000192.eurprd05.prod.outlook.com 2026-11-24T12:00:00.000Z 08DD0A]',
    ),
    answers: { 'organisation-account': 'yes', 'all-messages-or-one': 'all', 'mail-moved': 'yes' },
    observations: homeRun(),
  }),
  // The server that says no is none of those that the recipient's domain names.
  blind(
    'relay-misrouted',
    'the notice names a next server that is not the one of the recipient',
    thin,
    {
      symptom: 'message-returned',
      text: `This is the mail system at host mail.northmail.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<bob@garden.example>: host relay.old-carrier.example[198.51.100.40] said: 554 5.7.1
    <bob@garden.example>: Relay access denied (in reply to RCPT TO command)`,
      answers: { 'organisation-account': 'yes', 'all-messages-or-one': 'all', 'others-at-their-place': 'no' },
      observations: homeRun(),
    },
    { orElse: ['recipient-misconfigured'] },
  ),
];

/** Causes around who may use the server. */
export const SIGN_IN: readonly Scenario[] = [...WINDOWS, ...PASSWORDS, ...UNKNOWN_PEOPLE, ...RELAYS];
