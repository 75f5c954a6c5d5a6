import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientIn, withoutXtext } from './recipient-field.ts';

describe('recipientIn', () => {
  it.each([
    ['rfc822; bob@example.net', 'bob@example.net'],
    ['RFC822;<bob@example.net>', 'bob@example.net'],
    ['bob@example.net', 'bob@example.net'],
    ['rfc822;bob+40example.net', 'bob@example.net'],
    ['utf-8; δοκιμή@παράδειγμα.δοκιμή', 'δοκιμή@παράδειγμα.δοκιμή'],
    [String.raw`utf-8; \x{3B4}\x{3BF}@example.net`, 'δο@example.net'],
    ['UTF-8;<bob@bücher.example>', 'bob@bücher.example'],
    ['X400; /DDA.RFC-822=bob(a)example.net/O=GATE/ADMD= /C=US/', 'bob@example.net'],
    ['x400;c=US;a= ;p=org;dda:SMTP=bob@example.net;', 'bob@example.net'],
    ['rfc822; IMCEASMTP-bob+40example+2Enet@gateway.example', 'bob@example.net'],
    ['X-LOCAL; bob', undefined],
    ['rfc822; |/usr/bin/filter', undefined],
    [String.raw`utf-8; \x{FFFFFF}`, undefined],
    ['utf-8;', undefined],
    ['', undefined],
  ])('%s', (field, address) => {
    expect(recipientIn(field)).toBe(address);
  });

  it('writes out a plus and an equals sign that a program had to hide', () => {
    expect(withoutXtext('bob+2Btag+3Dx@example.net')).toBe('bob+tag=x@example.net');
    expect(withoutXtext('bob+2c@example.net')).toBe('bob+2c@example.net');
  });

  it('never throws, and never gives more than an address', () => {
    const piece = fc.constantFrom(
      'utf-8;',
      'rfc822;',
      'dda:SMTP=',
      'IMCEASMTP-',
      '+40',
      '(a)',
      'a',
      '@',
      '.example',
      '\\x{41}',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }),
        (pieces) => {
          const address = recipientIn(pieces.join(''));
          expect(address ?? 'a@b.example').toMatch(/^[^\s]+@[^\s]+$/u);
          expect(address?.length ?? 0).toBeLessThanOrEqual(400);
        },
      ),
    );
  });
});
