import { dsn, LOST, plain, type WorldReport } from './world-report.ts';

const BERT = 'bert@bert.example';
const CARL = 'carl@bert.example';

/** Mail servers as they are installed. */
export const WORLD_REPORTS_SERVERS: readonly WorldReport[] = [
  {
    program: 'Postfix, delayed and tried again',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example (Mail Delivery System)',
      'Delayed Mail (still being retried)',
      `This is the mail system at host mail.anna.example.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<${BERT}>: connect to mx.bert.example[198.51.100.7]:25: Connection timed out`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nOriginal-Recipient: rfc822;${BERT}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.bert.example[198.51.100.7]:25: Connection timed out\nWill-Retry-Until: Sat, 7 Mar 2026 10:00:00 +0100`,
    ),
    kind: 'delayed',
    failed: { [BERT]: ['connection-failed'] },
    status: '4.4.1',
    permanence: 'transient',
  },
  {
    program: 'Postfix, expired behind a deferral',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'Undelivered Mail Returned to Sender',
      `I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<${BERT}>: host mx.bert.example[198.51.100.7] said: 452 4.2.2 <${BERT}>:\n    Mailbox is over its quota (in reply to RCPT TO command)`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 4.2.2\nRemote-MTA: dns; mx.bert.example\nDiagnostic-Code: smtp; 452 4.2.2 <${BERT}>: Mailbox is over its quota`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    code: '452',
    status: '4.2.2',
    permanence: 'transient',
  },
  {
    program: 'Postfix, three recipients with three fates',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'Undelivered Mail Returned to Sender',
      `<${BERT}>: host mx.bert.example[198.51.100.7] said: 550 5.1.1 <${BERT}>: Recipient\n    address rejected: User unknown in virtual mailbox table (in reply to RCPT TO\n    command)\n\n<${CARL}>: host mx.bert.example[198.51.100.7] said: 552 5.2.2 <${CARL}>: user has exhausted allowed storage space (in reply to RCPT TO command)\n\n<dora@dora.example>: Host or domain name not found. Name service error for\n    name=dora.example type=A: Host not found`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <${BERT}>: Recipient address rejected: User unknown in virtual mailbox table\n\nFinal-Recipient: rfc822; ${CARL}\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 <${CARL}>: user has exhausted allowed storage space\n\nFinal-Recipient: rfc822; dora@dora.example\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error for name=dora.example type=A: Host not found`,
    ),
    failed: { [BERT]: ['recipient-unknown'], [CARL]: ['mailbox-full'], 'dora@dora.example': ['domain-not-found'] },
  },
  {
    program: 'Exim, frozen and given up',
    source: plain(
      'Mail Delivery System <Mailer-Daemon@mail.anna.example>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${BERT}\n    host mx.bert.example [198.51.100.7]\n    SMTP error from remote mail server after pipelined end of data:\n    554 5.7.1 Message refused: it resembles unsolicited bulk mail:\n    retry timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n\n${LOST}`,
    ),
    failed: { [BERT]: ['spam-content'] },
    code: '554',
    status: '5.7.1',
  },
  {
    program: 'Exim, an alias that leads on',
    source: plain(
      'Mail Delivery System <Mailer-Daemon@mail.anna.example>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bertram@far.example\n    (generated from ${BERT})\n    host mx.far.example [198.51.100.8]\n    SMTP error from remote mail server after RCPT TO:<bertram@far.example>:\n    550 5.1.1 The email account that you tried to reach does not exist\n\n------ This is a copy of the message, including all the headers. ------\n\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'Exim, local delivery over quota',
    source: plain(
      'Mail Delivery System <Mailer-Daemon@mail.anna.example>',
      'Warning: message 1abCDe-000001-Ab delayed 24 hours',
      `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mail.anna.example.\n\nThe message identifier is:     1abCDe-000001-Ab\nThe subject of the message is: Hello\nThe date of the message is:    Mon, 02 Mar 2026 10:00:00 +0100\n\nThe address to which the message has not yet been delivered is:\n\n  ${BERT}\n    Delay reason: mailbox is full (MTA-imposed quota exceeded while writing to /var/mail/bert)\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered.`,
    ),
    kind: 'delayed',
    failed: { [BERT]: ['mailbox-full'] },
    permanence: 'transient',
  },
  {
    program: 'qmail, TLS asked for',
    source: plain(
      'MAILER-DAEMON@mail.anna.example',
      'failure notice',
      `Hi. This is the qmail-send program at mail.anna.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${BERT}>:\n198.51.100.7 does not like recipient.\nRemote host said: 530 5.7.0 Must issue a STARTTLS command first\nGiving up on 198.51.100.7.\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: { [BERT]: ['tls-failed'] },
    code: '530',
  },
  {
    program: 'qmail, several with one reason each',
    source: plain(
      'MAILER-DAEMON@mail.anna.example',
      'failure notice',
      `Hi. This is the qmail-send program at mail.anna.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<${BERT}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n<dora@dora.example>:\nSorry, I couldn't find any host named dora.example. (#5.1.2)\n\n<emil@emil.example>:\nCNAME lookup failed temporarily. (#4.4.3)\nI'm not going to try again; this message has been in the queue too long.\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: {
      [BERT]: ['recipient-unknown'],
      'dora@dora.example': ['domain-not-found'],
      'emil@emil.example': ['timeout-expired', 'connection-failed', 'domain-not-found', 'remote-server-error'],
    },
  },
  {
    program: 'netqmail with vpopmail quota',
    source: plain(
      'MAILER-DAEMON@mail.anna.example',
      'failure notice',
      `Hi. This is the qmail-send program at mail.anna.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${BERT}>:\nuser is over quota\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    permanence: 'permanent',
  },
  {
    program: 'sendmail 8, data format',
    source: dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.anna.example>',
      'Returned mail: see transcript for details',
      `The original message was received at Mon, 2 Mar 2026 10:00:00 +0100\nfrom pc.anna.example [192.0.2.44]\n\n   ----- The following addresses had permanent fatal errors -----\n<${BERT}>\n    (reason: 550 5.7.1 <${BERT}>... Access denied: your network is on our list of dynamic addresses)\n\n   ----- Transcript of session follows -----\n... while talking to mx.bert.example.:\n>>> RCPT To:<${BERT}>\n<<< 550 5.7.1 <${BERT}>... Access denied: your network is on our list of dynamic addresses\n550 5.1.1 <${BERT}>... User unknown`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: RFC822; ${BERT}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: DNS; mx.bert.example\nDiagnostic-Code: SMTP; 550 5.7.1 <${BERT}>... Access denied: your network is on our list of dynamic addresses`,
    ),
    failed: { [BERT]: ['ip-blocklisted', 'policy-refused'] },
    code: '550',
    status: '5.7.1',
  },
  {
    program: 'sendmail 8, forward file and a loop',
    source: dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.anna.example>',
      'Returned mail: see transcript for details',
      `   ----- The following addresses had permanent fatal errors -----\nbertram@far.example\n    (reason: 554 5.4.6 Too many hops)\n    (expanded from: <${BERT}>)\n\n   ----- Transcript of session follows -----\n554 5.4.6 Too many hops 26 (25 max): from <anna@anna.example> via mx.bert.example, to <${BERT}>`,
      `Reporting-MTA: dns; mail.bert.example\n\nOriginal-Recipient: rfc822;${BERT}\nFinal-Recipient: RFC822; bertram@far.example\nAction: failed\nStatus: 5.4.6\nDiagnostic-Code: SMTP; 554 5.4.6 Too many hops`,
    ),
    failed: { [BERT]: ['mail-loop'] },
    status: '5.4.6',
  },
  {
    program: 'sendmail 8, queue time over',
    source: dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.anna.example>',
      'Returned mail: Cannot send message for 5 days',
      `   ----- The following addresses had permanent fatal errors -----\n<${BERT}>\n\n   ----- Transcript of session follows -----\n<${BERT}>... Deferred: Connection refused by mx.bert.example.\nMessage could not be delivered for 5 days\nMessage will be deleted from queue`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: RFC822; ${BERT}\nAction: failed\nStatus: 4.4.7\nRemote-MTA: DNS; mx.bert.example`,
    ),
    failed: { [BERT]: ['timeout-expired'] },
    status: '4.4.7',
    permanence: 'transient',
  },
  {
    program: 'Courier, user unknown',
    source: dsn(
      '"Courier mail server at mail.anna.example" <@>',
      'NOTICE: mail delivery status.',
      `This is a delivery status notification from mail.anna.example,\nrunning the Courier mail server, version 1.0.\n\nThe original message was received on Mon, 2 Mar 2026 10:00:00 +0100\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${BERT}>:\n    mx.bert.example [198.51.100.7]:\n    >>> RCPT TO:<${BERT}>\n    <<< 550 User unknown.`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.0.0\nRemote-MTA: dns; mx.bert.example [198.51.100.7]\nDiagnostic-Code: smtp; 550 User unknown.`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    permanence: 'permanent',
  },
  {
    program: 'OpenSMTPD, several',
    source: plain(
      'Mailer Daemon <MAILER-DAEMON@mail.anna.example>',
      'Delivery status notification: error',
      `    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n${BERT}: 550 Invalid recipient\n${CARL}: 552 5.3.4 Message size exceeds fixed limit\n\n    Below is a copy of the original message:\n\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-unknown'], [CARL]: ['message-too-big'] },
  },
  {
    program: 'James',
    source: plain(
      'postmaster@mail.anna.example',
      'Re: Hello',
      `Hi. This is the James mail server at mail.anna.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.  Below\nI include the list of recipients and the reason why I was unable to deliver\nyour message.\n\nFailed recipient(s):\n${BERT}\n\nError message:\n550 5.1.1 No such user here\n\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'Haraka',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'failure notice',
      `Hi. This is the Haraka Mailer program at mail.anna.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\nIntended Recipients: <${BERT}>\nFailure Reason: Error: 550 mailbox unavailable: the account was closed by its owner`,
      `Reporting-MTA: dns;mail.anna.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 mailbox unavailable: the account was closed by its owner`,
    ),
    failed: { [BERT]: ['recipient-disabled'] },
    code: '550',
  },
  {
    program: 'hMailServer',
    source: plain(
      'mailer-daemon@mail.anna.example',
      'Message undeliverable: Hello',
      `Your message did not reach some or all of the intended recipients.\n\n   Sent: Mon, 2 Mar 2026 10:00:00 +0100\n   Subject: Hello\n\nThe following recipient(s) could not be reached:\n\n${BERT}\n   Error Type: SMTP\n   Remote server (198.51.100.7) issued an error.\n   hMailServer sent: RCPT TO:<${BERT}>\n   Remote server replied: 550 5.7.1 Unable to relay for ${BERT}\n\nhMailServer`,
    ),
    failed: { [BERT]: ['relay-denied'] },
    code: '550',
    status: '5.7.1',
  },
  {
    program: 'hMailServer, no server found',
    source: plain(
      'mailer-daemon@mail.anna.example',
      'Message undeliverable',
      `Your message did not reach some or all of the intended recipients.\n\n   Sent: Mon, 2 Mar 2026 10:00:00 +0100\n   Subject: Hello\n\nThe following recipient(s) could not be reached:\n\n${BERT}\n   Error Type: SMTP\n   Error Description: No mail servers appear to exists for the recipient's address.\n   Additional information: Please check that you have not misspelled the recipient's email address.\n\nhMailServer`,
    ),
    failed: { [BERT]: ['domain-no-mail', 'domain-not-found'] },
  },
  {
    program: 'MailEnable',
    source: plain(
      '"Mail Delivery Service" <postmaster@mail.anna.example>',
      'Message Delivery Failure',
      `MailEnable: Message Delivery Failure.\n\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:${BERT}]\n\tReason: Remote SMTP Server Returned: 550 5.1.1 <${BERT}>: Recipient address rejected: User unknown\n\n\nMessage headers follow:\n\n${LOST.split('\n\n')[0] ?? ''}\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.1.1',
  },
  {
    program: 'Axigen',
    source: dsn(
      'Mail Delivery System <MAILER-DAEMON@mail.anna.example>',
      'Delivery Status Notification (Failure)',
      `This message was created automatically by the mail system (axigen).\n\nThe message you sent could not be delivered to the following recipients:\n\n${BERT}\n\tReason: Mailbox quota exceeded\n`,
      `Reporting-MTA: dns;mail.anna.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.2.2`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    status: '5.2.2',
    permanence: 'permanent',
  },
  {
    program: 'Zimbra behind amavis',
    source: dsn(
      '"Content-filter at mail.bert.example" <postmaster@mail.bert.example>',
      'BANNED contents from you (.exe)',
      `BANNED CONTENTS ALERT\n\nOur content checker found\n    banned name: .exe,invoice.exe\n\nin email presumably from you <anna@anna.example>\nto the following recipient:\n-> ${BERT}\n\nDelivery of the email was stopped!`,
      `Reporting-MTA: dns; mail.bert.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.7.0\nDiagnostic-Code: smtp; 550 5.7.0 Bounced, id=12345-01 - BANNED: .exe,invoice.exe`,
    ),
    failed: { [BERT]: ['virus-or-attachment'] },
    status: '5.7.0',
  },
  {
    program: 'IceWarp',
    source: plain(
      'MAILER-DAEMON@mail.anna.example',
      'Mail delivery failed: Hello',
      `The original message was included as attachment\n\nThe following message could not be delivered to the following recipients:\n\nFailed recipients:\n${BERT}: [550 5.1.1 User <${BERT}> does not exist]\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'SmarterMail',
    source: plain(
      'System Administrator <postmaster@mail.anna.example>',
      'Delivery Failure',
      `Could not deliver message to the following recipient(s):\n\nFailed Recipient: ${BERT}\nReason: Remote host said: 550 5.1.1 The mailbox you wrote to is not there\n\n   -- The header and top 20 lines of the message follows --\n\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'Domino',
    source: dsn(
      'Postmaster@bert.example',
      'DELIVERY FAILURE: User bert (bert@bert.example) not listed in Domino Directory',
      `Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  ${BERT}\n\nbecause:\n\n  User bert (${BERT}) not listed in Domino Directory`,
      `Reporting-MTA: dns;mail.bert.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: X-Notes; User bert (${BERT}) not listed in Domino Directory`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    status: '5.1.1',
  },
  {
    program: 'GroupWise Internet Agent',
    source: plain(
      'Mailer-Daemon@mail.bert.example',
      'Message status - undeliverable',
      `The message that you sent was undeliverable to the following:\n\tbert (user has exceeded the disk space limit)\n\nPossibly truncated original message follows:\n\n${LOST}`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
  },
  {
    program: 'Exchange 2003',
    source: dsn(
      'System Administrator <postmaster@bert.example>',
      'Undeliverable: Hello',
      `Your message\n\n  To:      Bert\n  Subject: Hello\n  Sent:    Mon, 2 Mar 2026 10:00:00 +0100\n\ndid not reach the following recipient(s):\n\n${BERT} on Mon, 2 Mar 2026 10:00:03 +0100\n    The e-mail system was unable to deliver the message, but did not report a specific reason.  Check the address and try again.  If it still fails, contact your system administrator.\n    <mail.bert.example #5.0.0 smtp;550 5.7.1 Client was not authenticated>`,
      `Reporting-MTA: dns;mail.bert.example\n\nFinal-Recipient: RFC822;${BERT}\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 5.7.1 Client was not authenticated`,
    ),
    failed: { [BERT]: ['recipient-refused', 'auth-required', 'policy-refused'] },
    code: '550',
    status: '5.7.1',
  },
  {
    program: 'Exchange 2007, HTML',
    source: plain(
      'Microsoft Exchange <postmaster@bert.example>',
      'Undeliverable: Hello',
      `<html><body><p><b>Delivery has failed to these recipients or distribution lists:</b></p><p><a href="mailto:${BERT}">Bert Beispiel</a><br>The recipient's mailbox is full and can't accept messages now. Microsoft Exchange will not try to redeliver this message for you. Please try resending this message later, or contact the recipient directly.</p><hr><p>Sent by Microsoft Exchange Server 2007</p><p><b>Diagnostic information for administrators:</b></p><p>Generating server: mail.bert.example</p><p>${BERT}<br>#550 5.2.2 STOREDRV.Deliver: mailbox full. The following information should help identify the cause of this problem: "MapiExceptionShutoffQuotaExceeded" ##</p></body></html>`,
      'text/html; charset=utf-8',
    ),
    failed: { [BERT]: ['mailbox-full'] },
    code: '550',
    status: '5.2.2',
  },
  {
    program: 'Exchange 2013, no route',
    source: dsn(
      'Microsoft Outlook <postmaster@anna.example>',
      'Undeliverable: Hello',
      `Content-Type: text/html; charset=utf-8\n\n<html><body><p>Delivery has failed to these recipients or groups:</p><p><a href="mailto:${BERT}">${BERT}</a><br>A communication failure occurred during the delivery of this message. Please try to resend the message later. If the problem continues, contact your helpdesk.</p><p>The following organization rejected your message: mx.bert.example.</p><p>Diagnostic information for administrators:</p><p>Generating server: mail.anna.example</p><p>${BERT}<br>mx.bert.example<br>Remote Server returned '554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain'</p></body></html>`,
      `Reporting-MTA: dns;mail.anna.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: smtp;554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain`,
    ),
    failed: { [BERT]: ['domain-not-found'] },
    code: '554',
    status: '5.4.4',
  },
];
