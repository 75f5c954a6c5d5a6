import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { decide } from '../replies/decide.ts';
import { behindRelay } from './behind-relay.ts';
import type { BounceEntry } from './bounce.ts';
import { answersFor, othersFor, telling } from './voices-for.ts';

const entry = (one: Partial<BounceEntry>): BounceEntry => ({ visible: '', ...one });
const voicesFor = (one: BounceEntry) => [...answersFor(one), ...othersFor(one)];
const reasonOf = (one: Partial<BounceEntry>) => {
  const decided = decide(answersFor(entry(one)), catalogue, () => othersFor(entry(one)));
  return behindRelay(decided, catalogue)?.match.reason;
};

describe('answersFor and othersFor', () => {
  it('hears the answer of the field first, then what is quoted, then the report itself', () => {
    const voices = voicesFor(
      entry({ diagnostic: '550 5.1.1 gone', status: '5.1.1', visible: 'host mx [1.2.3.4] said: 550 5.1.1 gone' }),
    );
    expect(voices.map(({ by }) => by)).toEqual(['answer', 'server', 'report']);
  });

  it('hears the field `Status` too where the answer says another code', () => {
    const voices = answersFor(entry({ diagnostic: '550 5.7.1 gone', status: '5.1.1' }));
    expect(voices.map(({ enhancedStatus }) => enhancedStatus)).toEqual([undefined, '5.1.1']);
  });

  it('asks for the status by itself only where there is no answer', () => {
    expect(voicesFor(entry({ status: '5.2.2' }))[0]).toEqual({ text: '', by: 'answer', enhancedStatus: '5.2.2' });
    expect(voicesFor(entry({ status: '5.0.0' })).map(({ by }) => by)).toEqual(['report']);
  });

  it('knows a status that says nothing', () => {
    expect([telling('5.0.0'), telling('4.0.0'), telling('5.1.1'), telling(undefined)]).toEqual([
      undefined,
      undefined,
      '5.1.1',
      undefined,
    ]);
  });
});

describe('who decides in a report', () => {
  it('the answer of the field, not what the transcript says around it', () => {
    const visible = `   ----- Transcript of session follows -----
>>> RCPT To:<bob@example.org>
<<< 554 5.7.1 Your IP address is blacklisted here
550 5.1.1 <bob@example.org>... User unknown
>>> DATA
<<< 503 Error: need RCPT command`;
    expect(reasonOf({ diagnostic: '554 5.7.1 Your IP address is blacklisted here', status: '5.1.1', visible })).toBe(
      'ip-blocklisted',
    );
    expect(reasonOf({ status: '5.1.1', visible })).toBe('ip-blocklisted');
  });

  it('a mailer that found nobody, behind a service that is unavailable', () => {
    const visible = 'mail.local: unknown user: bob\n554 <bob@example.org>... Service unavailable';
    expect(reasonOf({ status: '5.5.0', visible })).toBe('recipient-unknown');
  });

  it('the words of a report before its status', () => {
    const visible = 'Your message cannot be delivered.\n\nReason: host/domain does not accept mail';
    expect(reasonOf({ status: '5.1.10', visible })).toBe('domain-no-mail');
  });

  it('the status, where the words of the report say nothing', () => {
    expect(reasonOf({ status: '5.2.2', visible: 'It did not work.' })).toBe('mailbox-full');
  });

  it('the answer in quotes, not the label that a relay puts in front', () => {
    const diagnostic =
      "5.1.0 - Unknown address error 552-'5.2.2 <bob@example.org> Mailbox full' (delivery attempts: 0)";
    expect(reasonOf({ diagnostic })).toBe('mailbox-full');
  });

  it('the line behind "Reason:", not the letter around it', () => {
    const visible = 'Please do not reply, this mailbox is unattended.\n\nReason: 542 bob@example.org quota exceeded';
    expect(reasonOf({ visible })).toBe('mailbox-full');
  });

  it('what the server said after it refused to talk, not that it refused', () => {
    const visible =
      '<bob@example.org>: host mx.example.org[192.0.2.1] refused to\n    talk to me: 554 Your IP is on our blacklist';
    expect(reasonOf({ visible })).toBe('ip-blocklisted');
  });

  it('what the next server said inside of a field', () => {
    const diagnostic =
      'delivery temporarily suspended: host mx[192.0.2.1] refused to talk to me: 421 Service not available';
    expect(reasonOf({ diagnostic, status: '4.0.0' })).toBe('remote-server-error');
  });

  it('the whole answer of the transcript, where the field has only its beginning', () => {
    const visible =
      '>>> DATA\n<<< 550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n<<< 550 5.2.1 prevents additional messages from being delivered.';
    expect(reasonOf({ diagnostic: '550-5.2.1 The user you are trying to contact', visible })).toBe('rate-limited');
    expect(voicesFor(entry({ diagnostic: '550 gone', visible: '<<< 550 gone and more' }))[0]?.text).toBe('550 gone');
  });

  it('the explanation that Postfix gives behind its form, not the form', () => {
    const visible =
      '<bob@example.org>: host mx[192.0.2.1] said: 554 5.3.0 <bob@example.org>: Recipient address rejected: Internal system error';
    expect(reasonOf({ visible })).toBe('remote-server-error');
    expect(reasonOf({ visible: visible.replace('Internal system error', 'Mailbox full') })).toBe('mailbox-full');
  });
});

describe('when the time in the queue is over', () => {
  it.each([
    ['554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>', 'timeout-expired'],
    ['550 4.4.7 QUEUE.Expired; message expired', 'timeout-expired'],
    ['554 4.4.7 Message expired: unable to deliver in 840 minutes.<452 4.2.2 The mailbox is full>', 'mailbox-full'],
    ['550 5.4.312 Message expired, domain not found', 'domain-not-found'],
  ])('that is the reason, unless the server gave another one: %s', (diagnostic, reason) => {
    expect(reasonOf({ diagnostic })).toBe(reason);
  });

  it('of qmail, whose closing sentence follows every reason', () => {
    const told = (why: string) =>
      `<bob@example.org>:\n${why}\nI'm not going to try again; this message has been in the queue too long.`;
    expect(reasonOf({ visible: told("Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)") })).toBe(
      'connection-failed',
    );
    expect(reasonOf({ visible: told('Unable to contact LDAP server. (#4.4.3)') })).toBe('remote-server-error');
    expect(reasonOf({ visible: told('') })).toBe('timeout-expired');
  });
});
