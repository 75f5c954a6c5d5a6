import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../read-pasted.ts';
import { readNotice } from './read-notice.ts';

const ses = (address: string) => ({
  notificationType: 'Bounce',
  mail: { source: 'anna@example.org' },
  bounce: {
    bounceType: 'Permanent',
    reportingMTA: 'dns; mta.example.com',
    bouncedRecipients: [{ emailAddress: address, status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 no such user' }],
  },
});
const grid = (event: string, email: string) => ({ event, email, sg_event_id: 'x', reason: '550 no' });

describe('readNotice', () => {
  it.each([
    ['as it is', ses('bob@example.net')],
    [
      'in the envelope of a topic, encoded twice',
      { Type: 'Notification', Message: JSON.stringify(ses('bob@example.net')) },
    ],
    [
      'in a queue, encoded three times',
      {
        Records: [{ body: JSON.stringify({ Type: 'Notification', Message: JSON.stringify(ses('bob@example.net')) }) }],
      },
    ],
    ['as an event', { 'detail-type': 'Email Bounced', source: 'aws.ses', detail: ses('bob@example.net') }],
  ])('finds a notice %s', (_, value) => {
    for (const text of [
      JSON.stringify(value),
      JSON.stringify(value, undefined, 2),
      `see:\n${JSON.stringify(value)}\n--\nbye`,
    ]) {
      expect(readNotice(text)).toMatchObject({
        kind: 'bounce',
        reportingMta: 'mta.example.com',
        own: 'anna@example.org',
        entries: [{ recipient: 'bob@example.net', status: '5.1.1' }],
      });
    }
  });

  it('gives every recipient of several notices', () => {
    const lines = [ses('bob@example.net'), ses('eve@example.net')].map((one) => JSON.stringify(one)).join('\n');
    expect(readNotice(lines)?.entries.map(({ recipient }) => recipient)).toEqual([
      'bob@example.net',
      'eve@example.net',
    ]);
  });

  it('says what the whole is where the events differ', () => {
    const events = [
      grid('delivered', 'a@a.example'),
      grid('open', 'b@a.example'),
      grid('bounce', 'c@a.example'),
      grid('spamreport', 'd@a.example'),
    ];
    expect(readNotice(JSON.stringify(events))).toMatchObject({
      kind: 'bounce',
      entries: [{ action: 'delivered' }, { action: 'failed' }],
    });
    expect(readNotice(JSON.stringify(events.slice(0, 2)))?.kind).toBe('delivered');
    expect(readNotice(JSON.stringify(events.slice(3)))?.kind).toBe('complaint');
  });

  it('is no notice without a fate, and no notice of an unknown service', () => {
    expect(readNotice(JSON.stringify([grid('open', 'b@a.example')]))).toBeUndefined();
    expect(readNotice('{"event":"bounce","email":"b@a.example"}')).toBeUndefined();
    expect(readNotice('the member "notificationType" says what it is')).toBeUndefined();
  });

  it('is read where it was pasted', () => {
    expect(readPasted(`My log says\n${JSON.stringify(ses('bob@example.net'))}`)?.kind).toBe('bounce');
  });

  it('never throws, caps what it gives, and does not care about line ends', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(400), (noise, cut) => {
        const text = JSON.stringify({ ...ses('bob@example.net'), noise }, undefined, 1);
        const whole = readNotice(text);
        expect(readNotice(text.replaceAll('\n', '\r\n'))).toEqual(whole);
        expect(readNotice(text.replaceAll('\n', '\r'))).toEqual(whole);
        expect(readNotice(text.slice(0, cut))?.entries.length ?? 0).toBeLessThanOrEqual(1);
      }),
    );
    const many = JSON.stringify(Array.from({ length: 900 }, () => grid('bounce', 'b@a.example')));
    expect(readNotice(many)?.entries).toHaveLength(500);
    expect(readNotice('{"notificationType":'.repeat(3000))).toBeUndefined();
  });
});
