/** Guide, section 4, "Yahoo, AOL, Apple, others": one test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';
import { expectInEveryForm, inReport, type Wanted } from './testing/forms.ts';

type Case = readonly [title: string, line: string, wanted: Wanted];

const CASES: readonly Case[] = [
  [
    'Yahoo [TSS04]: put off for now',
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
    { reason: 'sender-reputation', permanence: 'transient', saidBy: 'Yahoo' },
  ],
  [
    'Yahoo [PH01]: the content was refused',
    '554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes',
    { reason: 'spam-content', saidBy: 'Yahoo' },
  ],
  [
    'Yahoo 554.30: the mailbox is switched off',
    '554 30 Sorry, your message to bob@example.net cannot be delivered. This mailbox is disabled (554.30).',
    { reason: 'recipient-disabled', cause: 'recipient-disabled' },
  ],
  [
    'Yahoo [BL21]: the address of the sending server is listed',
    '553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus list; see https://postmaster.yahooinc.com/error-codes',
    { reason: 'ip-blocklisted', cause: 'address-blocklisted' },
  ],
  [
    'Apple [CS01]: the content was refused',
    '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
    { reason: 'spam-content', cause: 'spam-content' },
  ],
  [
    'Apple 421 4.7.1 "excessive volume" is a limit, not greylisting',
    '421 4.7.1 Messages to bob@icloud.example deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137',
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    'Apple Private Relay: an address that was switched off is no typing error',
    '550 5.1.1 <hidden.0a@privaterelay.appleid.com>: user does not exist',
    { reason: 'recipient-disabled' },
  ],
  [
    'Apple [HME1]: Hide My Email is switched off for this address',
    '550 5.1.1 <quiet-owl.0a@icloud.com>: [HME1] Hide My Email address was deactivated',
    { reason: 'recipient-disabled' },
  ],
  [
    'Orange OFR_416: no such address, in French',
    '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]',
    { reason: 'recipient-unknown' },
  ],
  [
    'Orange OFR_417: the mailbox is full, in French',
    '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]',
    { reason: 'mailbox-full' },
  ],
  [
    'Orange OFR_506: the content was refused, in French',
    '550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]',
    { reason: 'spam-content' },
  ],
  [
    'WEB.DE, terse: no such address',
    '550 Requested action not taken: mailbox unavailable. For explanation visit https://postmaster.web.de/en/case?c=r0103&i=ip&v=bob@web.example&r=1Mabcd',
    { reason: 'recipient-unknown' },
  ],
  [
    'Tencent: no such mailbox, beside the number of a session and an address',
    '550 Mailbox unavailable or access denied [MXAbcd IP: 192.0.2.1]. https://open.work.weixin.qq.com/help2/pc/20048',
    { reason: 'recipient-unknown' },
  ],
  [
    'Tencent: the only content is the address of a help page',
    '550 http://service.exmail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
    { reason: 'spam-content' },
  ],
  [
    'Barracuda cuda_nsu: no such user',
    '550 permanent failure for one or more recipients (bob@example.net:550 cuda_nsu bob@example.net)',
    { reason: 'recipient-unknown', cause: 'recipient-unknown' },
  ],
  [
    'Mimecast: an address that does not exist there',
    '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [abcdefghij.uk123]',
    { reason: 'recipient-unknown' },
  ],
  [
    'Proofpoint: the address of the sending server is blocked',
    '554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1',
    { reason: 'ip-blocklisted' },
  ],
];

describe('Yahoo, AOL, Apple and others', () => {
  it.each(CASES)('%s', (_, line, wanted) => {
    expectInEveryForm(line, wanted);
  });

  it('Yahoo 421 4.7.0 is refused in one context and reputation in the other: the words decide', () => {
    const refused = told(
      '421 4.7.0 [TSS09] All messages from 192.0.2.1 will be permanently deferred; Retrying will NOT succeed. See https://postmaster.yahooinc.com/error-codes',
    );
    const slowed = told(
      '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
    );
    expect([refused.permanence, refused.advice]).toEqual(['permanent', 'act']);
    expect([slowed.permanence, slowed.advice]).toEqual(['transient', 'wait']);
  });

  it('Yahoo [TSS04] also means that SPF or DKIM is missing: volume alone is not blamed', () => {
    const { results } = answer(
      '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    );
    expect(results[0]?.causes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['low-reputation', 'domain-unauthenticated']),
    );
    expect(results[0]?.causes[0]?.confidence).not.toBe('sure');
  });

  it('AOL writes what Yahoo writes', () => {
    expect(
      told('421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred; see https://postmaster.aol.com/error-codes')
        .reason,
    ).toBe('sender-reputation');
  });

  it('GMX sends several lines: the last one, with the address, decides', () => {
    const line =
      '554-gmx.net (mxgmx101) Nemesis ESMTP Service not available\n554-No SMTP service\n554-Bad DNS PTR resource record.\n554 For explanation visit https://postmaster.gmx.net/en/case?c=hi&i=ip&v=192.0.2.1&r=1Mabcd';
    expectInEveryForm(line, { reason: 'no-reverse-dns', replyCode: '554' });
  });

  it('a router that hands on the 4.3.0 of another server with "Action: failed": it is over for this message', () => {
    const { kind, results } = answer(
      inReport('451 4.3.0 Temporary server error. Please try again later. PRX5', { status: '4.3.0' }),
    );
    expect(kind).toBe('bounce');
    expect(results[0]).toMatchObject({
      outcome: 'failed',
      permanence: 'transient',
      advice: 'act',
      enhancedStatus: '4.3.0',
    });
  });

  it.each(['docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp'])(
    '"Unknown user" after DATA at a Japanese phone carrier (%s) may be a filter of that person',
    (carrier) => {
      const line = `host mfsmax.${carrier}[192.0.2.9] said: 550 Unknown user bob@${carrier} (in reply to end of DATA command)`;
      const { reason, causes } = told(inReport(line, { to: `bob@${carrier}` }));
      expect(reason).toBe('recipient-unknown');
      expect(causes?.map(({ id }) => id)).toContain('recipient-refused');
    },
  );
});
