import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSubject } from './without-subject.ts';

describe('the subject of the lost message', () => {
  it.each([
    ['Subject: Mailbox full', 'Subject:'],
    ['  Betreff:\tPasswort falsch\n  Gesendet: heute', '  Betreff:\n  Gesendet: heute'],
    ['The subject of the message is: Virus found', 'The subject of the message is:'],
    [
      'With reference to your message with the subject:\n   "Spam"\nbye',
      'With reference to your message with the subject:\nbye',
    ],
    [' Tue 2005-05-03 10:00:00: *  Subject: Virus', ' Tue 2005-05-03 10:00:00: *  Subject:'],
    ["Subject 'Mailbox full', Account: 'a'", "Subject '', Account: 'a'"],
    ['件名： メールボックス', '件名：'],
  ])('is taken out of %j', (text, left) => {
    expect(withoutSubject(text)).toBe(left);
  });

  it.each([
    '550 5.6.0 Message has more than one Subject: field',
    'subject to our rules: refused',
    'The server said: 550 no',
  ])('leaves alone what a server says: %s', (text) => {
    expect(withoutSubject(text)).toBe(text);
  });

  it('never makes a text longer, and a second look finds nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 80 }), (text, subject) => {
        const once = withoutSubject(`${text}\nSubject: ${subject}\n`);
        expect(once.length).toBeLessThanOrEqual(`${text}\nSubject: ${subject}\n`.length);
        expect(withoutSubject(once)).toBe(once);
      }),
    );
  });
});
