import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn } from './address-in.ts';

describe('addressIn', () => {
  it.each([
    ['rfc822; bob@example.net', 'bob@example.net'],
    ['RFC822;<Bob.Smith+list@Example.NET>', 'Bob.Smith+list@Example.NET'],
    ['rfc822;bob+40example.net', 'bob@example.net'],
    ['utf-8; bob@example.net', 'bob@example.net'],
    ['"Bob" <bob@example.net>', 'bob@example.net'],
    ['x-unix; "bob smith"@example.net', '"bob smith"@example.net'],
    ['see bob@example.net.', 'bob@example.net'],
    ['bounce+a=b.example@list.example', 'bounce+a=b.example@list.example'],
    ['c=US;dda:SMTP=bob@example.net', 'bob@example.net'],
    ['<john@a.b.c>', 'john@a.b.c'],
  ])('%s', (field, address) => {
    expect(addressIn(field)).toBe(address);
  });

  it.each(['', 'rfc822; bob', 'X400; c=de', '@example.net', 'bob@', 'bob@localhost', 'bob@192.0.2.1'])(
    'finds none in %s',
    (field) => {
      expect(addressIn(field)).toBeUndefined();
    },
  );

  it('finds every plain address, and gives at most 320 letters without blanks', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string({ maxLength: 200 }), (address, noise) => {
        const plain = /^[\w.+-]{1,64}@/.test(address) && !address.startsWith('.');
        if (plain)
          expect(addressIn(`rfc822; <${address}>`)?.toLowerCase()).toContain(address.split('@')[1]?.toLowerCase());
        expect((addressIn(noise) ?? 'a@b.c').length).toBeLessThanOrEqual(320);
      }),
    );
  });
});
