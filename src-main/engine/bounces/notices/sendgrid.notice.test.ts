import { describe, expect, it } from 'vitest';
import form from './sendgrid.notice.ts';

const read = (event: object) => form.read({ email: 'bob@example.net', sg_event_id: 'x', ...event })?.events[0];

describe('SendGrid', () => {
  it('reads a bounce with the server’s words and status', () => {
    expect(read({ event: 'bounce', type: 'bounce', status: '5.1.1', reason: '550 5.1.1 no such user' })).toEqual({
      kind: 'bounce',
      entry: {
        recipient: 'bob@example.net',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 no such user',
        visible: '',
      },
    });
  });

  it('takes a blocked message as one that may pass later', () => {
    expect(read({ event: 'bounce', type: 'blocked', reason: 'no route' })?.entry.permanence).toBe('transient');
  });

  it('takes its own reason for a drop as its own words', () => {
    expect(read({ event: 'dropped', reason: 'Bounced Address' })?.entry).toMatchObject({
      visible: 'Bounced Address: the address is on the suppression list',
    });
    expect(read({ event: 'dropped', reason: 'Invalid' })?.entry).toMatchObject({ visible: 'Invalid' });
    expect(read({ event: 'dropped', reason: 'Bounced Address' })?.entry.diagnostic).toBeUndefined();
  });

  it.each([
    ['deferred', 'delayed', 'delayed'],
    ['delivered', 'delivered', 'delivered'],
    ['spamreport', 'complaint', undefined],
  ])('reads %s', (event, kind, action) => {
    const told = read({ event, response: '400 try again later' });
    expect([told?.kind, told?.entry.action]).toEqual([kind, action]);
  });

  it('leaves out what is no fate of a message, and what others wrote', () => {
    expect(form.read({ email: 'b@a.example', event: 'open', sg_event_id: 'x' })).toEqual({ events: [] });
    expect(form.read({ email: 'nobody', event: 'bounce', sg_event_id: 'x' })).toEqual({ events: [] });
    expect(form.read({ email: 'b@a.example', event: 'bounce' })).toBeUndefined();
    expect(form.read({ event: 'bounce', sg_event_id: 'x' })).toBeUndefined();
  });
});
