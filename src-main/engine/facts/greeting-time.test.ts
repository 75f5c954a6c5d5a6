import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greetingTime } from './greeting-time.ts';

const at = (text: string) => {
  const found = greetingTime([text]);
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe('greetingTime', () => {
  test.each([
    ['mail.example.test ESMTP Tue, 24 Nov 2026 12:00:00 +0000', '2026-11-24T12:00:00.000Z'],
    ['mail.example.test ready; Tue, 24 Nov 2026 13:30:05 +0130', '2026-11-24T12:00:05.000Z'],
    ['mail ready at Mon, 23 Nov 2026 23:00:00 -0500', '2026-11-24T04:00:00.000Z'],
    ['mail ready at Tue, 24 Nov 2026 12:00:00 GMT', '2026-11-24T12:00:00.000Z'],
    ['mail 1 Jan 2027 00:00 +0000 (UTC)', '2027-01-01T00:00:00.000Z'],
  ])('reads "%s"', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  test.each([
    'mail.example.test ESMTP Postfix',
    '24 Nov 2026 12:00:00',
    '24 Nov 2026 25:00:00 +0000',
    '31 Nov 2026 12:00:00 +0000',
    '24 Nov 2026 12:00:00 +9900',
    '24 Foo 2026 12:00:00 +0000',
    '',
  ])('reads nothing from "%s"', (text) => {
    expect(at(text)).toBeUndefined();
  });

  test('reads back what a server would write, in whatever zone', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toUTCString().replace(' GMT', '');
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
        const said = `mail.example.test ESMTP ${local} ${offset < 0 ? '-' : '+'}${hours}${minutes}`;
        expect(greetingTime([said])).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        expect([undefined, greetingTime(lines)]).toContain(greetingTime(lines));
      }),
    );
  });
});
