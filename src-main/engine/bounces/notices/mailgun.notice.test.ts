import { describe, expect, it } from 'vitest';
import form from './mailgun.notice.ts';

const read = (event: object) =>
  form.read({ recipient: 'bob@example.net', envelope: { sender: 'anna@example.org' }, ...event })?.events[0];

describe('Mailgun', () => {
  it('puts the codes in front of the words again', () => {
    const status = { code: 550, 'enhanced-code': '5.1.1', message: 'no such user', 'mx-host': 'mx.example.net' };
    expect(read({ event: 'failed', severity: 'permanent', reason: 'bounce', 'delivery-status': status })).toEqual({
      kind: 'bounce',
      entry: {
        recipient: 'bob@example.net',
        action: 'failed',
        diagnostic: '550 5.1.1 no such user',
        remoteMta: 'mx.example.net',
        visible: 'bounce',
      },
    });
  });

  it.each([
    ['has them already', { code: 550, message: '550 5.1.1 no such user' }, '550 5.1.1 no such user'],
    ['has the enhanced one already', { code: 550, 'enhanced-code': '5.1.1', message: '5.1.1 no' }, '550 5.1.1 no'],
    [
      'is of the service itself',
      { code: 605, description: 'Not delivering to an old bounce' },
      'Not delivering to an old bounce',
    ],
    ['stands alone', { code: 421 }, '421'],
    ['is missing', {}, undefined],
  ])('where the code %s', (_, status, diagnostic) => {
    expect(read({ event: 'failed', 'delivery-status': status })?.entry.diagnostic).toBe(diagnostic);
  });

  it('takes a temporary failure as a delay: the service goes on', () => {
    const told = read({ event: 'failed', severity: 'temporary', 'delivery-status': { code: 421 } });
    expect([told?.kind, told?.entry.action]).toEqual(['delayed', 'delayed']);
  });

  it.each([
    ['delivered', 'delivered'],
    ['complained', 'complaint'],
    ['rejected', 'bounce'],
  ])('reads %s', (event, kind) => {
    expect(read({ event, reject: { reason: 'Sandbox' } })?.kind).toBe(kind);
  });

  it('leaves out other events and the objects of others', () => {
    expect(form.read({ event: 'opened', recipient: 'b@a.example', envelope: {} })).toBeUndefined();
    expect(form.read({ event: 'failed', recipient: 'b@a.example' })).toBeUndefined();
    expect(form.read({ event: 'failed', recipient: 'nobody', flags: {} })).toEqual({ events: [] });
  });
});
