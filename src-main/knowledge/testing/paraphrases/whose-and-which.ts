import { either, missed, open, row, type Paraphrase } from './paraphrase.ts';

/** Whose thing is refused: the sender's, the recipient's, the app's own, or that of a third party. */
const WHOSE: readonly Paraphrase[] = [
  row(
    '550 the address anna@anna.example that you write from does not exist, so we take nothing from it',
    'sender-rejected',
  ),
  row('535 this account is disabled, sign-in is not possible', 'auth-required', 'sender-account-blocked'),
  open('550 account disabled', 'recipient-disabled', 'sender-account-blocked'),
  open('550 domain does not exist', 'domain-not-found', 'sender-rejected'),
  row(
    '550 your own mailbox is full, so you may not send any more',
    'mailbox-full',
    'sending-limit',
    'sender-account-blocked',
  ),
  row('554 Spamhaus could not be asked: query refused by your resolver', 'remote-server-error'),
  row('550 the policy of the domain you send from tells us to refuse this letter', 'sender-auth-failed'),
  row('550 bert does not want mail from you', 'recipient-refused'),
  row('554 your provider is on a blocklist, ask them to get off it', 'ip-blocklisted'),
  row(
    '550 the administrators of bert.example have blocked your organisation',
    'recipient-refused',
    'policy-refused',
    'sender-rejected',
  ),
  missed(
    row(
      'The app is not allowed to send on behalf of this account; grant it access first',
      'auth-required',
      'sender-rejected',
    ),
  ),
  row('550 5.7.1 you may not use anna@other.example as your sender', 'sender-rejected'),
  row('554 mail of the domain anna.example is listed at the DBL for bad links', 'sender-domain-blocklisted'),
  row('450 the domain of the recipient has a broken name server', 'domain-not-found', 'remote-server-error'),
  row('Your outgoing server needs a secure connection but does not offer one', 'tls-failed'),
  missed(
    open(
      '550 rejected because of an address in this message',
      'policy-refused',
      'recipient-unknown',
      'recipient-refused',
      'sender-rejected',
      'unknown',
      'address-malformed',
    ),
  ),
  missed(open('User account is locked', 'recipient-disabled', 'auth-required', 'sender-account-blocked')),
];

/** Several explanations in one text. */
const WHICH: readonly Paraphrase[] = [
  either(
    'Your message was not delivered: the address does not exist, the mailbox is full, or the server turned the mail away.',
    ['recipient-unknown'],
    'recipient-unknown',
    'mailbox-full',
  ),
  either(
    '552 the mail is too large or the mailbox is full',
    ['message-too-big', 'mailbox-full'],
    'message-too-big',
    'mailbox-full',
  ),
  either('550 mailbox full or account disabled', ['mailbox-full'], 'mailbox-full', 'recipient-disabled'),
  either(
    'Either the user name is unknown here, or the account was closed.',
    ['recipient-unknown', 'recipient-disabled'],
    'recipient-unknown',
    'recipient-disabled',
  ),
  missed(
    either('535 The password is wrong or the account is locked', ['auth-required'], 'wrong-password', 'account-locked'),
  ),
  either(
    '554 Your IP is on a block list or it has no reverse DNS entry',
    ['ip-blocklisted', 'no-reverse-dns'],
    'address-blocklisted',
    'reverse-dns-missing',
  ),
  either(
    '550 5.7.1 refused: content looks like spam or your sending server has a bad reputation',
    ['spam-content', 'sender-reputation'],
    'spam-content',
    'low-reputation',
  ),
  either(
    'The domain could not be found, or its mail server does not answer.',
    ['domain-not-found', 'connection-failed'],
    'recipient-domain-missing',
    'recipient-server-down',
  ),
  either(
    '451 greylisted or too many connections, try again later',
    ['greylisted', 'rate-limited'],
    'greylisted',
    'rate-limited',
  ),
  either(
    'Possible causes: wrong password, or two-step verification needs an app password',
    ['auth-required'],
    'wrong-password',
    'app-password-required',
  ),
  either(
    '550 a virus was found or the attachment type is not allowed, or the message is too big',
    ['virus-or-attachment'],
    'attachment-blocked',
    'message-too-big',
  ),
];

/** Where words are missing, the first answer may not contradict the class of the code; where they are clear, they win. */
const CODE_AND_WORDS: readonly Paraphrase[] = [
  row('550 5.0.0 the mailbox is over its limit for the time being', 'mailbox-full'),
  row('554 5.3.0 bert@bert.example is no longer an active account', 'recipient-disabled'),
  row('550 5.5.0 there is no user with that name', 'recipient-unknown'),
  row('571 5.7.1 too many bad recipients in your last mails, wait one hour', 'rate-limited', 'sender-reputation'),
  row('451 4.0.0 our DKIM check of your signature failed', 'sender-auth-failed'),
  row('554 5.0.0 delivery loop: this mail came past here before', 'mail-loop'),
  row('550 5.6.0 lines in this mail are longer than 998 letters', 'message-malformed'),
  row('452 4.5.3 only fifty people can get one mail', 'rate-limited', 'sending-limit'),
  row('550 5.7.0 certificate of your server has run out, TLS is a must here', 'tls-failed'),
  row('451 4.4.0 the time for delivery is over, we gave up after five days', 'timeout-expired'),
];

/** The rows by the rule that they are about. */
export const WHOSE_AND_WHICH = {
  'whose thing is refused': WHOSE,
  'alternatives in one text': WHICH,
  'a general code beside words': CODE_AND_WORDS,
} as const;
