import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { explain } from '../explain.ts';

/** The words around an answer, as each program writes them. Written anew after its documentation and what it sends. */
const PROGRAMS: Readonly<Record<string, (answer: string) => string>> = {
  postfix: (answer) =>
    `This is the mail system at host mx.sender.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\nIf you do so, please include this problem report. You can\ndelete your own text from the attached returned message.\n\n                   The mail system\n\n<bob@example.org>: host mx.example.org[192.0.2.9] said: ${answer} (in reply to RCPT TO command)\n`,
  sendmail: (answer) =>
    `The original message was received at Thu, 29 Apr 2010 23:34:45 +0900\nfrom localhost [127.0.0.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<bob@example.org>\n    (reason: ${answer})\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<bob@example.org>\n<<< ${answer}\n550 5.1.1 <bob@example.org>... User unknown\n`,
  exim: (answer) =>
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    host mx.example.org [192.0.2.9]\n    SMTP error from remote mail server after RCPT TO:<bob@example.org>:\n    ${answer}\n`,
  qmail: (answer) =>
    `Hi. This is the qmail-send program at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.org>:\n192.0.2.9 does not like recipient.\nRemote host said: ${answer}\nGiving up on 192.0.2.9.\n`,
  gmailOld: (answer) =>
    `Delivery to the following recipient failed permanently:\n\n     bob@example.org\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain example.org by mx.example.org. [192.0.2.9].\n\nThe error that the other server returned was:\n${answer}\n`,
  gmailNew: (answer) =>
    `** Message not delivered **\n\nThere was a problem delivering your message to bob@example.org. See the technical details below.\n\nThe response from the remote server was:\n\n${answer}\n`,
  exchange: (answer) =>
    `Delivery has failed to these recipients or groups:\n\nbob@example.org\nA communication failure occurred during the delivery of this message. Please try resending the message later. If the problem continues, contact your helpdesk.\n\nDiagnostic information for administrators:\n\nGenerating server: ex.sender.example\n\nbob@example.org\nmx.example.org #${answer} ##\n`,
  m365: (answer) =>
    `Your message to bob@example.org couldn't be delivered.\n\nDiagnostic information for administrators:\n\nGenerating server: AM0PR01.eurprd01.prod.outlook.com\n\nbob@example.org\nmx.example.org\nRemote Server returned '${answer}'\n`,
  courier: (answer) =>
    `This is a delivery status notification from mx.sender.example,\nrunning the Courier mail server, version 0.65.2.\n\nThe original message was received on Fri, 10 Dec 2010 13:21:19 +0900\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<bob@example.org>:\n    mx.example.org [192.0.2.9]:\n>>> RCPT TO:<bob@example.org>\n<<< ${answer}\n`,
  opensmtpd: (answer) =>
    `    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nbob@example.org: ${answer}\n\n    Below is a copy of the original message:\n`,
  dma: (answer) =>
    `This is the DragonFly Mail Agent v0.13 at df.example.jp.\n\nThere was an error delivering your mail to <bob@example.org>.\n\nmx.example.org [192.0.2.9] did not like our RCPT TO:\n${answer}\n`,
  yahoo: (answer) =>
    `Sorry, we were unable to deliver your message to the following address.\n\n<bob@example.org>:\nRemote host said:\n${answer}\n [RCPT_TO]\n`,
  zoho: (answer) =>
    `This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\n\nbob@example.org, ERROR CODE :${answer}\n`,
  ironport: (answer) =>
    `The following message to <bob@example.org> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error ${answer.slice(0, 3)}-'${answer.slice(4)}'\n`,
  mdaemon: (answer) =>
    `The attached message had PERMANENT fatal delivery errors!\n\nAfter one or more unsuccessful delivery attempts the attached message has\nbeen removed from the mail queue on this server.\n\nYOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!\n\nFailed address: bob@example.org\n\n--- Session Transcript ---\n Thu 2010-04-29 12:00:00: [1:1] <-- 220 mx.example.org ESMTP\n Thu 2010-04-29 12:00:00: [1:1] --> RCPT To:<bob@example.org>\n Thu 2010-04-29 12:00:00: [1:1] <-- ${answer}\n--- End Transcript ---\n`,
  hmail: (answer) =>
    `Your message did not reach some or all of the intended recipients.\n\n   Sent: Thu, 29 Apr 2010 12:00:00 +0000\n   Subject: Hello\n\nThe following recipient(s) could not be reached:\n\nbob@example.org\n   Error Type: SMTP\n   Remote server (192.0.2.9) issued an error.\n   hMailServer sent: RCPT TO:<bob@example.org>\n   Remote server replied: ${answer}\n\nhMailServer\n`,
  mailsite: (answer) =>
    `Your message could not be delivered to the following recipients:\n\nbob@example.org; Failed; ${answer}\n`,
  imail: (answer) => `undeliverable to bob@example.org\n\nBody of message generated response:\n${answer}\n`,
  james: (answer) =>
    `Hi. This is the James mail server at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.  Below\nI include the list of recipients and the reason why I was unable to deliver\nyour message.\n\nbob@example.org\n\n${answer}\n`,
  msgserver: (answer) =>
    `This report relates to a message you sent with the following header fields:\n\n  Message-id: <a@b>\n  Date: Fri, 21 Nov 2014 02:45:15 +0900\n  From: Anna <anna@sender.example>\n  To: bob@example.org\n  Subject: Hello\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: bob@example.org\n  Reason: Remote SMTP server has rejected address\n  Diagnostic code: smtp;${answer}\n  Remote system: dns;mx.example.org (TCP|192.0.2.1|1|192.0.2.9|25)\n`,
};

