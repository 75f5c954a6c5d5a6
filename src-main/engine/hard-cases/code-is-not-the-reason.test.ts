/** Guide, section 4, "The code is not the reason": one test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { told } from './testing/ask.ts';
import { expectInEveryForm, inReport, type Wanted } from './testing/forms.ts';

const CASES: readonly (readonly [title: string, line: string, wanted: Wanted])[] = [
  [
    'GoDaddy: 5.1.1 that counts recipients of this hour is a limit, not an unknown recipient',
    '550 5.1.1 <bob@example.net> Recipient rejected. This IP has sent too many messages to too many recipients this hour. IB607',
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    'Comcast: 552 5.1.1 with a quota text is a full mailbox',
    '552 5.1.1 <bob@example.net> recipient rejected, account is over quota',
    { reason: 'mailbox-full', cause: 'mailbox-full' },
  ],
  [
    'Comcast: 452 4.1.1 with a quota text is a full mailbox',
    '452 4.1.1 <bob@example.net> mailbox is over quota, try again later',
    { reason: 'mailbox-full', cause: 'mailbox-full' },
  ],
  [
    'Zoho: 552 5.1.1 with a policy text is a refusal by policy',
    '552 5.1.1 <bob@example.net> Mailbox delivery failure policy error',
    { reason: 'policy-refused', cause: 'recipient-policy' },
  ],
  [
    '5.1.0 whose text says that the MAIL FROM domain is listed at Spamhaus is about the domain, not the recipient',
    '550 5.1.0 <anna@sender.example> sender rejected: MAIL FROM domain is listed in Spamhaus DBL',
    { reason: 'sender-domain-blocklisted', cause: 'domain-blocklisted' },
  ],
  [
    '"MailFrom/Helo domain is listed in Spamhaus" is a listed domain, not a vague security error',
    '550 5.7.1 MailFrom/Helo domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup',
    { reason: 'sender-domain-blocklisted', cause: 'domain-blocklisted' },
  ],
  [
    'Yandex: 5.7.1 "No such user!" is an unknown recipient',
    '550 5.7.1 No such user!',
    { reason: 'recipient-unknown', cause: 'recipient-unknown' },
  ],
  [
    'Gmail: 5.2.1 "receiving mail at a rate" is a limit, not a disabled mailbox',
    '550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n550-5.2.1 prevents additional messages from being delivered. For more\n550 5.2.1 information, go to https://support.google.com/mail/?p=ReceivingRatePerm - gsmtp',
    { reason: 'rate-limited', saidBy: 'Google' },
  ],
  [
    'Gmail: 450 4.2.1 "receiving mail too quickly" is the same limit',
    '450-4.2.1 The user you are trying to contact is receiving mail too quickly.\n450 4.2.1 Please resend your message at a later time. - gsmtp',
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    'Google: 4.7.32 "rate limited because there is no DMARC alignment" is about authentication first',
    '421-4.7.32 Your email has been rate limited because the From: header (RFC5322) in\n421 4.7.32 this message is not aligned with either the authenticated SPF or DKIM organizational domain. There is no DMARC alignment. - gsmtp',
    { reason: 'sender-auth-failed' },
  ],
];

describe('the code is not the reason', () => {
  it.each(CASES)('%s', (_, line, wanted) => {
    expectInEveryForm(line, wanted);
  });

  it('does not believe the Status field either, where the words say something else', () => {
    const line = '552 5.1.1 <bob@example.net> recipient rejected, account is over quota';
    for (const status of ['5.1.1', '5.0.0', '5.7.1']) {
      expect(told(inReport(line, { status })).reason, status).toBe('mailbox-full');
    }
  });
});
