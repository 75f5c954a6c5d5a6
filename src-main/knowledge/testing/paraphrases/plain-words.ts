import { open, row, type Paraphrase } from './paraphrase.ts';

/** A general sentence around a line that says more. */
const FRAMED: readonly Paraphrase[] = [
  row(
    "We could not hand your letter over to bert@bert.example.\n\nDetails: no machine that takes mail for 'bert.example' was found, the name does not exist.",
    'domain-not-found',
  ),
  row(
    'Your mail is still waiting; we go on trying for two more days.\nbert@bert.example\n  Last answer: 452 the inbox of this person has no room left',
    'mailbox-full',
  ),
  row(
    'Delivery to bert@bert.example has been delayed.\nYou need not send it again.\nWhy: 451 this sender is new to us, come back in five minutes',
    'greylisted',
  ),
  row(
    'There was a problem with your message and it was not delivered.\nThe server of the recipient answered: 554 the machine you send from has no name in the reverse zone',
    'no-reverse-dns',
  ),
  row(
    'An error occurred while sending mail.\nThe server said: 553 from address must be one of your own aliases',
    'sender-rejected',
  ),
  row(
    'Sending failed, please try again later.\nServer: 552 total of all attachments may not be more than 20 megabytes',
    'message-too-big',
  ),
  row(
    'The mail server responded with an error and your message stays in the outbox: 535 the password that was entered does not match',
    'auth-required',
  ),
  row(
    'Temporary delivery problem for bert@bert.example, will retry.\nReason: 421 we take only ten connections at once from your network',
    'rate-limited',
  ),
  row(
    'Message undeliverable for 4 hours.\n<bert@bert.example>: nobody answers at mx.bert.example, the connection attempt was given up after 60 seconds',
    'connection-failed',
    'timeout-expired',
  ),
  row(
    'Delivery failed permanently for the recipient below.\nbert@bert.example\nThis person left the company in June; write to office@bert.example from now on.',
    'recipient-moved',
    'recipient-disabled',
  ),
  row(
    'The message was refused by the system of the other side.\nAdditional information: our virus scanner found Eicar-Test in invoice.zip',
    'virus-or-attachment',
  ),
];

/** A code whose family means one thing, and words beside it that say another. */
const BESIDE_CODE: readonly Paraphrase[] = [
  row('550 5.1.1 this letter is larger than what bert@bert.example may get', 'message-too-big'),
  row('550 5.1.1 bert@bert.example takes mail from people in his own company only', 'recipient-refused'),
  row('452 4.2.2 you have sent more letters today than we allow', 'rate-limited', 'sending-limit'),
  row('550 5.7.1 nobody by the name of bert has a mailbox here', 'recipient-unknown'),
  row('552 5.2.2 files that end in .scr are forbidden', 'virus-or-attachment'),
  row('554 5.7.1 our disk is full, the letter could not be kept', 'remote-server-full'),
  row('550 5.4.1 198.51.100.7 was found on a blacklist', 'ip-blocklisted'),
  row('550 5.2.1 mail from you looks like advertising and was turned away as junk', 'spam-content'),
  row('421 4.3.2 you opened too many sessions at the same time', 'rate-limited'),
  row('451 4.1.8 the greylist has not seen you before', 'greylisted'),
  row('550 5.0.0 sign in first, then send', 'auth-required', 'relay-denied'),
  row('530 5.7.0 you have to switch to an encrypted connection first', 'tls-failed'),
  row('554 5.4.4 the inbox of bert@bert.example is over its quota', 'mailbox-full'),
  row('553 5.1.3 we do not pass mail on for strangers', 'relay-denied'),
  row('550 5.4.6 the account of bert@bert.example has been switched off', 'recipient-disabled'),
  row('501 5.5.4 the name given in HELO is not a full host name', 'no-reverse-dns', 'protocol-error'),
  row('550 5.1.8 the domain of the sender has no MX and no A record', 'sender-rejected'),
  row('451 4.7.1 our name servers do not answer at the moment', 'remote-server-error'),
];

/** A noun that stands in a side clause, or of which nothing bad is said. */
const NOUN_ONLY: readonly Paraphrase[] = [
  row('421 We are updating our spam filter, please call back in an hour', 'remote-server-error'),
  row('450 Mail is paused while we renew our certificate', 'remote-server-error'),
  row('554 To keep viruses out we accept no mail from hosts without a PTR record', 'no-reverse-dns'),
  row('550 no such person here (this mail was checked for viruses)', 'recipient-unknown'),
  row('451 the virus scanner does not answer, try again soon', 'remote-server-error'),
  row('451 the greylisting service is broken, internal error', 'remote-server-error', 'greylisted'),
  row('550 SPF and DKIM are fine, but user bert does not exist', 'recipient-unknown'),
  row('550 mailbox closed. Report spam to abuse@bert.example', 'recipient-disabled'),
  row('452 4.3.1 the antispam queue has no disk space left', 'remote-server-full'),
  row(
    '550 5.7.1 For questions on DMARC see our site. Your address book entry bert@bert.example is unknown here',
    'recipient-unknown',
  ),
  row('554 mail over 25 MB is not taken, because it slows down our virus scanner', 'message-too-big'),
  row('550 The inbox is full. Spamhaus has nothing against you.', 'mailbox-full'),
  row('451 Reputation service offline, please retry', 'remote-server-error'),
  row('421 too many connections, this protects us against spam', 'rate-limited'),
  row('550 Recipient asked us to take mail from the address book only, in order to stop spam', 'recipient-refused'),
  row('451 4.3.5 could not reach the quota service', 'remote-server-error'),
  row('554 the loop detection program crashed', 'remote-server-error'),
  open('550 mail with this certificate', 'tls-failed', 'unknown', 'policy-refused'),
  open('Please read our greylisting policy', 'greylisted', 'unknown', 'policy-refused'),
  open('554 see the DMARC page', 'sender-auth-failed', 'unknown', 'policy-refused'),
];

/** The rows by the rule that they are about. */
export const PLAIN_WORDS = {
  'a general sentence with a line that says more': FRAMED,
  'plain words beside a code': BESIDE_CODE,
  'a noun without its predicate': NOUN_ONLY,
} as const;
