import { LOST, type OldReport } from './old-reports.ts';

const header = (from: string, subject: string): string => `From: ${from}
To: anna@anna.example
Subject: ${subject}
Date: Tue, 3 May 2005 10:00:05 +0200

`;

/** Programs since 2000, and what people see in web panels and mail apps. */
export const NEWER_REPORTS: readonly OldReport[] = [
  {
    program: 'Exchange 2000',
    source: `${header('System Administrator <postmaster@anna.example>', 'Undeliverable: Offer')}Your message did not reach some or all of the intended recipients.

      Subject:\tRelaying denied, what now?
      Sent:\t5/3/2005 10:00 AM

The following recipient(s) could not be reached:

      bert@bert.example on 5/3/2005 10:00 AM
            The message reached the recipient's e-mail system, but delivery was refused.  Attempt to resend the message.  If it still fails, contact your system administrator.
            <mail.anna.example #5.2.1 smtp;550 The mailbox of this person was closed>
`,
    reasons: ['recipient-disabled'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Exchange 2000, communication problem',
    source: `${header('System Administrator <postmaster@anna.example>', 'Undeliverable: Offer')}Your message did not reach some or all of the intended recipients.

      Subject:\tOffer
      Sent:\t5/3/2005 10:00 AM

The following recipient(s) could not be reached:

      bert@bert.example on 5/3/2005 10:00 AM
            There was a SMTP communication problem with the recipient's email server.  Please contact your system administrator.
            <mail.anna.example #5.5.0 smtp;554 198.51.100.9 stands on our black list of bulk senders>
`,
    reasons: ['ip-blocklisted'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'IMail',
    source: `${header('Postmaster <postmaster@anna.example>', 'Undeliverable Mail')}User mailbox exceeds allowed size: bert@bert.example

Original message follows.

${LOST}`,
    reasons: ['mailbox-full'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'IMail, unknown host',
    source: `${header('Postmaster <postmaster@anna.example>', 'Undeliverable Mail')}Unknown host: bert@bert.example

Original message follows.

${LOST}`,
    reasons: ['domain-not-found'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Mercury',
    source: `${header('Mail Delivery System <Maiser@anna.example>', 'Postmaster notify: delivery failure.')}The attached message has failed delivery and has been referred
to you as postmaster. The following error report or reports
were given to explain the problem:

   *** bert@bert.example
   550 I have no mailbox of that name.

${LOST}`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Mercury, no answer',
    source: `${header('Electronic Postmaster <postmaster@anna.example>', 'Delivery failure notification')}With reference to your message with the subject:
   "Virus found, mailbox full, password wrong"

The local mail transport system has reported the following problems
it encountered while trying to deliver your message:

-------------------------------------------------------------------
*** bert@bert.example
   TCP/IP error: connection to mx.bert.example timed out.
-------------------------------------------------------------------

Your mail message is being returned to you in the next part of
this message.
`,
    reasons: ['connection-failed', 'timeout-expired'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'CommuniGate Pro',
    source: `${header('<MAILER-DAEMON@anna.example>', 'Undeliverable mail: Virus found')}Failed to deliver to 'bert@bert.example'
SMTP module(domain bert.example) reports:
 message text rejected by mx.bert.example:
 554 what you write here looks like junk mail to us

Reporting-MTA: dns; anna.example
`,
    reasons: ['spam-content'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'CommuniGate Pro, local',
    source: `${header('<MAILER-DAEMON@bert.example>', 'Undeliverable mail: Password wrong')}Failed to deliver to 'bert@bert.example'
LOCAL module(account bert) reports:
 account is full (quota exceeded)
`,
    reasons: ['mailbox-full'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'XMail',
    source: `${header('root@anna.example', 'Error sending message [1114.12.anna] from [anna.example]')}[<00>] XMail bounce: Rcpt=[bert@bert.example];Error=[550 Sender's host has no entry in the reverse zone]


[<01>] Error sending message [1114.12.anna] from [anna.example].

ID:        <S1234>
Mail From: <anna@anna.example>
Rcpt To:   <bert@bert.example>
Server:    <mx.bert.example> [198.51.100.7]


[<02>] The reason of the delivery failure was:

550 Sender's host has no entry in the reverse zone


[<05>] Here is listed the initial part of the message:

${LOST}`,
    reasons: ['no-reverse-dns'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Kerio',
    source: `${header('Mail Delivery Subsystem <postmaster@anna.example>', 'Delivery failed: Virus found')}Your message could not be delivered to the following address:

bert@bert.example (550 5.1.1 people outside may not write to this group)

The original message is attached.
`,
    reasons: ['recipient-refused'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'MDaemon',
    source: `${header('MDaemon@anna.example', 'Permanent Delivery Failure')}The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.  The number and frequency
of delivery attempts are determined by local configuration parameters.

YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!

Failed address: bert@bert.example

--- Session Transcript ---
 Tue 2005-05-03 10:00:00: Parsing message <md50000000001.msg>
 Tue 2005-05-03 10:00:00: *  From: anna@anna.example
 Tue 2005-05-03 10:00:00: *  To: bert@bert.example
 Tue 2005-05-03 10:00:00: *  Subject: Virus found, mailbox full
 Tue 2005-05-03 10:00:00: Attempting SMTP connection to [mx.bert.example:25]
 Tue 2005-05-03 10:00:01: Waiting for socket connection...
 Tue 2005-05-03 10:00:31: Winsock Error 10060
--- End Transcript ---
`,
    reasons: ['connection-failed', 'timeout-expired'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Merak',
    source: `${header('<postmaster@anna.example>', 'Delivery Report - Failure')}The message delivery to the following recipients failed permanently:

bert@bert.example
     Session transcript:
     220 mx.bert.example ESMTP
     250 sender ok
     553 wrong sender, your domain has no mail server

`,
    reasons: ['sender-rejected'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'qmail, greeting',
    source: `${header('MAILER-DAEMON@anna.example', 'failure notice')}Hi. This is the qmail-send program at anna.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bert@bert.example>:
Connected to 198.51.100.7 but greeting failed.
Remote host said: 554 we have had too much junk from your address, go away
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

Return-Path: <anna@anna.example>
${LOST}`,
    reasons: ['ip-blocklisted', 'spam-content', 'sender-reputation', 'sender-rejected', 'policy-refused'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'qmail, no MX',
    source: `${header('MAILER-DAEMON@anna.example', 'failure notice')}Hi. This is the qmail-send program at anna.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bert@bert.example>:
Sorry. Although I'm listed as a best-preference MX or A for that host,
it isn't in my control/locals file, so I don't treat it as local. (#5.4.6)

--- Below this line is a copy of the message.

Return-Path: <anna@anna.example>
${LOST}`,
    reasons: ['mail-loop', 'domain-no-mail', 'remote-server-error', 'relay-denied'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'a web panel',
    source: `Delivery event details

Event: failure
Recipient: bert@bert.example
Sender: anna@anna.example
Result: SMTP error from remote mail server after RCPT TO: 550 bert has no box on this machine
Router: lookuphost
Transport: remote_smtp
`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'a transcript without any header',
    source: `   ----- Transcript of session follows -----
... while talking to mx.bert.example.:
>>> MAIL From:<anna@anna.example>
<<< 553 anna.example is a domain that has no name servers
501 bert@bert.example... Data format error
`,
    reasons: ['sender-rejected'],
    isMissed: true,
  },
  {
    program: 'a pasted dialogue',
    source: `>>> RCPT TO:<bert@bert.example>
<<< 550 bert is not one of our customers any more
>>> QUIT
<<< 221 bye
`,
    reasons: ['recipient-disabled', 'recipient-unknown'],
  },
  {
    program: 'forwarded in Outlook',
    source: `Can you have a look at this?

-----Original Message-----
From: Mail Delivery System [mailto:MAILER-DAEMON@mail.anna.example]
Sent: Tuesday, May 3, 2005 10:00 AM
To: Anna
Subject: Undelivered Mail Returned to Sender

This is the Postfix program at host mail.anna.example.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

<bert@bert.example>: host mx.bert.example[198.51.100.7] said: 550 the size of
    this letter is above what we permit (in reply to MAIL FROM command)
`,
    reasons: ['message-too-big'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'forwarded in Gmail',
    source: `---------- Forwarded message ---------
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: Tue, May 3, 2022 at 10:00 AM
Subject: Delivery Status Notification (Delay)
To: <anna@anna.example>

** Delivery incomplete **

There was a temporary problem delivering your message to bert@bert.example. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.

The response was:

The recipient server did not accept our requests to connect. [mx.bert.example. 198.51.100.7: timed out]
`,
    reasons: ['connection-failed', 'timeout-expired'],
    kind: 'delayed',
    recipient: 'bert@bert.example',
  },
  {
    program: 'forwarded in Apple Mail',
    source: `Begin forwarded message:

> From: Mail Delivery System <Mailer-Daemon@mail.anna.example>
> Subject: Mail delivery failed: returning message to sender
> Date: 3 May 2005 at 10:00:05 CEST
> To: anna@anna.example
>
> This message was created automatically by mail delivery software.
>
> A message that you sent could not be delivered to one or more of its
> recipients. This is a permanent error. The following address(es) failed:
>
>   bert@bert.example
>     SMTP error from remote mail server after end of data:
>     host mx.bert.example [198.51.100.7]: 554 the file in this letter carries malware
>
> ------ This is a copy of the message, including all the headers. ------
>
${LOST.replace(/^/gm, '> ')}`,
    reasons: ['virus-or-attachment'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'Exim, waiting',
    source: `${header('Mail Delivery System <Mailer-Daemon@mail.anna.example>', 'Warning: message 1DT000 delayed 24 hours')}This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.anna.example.

The message identifier is:     1DT000-0001
The subject of the message is: Virus found, mailbox full, password wrong

The address to which the message has not yet been delivered is:

  bert@bert.example
    Delay reason: SMTP error from remote mail server after RCPT TO:<bert@bert.example>:
    451 who are you? First time we meet, knock again in ten minutes

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.
`,
    reasons: ['greylisted', 'remote-server-error'],
    kind: 'delayed',
    recipient: 'bert@bert.example',
  },
  {
    program: 'VPOP3',
    source: `${header('postmaster@anna.example', 'Undeliverable message')}VPOP3 has been unable to deliver your message.

Intended recipient: bert@bert.example
Error: The remote server responded "551 this box moved to bert@new.example"

The start of the message is below
${LOST}`,
    reasons: ['recipient-moved'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'a delay in German',
    source: `${header('Mailer-Daemon <mailer-daemon@anna.example>', 'Verzögerte Zustellung')}Ihre Nachricht konnte noch nicht zugestellt werden. Es wird weiter versucht.

Empfänger: bert@bert.example
Grund: Verbindung zu mx.bert.example nicht möglich (Zeitüberschreitung)

Sie brauchen nichts zu tun.
`,
    reasons: ['connection-failed', 'timeout-expired'],
    kind: 'delayed',
    recipient: 'bert@bert.example',
  },
  {
    program: 'ArGoSoft',
    source: `${header('postmaster@anna.example', 'Undelivered mail')}Message could not be delivered to bert@bert.example

The server of the recipient said:
  530 you must log in before you can send

${LOST}`,
    reasons: ['auth-required', 'relay-denied'],
    recipient: 'bert@bert.example',
  },
  {
    program: 'X.400 gateway',
    source: `${header('X400-Gateway <postmaster@anna.example>', 'Non-Delivery Report')}Your message was not delivered to the following recipient:

  C=de;A=bert;P=bert;S=bert
  (bert@bert.example)

Reason code: 1 (unable to transfer)
Diagnostic code: 0 (unrecognised O/R name)
`,
    reasons: ['recipient-unknown'],
    recipient: 'bert@bert.example',
  },
];
