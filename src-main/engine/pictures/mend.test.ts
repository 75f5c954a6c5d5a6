import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendCodes } from './mend-codes.ts';
import { mendNames } from './mend-names.ts';

describe('mendCodes', () => {
  it.each([
    ['0x800CCCOE', '0x800CCC0E'],
    ['Ox8OOCCC0F', '0x800CCC0F'],
    ['0x800CC0E', '0x800CCC0E'],
    ['0xB00CCC79', '0x800CCC79'],
    ['550 5.7.l no', '550 5.7.1 no'],
    ['S50 5.7.1 no', '550 5.7.1 no'],
    ['55O 5.1.1 no', '550 5.1.1 no'],
    ['550 5.71 no', '550 5.7.1 no'],
    ['550 57.1 no', '550 5.7.1 no'],
    ['550-S.7.26 no', '550-5.7.26 no'],
    ['[2O3.0.1l3.9]', '[203.0.113.9]'],
    ['Secure(SSLY: No', 'Secure(SSL): No'],
    ['Port: S87,', 'Port: 587,'],
  ])('%s', (seen, meant) => {
    expect(mendCodes(seen)).toBe(meant);
  });

  it.each(['Solo', 'Sol.is.il', 'version 5.72', 'a list 2, 5, 7', '0x800', 'IO.SOS', 'Port: Bob'])(
    'leaves %s as it is',
    (text) => {
      expect(mendCodes(text)).toBe(text);
    },
  );

  it('changes no right code', () => {
    const code = fc
      .tuple(fc.constantFrom('2', '4', '5'), fc.nat(7), fc.integer({ min: 0, max: 999 }), fc.nat(59))
      .map(([kind, a, b, c]) => `${kind}${String(c).padStart(2, '0')} ${kind}.${a}.${b} no`);
    fc.assert(
      fc.property(code, (text) => {
        expect(mendCodes(text)).toBe(text);
      }),
    );
  });

  it('is done in one step, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const once = mendNames(mendCodes(text));
        expect(once.length).toBeLessThanOrEqual(text.length * 3 + 10);
      }),
    );
  });
});

describe('mendNames', () => {
  it.each([
    ['smtp.gmai1.com', 'smtp.gmail.com'],
    ['anna@grnail.com', 'anna@gmail.com'],
    ['srntp.kestrel.example', 'smtp.kestrel.example'],
    ['0utlook.office365.com', '0utlook.office365.com'],
    ['mail.kestrel.corn', 'mail.kestrel.com'],
    ['anna@brook-mail example', 'anna@brook-mail.example'],
    ['anna©brook-mail.example', 'anna@brook-mail.example'],
    ['smtp. kestrel.example', 'smtp.kestrel.example'],
    ['zen.spamhaus.org', 'zen.spamhaus.org'],
  ])('%s', (seen, meant) => {
    expect(mendNames(seen)).toBe(meant);
  });

  it('leaves names alone that only share letters', () => {
    for (const name of ['modern.example', 'mailer.corner.example', 'gmail.com.example', 'smtp.barn.example'])
      expect(mendNames(name)).toBe(name);
  });
});
