/** Guide, section 2, "Precedence": points 1 to 10 in their order. */
import { describe, expect, it } from 'vitest';
import { answer, reasonsOf, told } from './testing/ask.ts';
import { expectInEveryForm, inOutlook, inReport, inThunderbird } from './testing/forms.ts';
import { mailReport } from './testing/mail-report.ts';

describe('1. the quoted words of the server win over the sentence of the mail app around them', () => {
  it.each([
    ['Thunderbird asks to check the recipient', 'Please check the message recipient "bob@example.net" and try again.'],
    [
      'Thunderbird asks to check the own address',
      'Please verify that your email address is correct in your account settings and try again.',
    ],
    ['Thunderbird asks to check the message', 'Please check the message and try again.'],
  ])('%s, the server says that there is no sign-in', (_, after) => {
    const text = `An error occurred while sending mail. The mail server responded:  530 5.7.0 Authentication required. ${after}`;
    expect(told(text)).toMatchObject({ cause: 'not-signed-in', reason: 'auth-required' });
  });

  it('Outlook calls it a rejected recipient, the server says too big', () => {
    const said = told(
      inOutlook('552 5.3.4 Message size exceeds fixed limit').replace(
        'The message could',
        'One of the recipients was rejected by the server. The message could',
      ),
    );
    expect(said.reason).toBe('message-too-big');
  });
});

describe('2. text before code', () => {
  it.each([
    ['550', 'mailbox is full', 'mailbox-full'],
    ['550', 'message size exceeds limit', 'message-too-big'],
    ['550', 'relaying denied', 'relay-denied'],
    ['554', 'no such user here', 'recipient-unknown'],
    ['554', 'too many connections from your host', 'rate-limited'],
    ['421', 'authentication required', 'auth-required'],
    ['451', 'mailbox is full', 'mailbox-full'],
    ['553', 'virus found in attachment', 'virus-or-attachment'],
  ])('%s %s', (code, words, reason) => {
    expect(told(`${code} ${words}`).reason).toBe(reason);
  });

  it.each([
    ['5.7.1', 'no such user', 'recipient-unknown'],
    ['5.7.0', 'message too large', 'message-too-big'],
    ['4.7.0', 'mailbox full', 'mailbox-full'],
  ])('%s %s', (status, words, reason) => {
    expectInEveryForm(`${status.startsWith('4') ? '450' : '550'} ${status} ${words}`, { reason });
  });
});

describe('3. codes of a provider come before the enhanced code', () => {
  it.each([
    ['Outlook.com S3140', '550 5.1.1 Refused (S3140)', 'ip-blocklisted'],
    ['Outlook.com S3150', '550 5.1.1 Refused (S3150)', 'ip-blocklisted'],
    ['Outlook.com AS3140, the older spelling', '550 5.1.1 Refused (AS3140)', 'ip-blocklisted'],
    ['Outlook.com AS3150, the older spelling', '550 5.1.1 Refused (AS3150)', 'ip-blocklisted'],
    ['Exchange AS780090', '550 5.1.8 Access denied, bad outbound sender AS(42004)', 'sender-account-blocked'],
    ['Yahoo [TSS04]', '421 4.1.1 [TSS04] put off', 'sender-reputation'],
    ['Yahoo [PH01]', '554 5.1.1 [PH01] refused', 'spam-content'],
    ['Yahoo [BL21]', '553 5.1.1 [BL21] refused', 'ip-blocklisted'],
    ['Apple [CS01]', '550 5.1.1 [CS01] refused', 'spam-content'],
    ['Apple [HME1]', '550 5.1.1 [HME1] refused', 'recipient-disabled'],
    ['GoDaddy IB705', '552 5.1.1 refused IB705', 'virus-or-attachment'],
    ['Spectrum AUP#I-1000', '554 5.1.1 refused AUP#I-1000', 'ip-blocklisted'],
    ['Cox CXBL', '554 5.1.1 refused CXBL', 'ip-blocklisted'],
    ['Orange OFR_416', '550 5.7.1 refused OFR_416', 'recipient-unknown'],
  ])('%s', (_, line, reason) => {
    expect(told(line).reason).toBe(reason);
  });

  it('GMX and WEB.DE: the letters of the case in the address tell what was wrong', () => {
    const at = (letters: string) =>
      told(
        `554-web.de (mxweb001) Nemesis ESMTP Service not available\n554-No SMTP service\n554 For explanation visit https://postmaster.web.de/en/case?c=${letters}&i=ip&v=192.0.2.1&r=1Mabcd`,
      );
    expect(at('hi').reason).toMatch(/^(?:no-reverse-dns|ip-blocklisted|sender-reputation|policy-refused)$/);
    expect(at('hi').saidBy).toBe('GMX, WEB.DE or IONOS');
  });
});

