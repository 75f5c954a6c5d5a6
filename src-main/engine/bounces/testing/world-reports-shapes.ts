import { COPY, dsn, LOST, plain, type WorldReport } from './world-report.ts';

const BERT = 'bert@bert.example';
const CARL = 'carl@bert.example';
const FROM = 'Mail Delivery Subsystem <MAILER-DAEMON@mail.anna.example>';
const FIELDS = `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\n`;
const multipart = (type: string, ...parts: readonly string[]): string =>
  plain(FROM, 'Undeliverable', `${parts.map((one) => `--b1\n${one}\n`).join('')}--b1--\n`, `${type}; boundary="b1"`);

/** Reports in shapes that RFC 3464 allows or that programs write all the same. */
export const WORLD_REPORTS_SHAPES: readonly WorldReport[] = [
  {
    program: 'comments behind action and status',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed (bad destination)\nStatus: 5.1.1 (bad destination mailbox address)\nRemote-MTA: dns; mx.bert.example (198.51.100.7)`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    status: '5.1.1',
    permanence: 'permanent',
  },
  {
    program: 'fields in capitals, tabs and no blank behind colons',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `REPORTING-MTA:dns;mail.anna.example\n\nFINAL-RECIPIENT:RFC822;${BERT}\nACTION:FAILED\nSTATUS:5.2.2\nDIAGNOSTIC-CODE:SMTP;552 5.2.2 Over quota`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    code: '552',
    status: '5.2.2',
  },
  {
    program: 'no empty line before the recipient',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `Reporting-MTA: dns; mail.anna.example\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 Relaying denied`,
    ),
    failed: { [BERT]: ['relay-denied'] },
    code: '550',
  },
  {
    program: 'words behind the fields',
    source: multipart(
      'multipart/report; report-type=delivery-status',
      `Content-Type: message/delivery-status\n\n${FIELDS}Status: 5.0.0\n`,
      `Content-Type: text/plain\n\nYour mail to ${BERT} was refused: 550 5.1.1 there is no such mailbox`,
      COPY,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.1.1',
  },
  {
    program: 'the copy before the fields',
    source: multipart(
      'multipart/report; report-type=delivery-status',
      'Content-Type: text/plain\n\nThe mail could not be delivered.',
      COPY,
      `Content-Type: message/delivery-status\n\n${FIELDS}Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown user`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'multipart/mixed with the fields as text',
    source: multipart(
      'multipart/mixed',
      'Content-Type: text/plain\n\nDelivery failed, see the attached details.',
      `Content-Type: text/plain; name="details.txt"\nContent-Disposition: attachment; filename="details.txt"\n\n${FIELDS}Status: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full`,
      COPY,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    code: '552',
  },
  {
    program: 'fields in base64',
    source: multipart(
      'multipart/report; report-type=delivery-status',
      'Content-Type: text/plain\n\nIt failed.',
      `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${btoa(`${FIELDS}Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\n`)}`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.1.1',
  },
  {
    program: 'two reports about two people in one mail',
    source: multipart(
      'multipart/report; report-type=delivery-status',
      'Content-Type: text/plain\n\nIt failed.',
      `Content-Type: message/delivery-status\n\n${FIELDS}Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown user`,
      `Content-Type: message/delivery-status\n\n${FIELDS.replace(BERT, CARL)}Status: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full`,
    ),
    failed: { [BERT]: ['recipient-unknown'], [CARL]: ['mailbox-full'] },
  },
  {
    program: 'one waits, one failed',
    source: dsn(
      FROM,
      'Delivery report',
      'See below.',
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\n\nFinal-Recipient: rfc822; ${CARL}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; 421 4.4.1 Connection timed out`,
    ),
    failed: { [BERT]: ['recipient-unknown'], [CARL]: ['connection-failed'] },
  },
  {
    program: 'a local name as the final recipient',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `Reporting-MTA: dns; mail.bert.example\n\nOriginal-Recipient: rfc822; ${BERT}\nFinal-Recipient: local; |/usr/bin/vacation\nAction: failed\nStatus: 5.3.0\nDiagnostic-Code: x-unix; 75`,
    ),
    failed: { [BERT]: ['remote-server-error', 'unknown', 'policy-refused'] },
    status: '5.3.0',
    permanence: 'permanent',
  },
  {
    program: 'a diagnostic that stands for two replies',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `${FIELDS}Status: 5.1.1\nDiagnostic-Code: smtp; 554 5.0.0 Delivery failed, the other server said: 550 5.1.1 <${BERT}> no such mailbox`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    status: '5.1.1',
  },
  {
    program: 'no type before the address, angle brackets around it',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `Reporting-MTA: mail.anna.example\n\nFinal-Recipient: <${BERT}>\nAction: failed\nStatus: 5.4.1\nDiagnostic-Code: 550 5.4.1 Recipient address rejected: Access denied`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.4.1',
  },
  {
    program: 'status of another class than the answer',
    source: dsn(
      FROM,
      'Undeliverable',
      'It failed.',
      `${FIELDS}Status: 5.0.0\nDiagnostic-Code: smtp; 451 4.3.5 Server configuration problem`,
    ),
    failed: { [BERT]: ['remote-server-error'] },
    code: '451',
    status: '4.3.5',
    permanence: 'transient',
  },
  {
    program: 'expired by its status alone',
    source: dsn(FROM, 'Undeliverable', 'It failed.', `${FIELDS}Status: 4.4.7`),
    failed: { [BERT]: ['timeout-expired'] },
    status: '4.4.7',
    permanence: 'transient',
  },
  {
    program: 'a failure without any code or field',
    source: plain(
      FROM,
      'Returned mail',
      `We could not deliver your mail to ${BERT}. The person has left the company and the address is closed.\n\n----- Original message -----\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-disabled', 'recipient-moved', 'recipient-unknown'] },
    permanence: 'permanent',
  },
  {
    program: 'two people in one sentence',
    source: plain(
      FROM,
      'Returned mail',
      `Your message could not be delivered to ${BERT} and ${CARL} because the mailboxes do not exist.\n\n----- Original message -----\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-unknown'], [CARL]: ['recipient-unknown'] },
  },
  {
    program: 'a table in HTML',
    source: plain(
      FROM,
      'Delivery failure',
      `<html><body><h2>Delivery failure</h2><table><tr><th>Recipient</th><td>${BERT}</td></tr><tr><th>Reason</th><td>552 5.3.4 Message too big, the limit is 10 MB</td></tr><tr><th>Server</th><td>mx.bert.example</td></tr></table></body></html>`,
      'text/html; charset=utf-8',
    ),
    failed: { [BERT]: ['message-too-big'] },
    code: '552',
    status: '5.3.4',
  },
  {
    program: 'a warning first, a failure at last',
    source: plain(
      FROM,
      'Message not delivered',
      `We warned you four hours ago that your message was delayed. We tried for five days and now give up.\n\nThe following address failed:\n\n<${BERT}>: connect to mx.bert.example[198.51.100.7]: Connection refused`,
    ),
    failed: { [BERT]: ['timeout-expired', 'connection-failed'] },
  },
  {
    program: 'answers over several lines in the words',
    source: plain(
      FROM,
      'failure notice',
      `Your mail could not be delivered.\n\n<${BERT}>:\n198.51.100.7 failed after I sent the message.\nRemote host said: 550-5.7.26 This mail has been blocked because the sender\n550-5.7.26 is unauthenticated.\n550 5.7.26 DKIM = did not pass, SPF = did not pass\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: { [BERT]: ['sender-auth-failed'] },
    code: '550',
    status: '5.7.26',
  },
  {
    program: 'forwarded by a person in running text',
    source: plain(
      'Carl <carl@anna.example>',
      'Fwd: Undelivered Mail Returned to Sender',
      `Can you help?\n\nBegin forwarded message:\n\nFrom: Mail Delivery System <MAILER-DAEMON@mail.anna.example>\nSubject: Undelivered Mail Returned to Sender\nDate: 2 March 2026\nTo: anna@anna.example\n\nThis is the mail system at host mail.anna.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<${BERT}>: host mx.bert.example[198.51.100.7] said: 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org (in reply to RCPT TO command)`,
    ),
    failed: { [BERT]: ['ip-blocklisted'] },
    code: '554',
  },
];
