import { describe, expect, it } from 'vitest';
import form from './postmark.notice.ts';

const read = (record: object) =>
  form.read({ RecordType: 'Bounce', MessageID: 'x', Email: 'bob@example.net', From: 'anna@example.org', ...record });

describe('Postmark', () => {
  it('reads a bounce with the server’s words', () => {
    expect(
      read({ Type: 'HardBounce', Description: 'It could not be delivered.', Details: 'smtp;550 5.1.1 no such user' }),
    ).toEqual({
      own: 'anna@example.org',
      events: [
        {
          kind: 'bounce',
          entry: {
            recipient: 'bob@example.net',
            action: 'failed',
            diagnostic: '550 5.1.1 no such user',
            visible: 'Hard Bounce: It could not be delivered.',
          },
        },
      ],
    });
  });

  it('knows a record of its older form, without a record type', () => {
    const told = form.read({ Type: 'HardBounce', Email: 'b@a.example', BouncedAt: '2026-11-24T00:00:00Z' });
    expect(told?.events[0]?.kind).toBe('bounce');
  });

  it.each([
    ['SoftBounce', 'bounce', 'failed', 'transient'],
    ['Transient', 'delayed', 'delayed', undefined],
    ['SpamComplaint', 'complaint', undefined, undefined],
    ['AutoResponder', 'auto-reply', undefined, undefined],
    ['ChallengeVerification', 'challenge', undefined, undefined],
    ['DnsError', 'bounce', 'failed', undefined],
  ])('reads the type %s', (Type, kind, action, permanence) => {
    const [event] = read({ Type })?.events ?? [];
    expect([event?.kind, event?.entry.action, event?.entry.permanence]).toEqual([kind, action, permanence]);
  });

  it('reads the other records', () => {
    const delivery = form.read({ RecordType: 'Delivery', MessageID: 'x', Recipient: 'b@a.example', Details: '250 OK' });
    expect(delivery?.events[0]?.entry).toEqual({
      recipient: 'b@a.example',
      action: 'delivered',
      visible: '',
      diagnostic: '250 OK',
    });
    expect(read({ RecordType: 'SpamComplaint' })?.events[0]?.kind).toBe('complaint');
    expect(read({ RecordType: 'Open' })?.events).toEqual([]);
    expect(read({ Type: 'Subscribe' })?.events).toEqual([]);
    expect(form.read({ Email: 'b@a.example' })).toBeUndefined();
    expect(form.read({ RecordType: 'Bounce', MessageID: 'x' })).toBeUndefined();
  });
});