describe('4. Diagnostic-Code, then Status, then the code in the text, then the reply code; all of them are kept', () => {
  it('the enhanced code of Diagnostic-Code wins over Status', () => {
    expect(told(inReport('552 5.2.2 Mailbox full', { status: '5.0.0' }))).toMatchObject({
      replyCode: '552',
      enhancedStatus: '5.2.2',
    });
  });

  it('a Status of the other class does not win either', () => {
    expect(told(inReport('552 5.2.2 Mailbox full', { status: '4.2.2' }))).toMatchObject({
      replyCode: '552',
      enhancedStatus: '5.2.2',
    });
  });

  it('a Status that tells something stands in where Diagnostic-Code has no enhanced code', () => {
    expect(told(inReport('550 refused', { status: '5.1.1' }))).toMatchObject({
      enhancedStatus: '5.1.1',
      reason: 'recipient-unknown',
    });
  });

  it('a Status of 5.0.0 or 4.0.0 tells nothing: the code in the text does', () => {
    for (const status of ['5.0.0', '4.0.0']) {
      const text = mailReport({
        words: 'The other server answered: 552 5.2.2 the mailbox is full.',
        groups: [`Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: ${status}`],
      });
      expect(told(text)).toMatchObject({ enhancedStatus: '5.2.2', reason: 'mailbox-full' });
    }
  });

  it('the reply code comes last and decides nothing by itself', () => {
    const { results } = answer('550');
    expect(results[0]?.causes.every(({ confidence }) => confidence === 'possible' || confidence === 'unknown')).toBe(
      true,
    );
  });
});

describe('5. permanence of the code and outcome of the report are two fields', () => {
  it.each([
    [
      'Gmail, "Address not found" with Status 4.0.0',
      '550 5.1.1 The email account that you tried to reach does not exist. - gsmtp',
      '4.0.0',
    ],
    ['Postfix, given up with 4.4.1', 'connect to mx.example.net[192.0.2.9]:25: Connection timed out', '4.4.1'],
  ])('%s: it is over for this message', (_, line, status) => {
    const said = told(inReport(line, { status }));
    expect(said).toMatchObject({ kind: 'bounce', outcome: 'failed', advice: 'act' });
  });

  it('a transient code stays one where the message was given up', () => {
    expect(told(inReport('451 4.3.0 Temporary failure', { status: '4.3.0' }))).toMatchObject({
      permanence: 'transient',
      outcome: 'failed',
    });
  });

  it('"Action: delayed" is no failure', () => {
    const said = told(inReport('450 4.2.1 try again later', { status: '4.2.1', action: 'delayed' }));
    expect(said).toMatchObject({ kind: 'delayed', outcome: 'delayed', advice: 'wait' });
  });

  it.each(['failure', 'error', 'expired'])('"Action: %s" is a failure', (action) => {
    expect(told(inReport('550 5.1.1 User unknown', { action, status: '5.1.1' }))).toMatchObject({
      kind: 'bounce',
      outcome: 'failed',
    });
  });

  it('"Action: deliverable" is none', () => {
    expect(told(inReport('250 2.1.5 Recipient ok', { action: 'deliverable', status: '2.1.5' }))).toMatchObject({
      kind: 'delivered',
      outcome: 'delivered',
    });
  });

  it('an empty Action is decided by the code', () => {
    expect(told(inReport('550 5.1.1 User unknown', { action: '', status: '5.1.1' }))).toMatchObject({
      kind: 'bounce',
      outcome: 'failed',
    });
  });
});

describe('6. "permanent" is not "starts with 5"', () => {
  it.each(['IB110', 'IB111', 'IB112', 'IB113', 'IB504', 'IB510', 'IB607'])(
    'GoDaddy %s ends in an hour or with the day',
    (token) => {
      expect(told(`554 Connection refused for now. ${token}`).permanence).toBe('transient');
    },
  );

  it('iCloud "not accepting connections" ends by itself', () => {
    expect(told('550 5.7.0 The mail server is not accepting connections').permanence).toBe('transient');
  });
});

