import { dsn, type WorldReport } from './world-report.ts';

const BERT = 'bert@bert.example';
const CARL = 'carl@bert.example';

/** A report with one recipient whose fields carry the answer, and words that say little. */
const said = (
  program: string,
  from: string,
  answer: string,
  status: string,
  more: Omit<WorldReport, 'program' | 'source' | 'failed'>,
  ...reasons: string[]
): WorldReport => ({
  program,
  source: dsn(
    from,
    'Undeliverable: Hello',
    `Your message to ${BERT} could not be delivered.`,
    `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; ${answer}`,
  ),
  failed: { [BERT]: reasons },
  ...more,
});

/** What filters in front of servers answer, and reports in rarer shapes. */
export const WORLD_REPORTS_ANSWERS: readonly WorldReport[] = [
  said(
    'Proofpoint, a blocked address',
    'MAILER-DAEMON@mail.anna.example',
    '554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1',
    '5.0.0',
    { code: '554' },
    'ip-blocklisted',
  ),
  said(
    'Barracuda, reputation',
    'MAILER-DAEMON@mail.anna.example',
    '554 Service unavailable; Client host [192.0.2.1] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.1',
    '5.0.0',
    { code: '554' },
    'ip-blocklisted',
  ),
  said(
    'Symantec, a dictionary attack',
    'MAILER-DAEMON@mail.anna.example',
    '501 Connection rejected by policy [7.7] 38111, please visit www.messagelabs.com/support for more details about this error message.',
    '5.0.0',
    { code: '501' },
    'policy-refused',
    'ip-blocklisted',
    'sender-reputation',
  ),
  said(
    'Sophos, content',
    'MAILER-DAEMON@mail.anna.example',
    '550 5.7.1 Message rejected: high probability of spam by the content filter',
    '5.7.1',
    { code: '550', status: '5.7.1' },
    'spam-content',
  ),
  said(
    'Infomaniak, a sender without DMARC',
    'MAILER-DAEMON@mail.anna.example',
    '550 5.7.1 Rejected by the DMARC policy of the domain anna.example',
    '5.7.1',
    {},
    'sender-auth-failed',
  ),
  said(
    'Strato, no reverse name',
    'MAILER-DAEMON@mail.anna.example',
    '550 5.7.25 Client host rejected: the address 192.0.2.1 has no PTR record',
    '5.7.25',
    { status: '5.7.25' },
    'no-reverse-dns',
  ),
  said(
    'Seznam, sending too fast',
    'MAILER-DAEMON@mail.anna.example',
    '451 4.7.1 Too many messages from your server, please slow down',
    '4.7.1',
    { permanence: 'transient' },
    'rate-limited',
  ),
  said(
    'a queue that gave up on greylisting',
    'MAILER-DAEMON@mail.anna.example',
    '450 4.7.1 Greylisted, please come back in 300 seconds',
    '4.4.7',
    { permanence: 'transient', code: '450' },
    'greylisted',
    'timeout-expired',
  ),
  said(
    'a server with a full disk',
    'MAILER-DAEMON@mail.anna.example',
    '452 4.3.1 Insufficient system storage',
    '4.3.1',
    { permanence: 'transient', code: '452' },
    'remote-server-full',
  ),
  said(
    'a server that wants a better certificate',
    'MAILER-DAEMON@mail.anna.example',
    '451 4.7.5 Certificate validation failure for mx.bert.example',
    '4.7.5',
    { permanence: 'transient' },
    'tls-failed',
  ),
  said(
    'an unknown sentence beside a code that tells',
    'MAILER-DAEMON@mail.anna.example',
    '550 5.2.1 Qwertz asdf yxcv',
    '5.2.1',
    { status: '5.2.1', permanence: 'permanent' },
    'recipient-disabled',
  ),
  said(
    'a list with closed doors',
    'MAILER-DAEMON@mail.anna.example',
    '550 5.7.2 Only members of the list may post to it',
    '5.7.2',
    {},
    'recipient-refused',
  ),
  said(
    'a sender that is refused',
    'MAILER-DAEMON@mail.anna.example',
    '553 5.1.8 <anna@anna.example>: Sender address rejected: Domain not found',
    '5.1.8',
    { code: '553' },
    'sender-rejected',
  ),
  {
    program: 'a report that somebody forwards as an attachment',
    source: `From: Carl <carl@anna.example>\nTo: help@anna.example\nSubject: Fwd: it came back\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="f1"\n\n--f1\nContent-Type: text/plain\n\nHi, what does this mean?\n--f1\nContent-Type: message/rfc822\n\n${dsn('MAILER-DAEMON@mail.anna.example', 'Undelivered Mail Returned to Sender', `<${BERT}>: the mailbox is locked`, `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.2.1\nDiagnostic-Code: smtp; 550 5.2.1 This account has been suspended`)}\n--f1--\n`,
    failed: { [BERT]: ['recipient-disabled'] },
    code: '550',
    status: '5.2.1',
  },
  {
    program: 'a group with one delivered and one failed',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'Mail delivery report',
      `The message was delivered to one and not to the other.`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${CARL}\nAction: delivered\nStatus: 2.0.0\nDiagnostic-Code: smtp; 250 2.0.0 Ok\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such person`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
  },
  {
    program: 'quoted-printable words and a folded field',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'Undelivered Mail',
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nDie Nachricht an <bert=40bert.example> wurde abgelehnt.`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822;\n ${BERT}\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp;\n 550-5.7.1 This message was not taken because\n 550-5.7.1 the sending address is on the list of\n 550 5.7.1 Spamhaus ZEN`,
    ),
    failed: { [BERT]: ['ip-blocklisted'] },
    code: '550',
    status: '5.7.1',
  },
  {
    program: 'a report of RFC 6533 with an address beyond ASCII',
    source: dsn(
      'MAILER-DAEMON@mail.anna.example',
      'Undelivered Mail',
      `The message was refused.`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: utf-8; b\\x{E9}rt@bert.example\nAction: failed\nStatus: 5.6.7\nDiagnostic-Code: smtp; 550 5.6.7 Address is not in ASCII and SMTPUTF8 is not offered`,
    ),
    failed: {
      'bért@bert.example': [
        'address-malformed',
        'protocol-error',
        'policy-refused',
        'message-malformed',
        'recipient-unknown',
      ],
    },
    status: '5.6.7',
  },
];
