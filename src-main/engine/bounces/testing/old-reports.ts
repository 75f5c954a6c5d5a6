/** One report as a mail program writes it, by our own hand. */
export interface OldReport {
  readonly program: string;
  readonly source: string;
  /** Reasons that a mail administrator would take as right. */
  readonly reasons: readonly string[];
  readonly kind?: 'bounce' | 'delayed';
  readonly recipient?: string;
  /** Not read yet; a test holds that this is so, and prints how many are read. */
  readonly isMissed?: true;
}

/** The message that was lost: whatever it says is no evidence. */
export const LOST = `Received: from pc (pc.anna.example [192.0.2.44]) by mail.anna.example; Mon, 2 Mar 1998 10:00:00 +0100
From: Anna <anna@anna.example>
To: bert@bert.example
Subject: Virus found, mailbox full, password wrong
Message-Id: <1998030210@anna.example>

Hello Bert,
my old provider wrote: 550 5.7.1 rejected as spam, your IP is on the Spamhaus block list.
And then: 552 5.2.2 mailbox full. The certificate has expired, and relaying was denied.
`;

const header = (from: string, subject: string): string => `From: ${from}
To: anna@anna.example
Subject: ${subject}
Date: Mon, 2 Mar 1998 10:00:05 +0100

`;

/** Programs of the nineties. */
export const OLD_REPORTS: readonly OldReport[] = [
  {
    program: 'sendmail 5',
    source: `${header('Mailer-Daemon@anna.example (Mail Delivery Subsystem)', 'Returned mail: User unknown')}   ----- Transcript of session follows -----
While talking to mx.bert.example:
>>> RCPT To:<bert@bert.example>
<<< 550 <bert@bert.example>... User unknown
550 bert@bert.example... User unknown

   ----- Unsent message follows -----
${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'sendmail 5, after DATA',
    source: `${header('Mailer-Daemon@anna.example', 'Returned mail: Service unavailable')}   ----- Transcript of session follows -----
>>> DATA
<<< 552 That letter is too long for us
554 bert@bert.example... Service unavailable

   ----- Unsent message follows -----
${LOST}`,
    reasons: ['message-too-big'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'sendmail 8.6, host unknown',
    source: `${header('Mail Delivery Subsystem <MAILER-DAEMON@mail.anna.example>', 'Returned mail: Host unknown (Name server: bert.example: host not found)')}The original message was received at Mon, 2 Mar 1998 10:00:00 +0100
from pc.anna.example [192.0.2.44]

   ----- The following addresses had delivery problems -----
bert@bert.example  (unrecoverable error)

   ----- Transcript of session follows -----
550 bert@bert.example... Host unknown (Name server: bert.example: host not found)

   ----- Original message follows -----
${LOST}`,
    reasons: ['domain-not-found'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'sendmail 8, warning',
    source: `${header('MAILER-DAEMON@mail.anna.example', 'Warning: could not send message for past 4 hours')}    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Mon, 2 Mar 1998 06:00:00 +0100
from pc.anna.example [192.0.2.44]

   ----- The following addresses have delivery notifications -----
bert@bert.example  (transient failure)

   ----- Transcript of session follows -----
... while talking to mx.bert.example.:
>>> RCPT To:<bert@bert.example>
<<< 452 bert has used up the space of his mailbox
bert@bert.example... Deferred: 452 bert has used up the space of his mailbox
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old

   ----- Original message follows -----
${LOST}`,
    reasons: ['mailbox-full'],
    kind: 'delayed',
    recipient: 'bert@bert.example',
  },
  {
    program: 'sendmail 8.8, local mailer',
    source: `${header('MAILER-DAEMON@mail.bert.example', 'Returned mail: see transcript for details')}   ----- The following addresses had permanent fatal errors -----
<bert@bert.example>

   ----- Transcript of session follows -----
mail.local: /var/mail/bert: Disc quota exceeded
554 <bert@bert.example>... unknown mailer error 1

   ----- Original message follows -----
${LOST}`,
    reasons: ['mailbox-full'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'MMDF',
    source: `${header('MMDF Mail System <mmdf@anna.example>', 'Failed mail  (msg.aa01234)')}    Your message could not be delivered to
'bert@bert.example (host: mx.bert.example) (queue: smtp)' for the following
reason:  ' (USER) Unknown user name in "bert@bert.example"'


    Your message follows:

${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'MMDF, waiting',
    source: `${header('MMDF Mail System <mmdf@anna.example>', 'Waiting mail  (msg.aa01234)')}    After 3 days (72 hours), your message has not yet been
fully delivered.  Attempts to deliver the message will continue
for 4 more days.  No further action is required by you.

    Delivery attempts are still pending for the following address(es):

bert@bert.example (host: mx.bert.example) (queue: smtp)

    Problems usually are due to service interruptions at the receiving
machine.  Less often, they are caused by the communication system.

    Your message begins as follows:

${LOST}`,
    reasons: ['timeout-expired', 'connection-failed', 'remote-server-error'],
    kind: 'delayed',
    recipient: 'bert@bert.example',
  },
  {
    program: 'smail 3',
    source: `${header('<MAILER-DAEMON@mail.anna.example>', 'mail failed, returning to sender')}|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <bert@bert.example> ... transport smtp: 550 <bert@bert.example>... no account by that name
|------------------------- Message text follows: ------------------------|
${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'smail 3, unknown host',
    source: `${header('<MAILER-DAEMON@mail.anna.example>', 'mail failed, returning to sender')}|------------------------- Message log follows: -------------------------|
|------------------------- Failed addresses follow: ---------------------|
 <bert@bert.example> ... unknown host
|------------------------- Message text follows: ------------------------|
${LOST}`,
    reasons: ['domain-not-found'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'PMDF',
    source: `${header('PMDF e-Mail Interconnect <postmaster@anna.example>', 'Delivery Notification: Delivery has failed')}This report relates to a message you sent with the following header fields:

  Message-id: <1998030210@anna.example>
  Date: Mon, 02 Mar 1998 10:00:00 +0100
  From: Anna <anna@anna.example>
  To: bert@bert.example
  Subject: Virus found, mailbox full, password wrong

Your message cannot be delivered to the following recipients:

  Recipient address: bert@bert.example
  Original address: bert@bert.example
  Reason: SMTP transmission failure has occurred
  Diagnostic code: smtp;554 we do not relay for you
  Remote system: dns;mx.bert.example (TCP|192.0.2.44|1025|198.51.100.7|25)

`,
    reasons: ['relay-denied'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'PMDF, old form',
    source: `${header('PMDF Mail Server <postmaster@anna.example>', 'Undeliverable mail')}The message could not be delivered to:

Addressee: bert@bert.example
Reason: Illegal host/domain name found.

----------------------------------------

Received: from pc by anna.example
${LOST}`,
    reasons: ['domain-not-found'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'VMS Mail, MX',
    source: `${header('MX Message Transfer Agent <POSTMASTER@ANNA.EXAMPLE>', 'SMTP delivery error')}Note: this message was generated automatically.

An error was detected while processing the enclosed message.  A list of
the affected recipients follows.  This list is in a special format that
allows software like LISTSERV to automatically take action on incorrect
addresses; you can safely ignore the numeric codes.

--> Error description:
Error-For:  bert@bert.example
Error-Code: 2
Error-Text: %MAIL-E-NOSUCHUSR, no such user BERT at node BERT

Error-End: One error reported.

------------------------------ Rejected message ------------------------------
${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'MultiNet for VMS',
    source: `${header('SMTP Postmaster <Postmaster@anna.example>', 'Undeliverable Mail')}Unknown address: <bert@bert.example>
550 5.0.0 <bert@bert.example>... There is nobody of this name at our place

----- Returned message follows -----
${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'IBM VM SMTP',
    source: `${header('SMTP@VM.ANNA.EXAMPLE', 'Undeliverable Mail')}VM.ANNA.EXAMPLE unable to deliver following mail to recipient(s):
    <bert@bert.example>
VM.ANNA.EXAMPLE unable to connect for 3 days to host:
    mx.bert.example

                 ** Text of Mail follows **
${LOST}`,
    reasons: ['connection-failed', 'timeout-expired'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Lotus Notes gateway',
    source: `${header('Postmaster@anna.example', 'DELIVERY FAILURE: User bert (bert@bert.example) not listed in public Name & Address Book')}Your message

  Subject: Virus found, mailbox full, password wrong

was not delivered to:

  bert@bert.example

because:

  User bert (bert@bert.example) not listed in public Name & Address Book

`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'cc:Mail link',
    source: `${header('Administrator_at_ccmail@anna.example', 'Message not deliverable')}cc:Mail SMTPLINK Undeliverable Message

Message is undeliverable.
Reason: User "bert at BERTPO" is not found in the cc:Mail directory.

Original text follows:
----------------------
${LOST}`,
    reasons: ['recipient-unknown'],
  },
  {
    program: 'GroupWise 5',
    source: `${header('Mailer-Daemon <Mailer-Daemon@gw.anna.example>', 'Message status - undeliverable')}The message that you sent was undeliverable to the following:
\tbert@bert.example (450 Host down (mx.bert.example))

Possibly truncated original message follows:

${LOST}`,
    reasons: ['connection-failed', 'remote-server-error'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Exchange 5.5',
    source: `${header('System Administrator <postmaster@anna.example>', 'Undeliverable: Virus found, mailbox full')}Your message

  To:      bert@bert.example
  Subject: Virus found, mailbox full, password wrong
  Sent:    Mon, 2 Mar 1998 10:00:00 +0100

did not reach the following recipient(s):

bert@bert.example on Mon, 2 Mar 1998 10:00:05 +0100
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=US;a= ;p=Anna;l=MAIL-980302-12
    MSEXCH:IMS:Anna:SITE:MAIL 0 (000C05A6) Unknown Recipient

`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Novell NIMS',
    source: `${header('Postmaster <postmaster@anna.example>', 'Returned mail: delivery error')}The following message could not be delivered to the addressee.

Recipient:  bert@bert.example
Reason:     The recipient's mailbox has run out of space

----- Original message -----
${LOST}`,
    reasons: ['mailbox-full'],
    recipient: 'bert@bert.example',
  },
];