describe('7. wait or act follows the reply code where the two classes disagree', () => {
  it.each([
    ['451 5.7.1 Please wait and try again', 'transient', 'wait'],
    ['550 4.7.1 Refused by our rules', 'permanent', 'act'],
  ])('%s', (line, permanence, advice) => {
    expect(told(line)).toMatchObject({ permanence, advice });
  });
});

describe('8. who said it stands at the end of the line', () => {
  it.each([
    ['- gsmtp is Google', '550 5.1.1 No such user a1b2-gsmtp 12si1 - gsmtp', 'Google'],
    [
      'gcdp is a rule of the Workspace of the recipient, not of Google',
      '550 5.7.1 message refused by a rule a1b2 - gcdp',
      'the mail rules of the recipient’s organisation',
    ],
    [
      '[…prod.outlook.com …] is Microsoft',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound [AM0PR01MB1.eurprd01.prod.outlook.com]',
      'Microsoft',
    ],
  ])('%s', (_, line, saidBy) => {
    expect(told(line).saidBy).toBe(saidBy);
  });

  it('else Remote-MTA, else Reporting-MTA', () => {
    const group =
      'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no';
    expect(told(mailReport({ groups: [`${group}\nRemote-MTA: dns; mx.example.net`] })).saidBy).toBe('mx.example.net');
    expect(told(mailReport({ groups: [group] })).saidBy).toBe('mx.sender.example');
  });
});

describe('9. which recipient', () => {
  it('the address that was typed stands first, where it went to beside it', () => {
    const text = mailReport({
      groups: [
        'Original-Recipient: rfc822; bob@example.net\nFinal-Recipient: rfc822; robert@new.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      ],
    });
    expect(told(text)).toMatchObject({ recipient: 'bob@example.net', forwardedTo: 'robert@new.example' });
  });

  it('a Cc that was refused while To arrived is named', () => {
    const text = mailReport({
      to: 'bob@example.net',
      cc: 'carla@example.com',
      groups: [
        'Final-Recipient: rfc822; bob@example.net\nAction: relayed\nStatus: 2.0.0\nDiagnostic-Code: smtp; 250 2.0.0 ok',
        'Final-Recipient: rfc822; carla@example.com\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full',
      ],
    });
    const { kind, results, headline } = answer(text);
    expect(kind).toBe('bounce');
    expect(results.map(({ recipient, outcome }) => [recipient, outcome])).toEqual([
      ['bob@example.net', 'delivered'],
      ['carla@example.com', 'failed'],
    ]);
    expect(headline).toMatch(/carla@example\.com|1 of 2|full/i);
  });

  it('every failed recipient is told', () => {
    const names = ['bob', 'carla', 'dan', 'eve'];
    const groups = names.map(
      (name) =>
        `Final-Recipient: rfc822; ${name}@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`,
    );
    expect(reasonsOf(mailReport({ groups }))).toEqual(
      names.map((name) => [`${name}@example.net`, 'recipient-unknown']),
    );
  });
});

describe('10. errors that never reached a server never send the person to the recipient', () => {
  it.each([
    'getaddrinfo ENOTFOUND smtp.sender.example',
    'connect ECONNREFUSED 192.0.2.9:587',
    'connect ETIMEDOUT 192.0.2.9:25',
    'Connection timed out',
    'NS_ERROR_OFFLINE',
    'SSL_ERROR_RX_RECORD_TOO_LONG',
    'SEC_ERROR_UNKNOWN_ISSUER',
    inThunderbird('').replace(/The mail server.*/, 'Unable to connect to Outgoing server (SMTP) smtp.sender.example.'),
    "Your outgoing (SMTP) e-mail server has reported an error. Account: 'Work', Server: 'smtp.sender.example', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E",
    'Cannot Send Mail. The connection to the outgoing server "smtp.sender.example" failed.',
    'Unable to save your message as a draft. The attachment could not be found.',
  ])('%s', (text) => {
    const said = told(text);
    expect(said.actor ?? 'you').not.toMatch(/^recipient/);
    expect(said.reason).not.toMatch(/^recipient-(?!server)/);
    expect(said.recipient).toBeUndefined();
    expect(said.permanence).toBeUndefined();
  });
});