/** Answers, the reason, and what is right besides. */
const ANSWERS: readonly (readonly [string, readonly string[]])[] = [
  ['550 5.1.1 <bob@example.org>: User unknown', ['recipient-unknown']],
  ['550 No such user here', ['recipient-unknown']],
  ['552 5.2.2 The mailbox of the recipient is full', ['mailbox-full']],
  ['452 4.2.2 Mailbox full', ['mailbox-full']],
  ['554 5.7.1 Message rejected as spam', ['spam-content']],
  ['550 5.7.1 Your IP 192.0.2.1 is blacklisted', ['ip-blocklisted']],
  ['550 5.7.1 Relaying denied', ['relay-denied']],
  ['550 5.7.23 SPF check failed', ['sender-auth-failed']],
  ['552 5.3.4 Message too big', ['message-too-big']],
  ['550 5.2.1 Account disabled', ['recipient-disabled']],
  ['451 4.7.1 Greylisted, try again later', ['greylisted']],
  ['450 4.7.1 Client host rejected: cannot find your hostname', ['no-reverse-dns']],
  ['550 5.7.1 Sender address rejected', ['sender-rejected']],
  ['421 4.7.0 Too many connections', ['rate-limited']],
  ['451 4.3.0 Internal server error', ['remote-server-error']],
  ['452 4.3.1 Insufficient system storage', ['remote-server-full']],
  ['554 5.4.6 Too many hops', ['mail-loop']],
  ['554 5.7.1 A virus was found', ['virus-or-attachment']],
  ['550 5.7.1 Access denied', ['policy-refused', 'recipient-unknown', 'sender-rejected', 'recipient-refused']],
  ['551 5.1.6 User has moved to rob@example.net', ['recipient-moved']],
  ['550 5.7.1 Delivery not authorized', ['recipient-refused', 'policy-refused']],
];

function told(text: string) {
  const input = { name: '-', bytes: new TextEncoder().encode(text), kind: 'message-returned' } as const;
  const [reading] = explain(input, catalogue, {});
  return reading && 'results' in reading ? reading.results[0] : undefined;
}

describe.each(Object.entries(PROGRAMS))('a report of %s', (_program, report) => {
  it.each(ANSWERS)('is about what the other server said: %s', (answer, reasons) => {
    const result = told(report(answer));
    expect(reasons).toContain(result?.reason);
    expect(result?.recipient).toBe('bob@example.org');
  });
});
