import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHost } from './clean-host.ts';

describe('cleanHost', () => {
  it.each([
    'smtp.example.org',
    '"smtp.example.org";',
    "'smtp.example.org '",
    ' SMTP.Example.ORG ',
    'https://smtp.example.org/path?x#y',
    'smtp://smtp.example.org:587',
    'smtp.example.org:465',
    'smtp.example.org.',
    '<smtp.example.org>',
  ])('finds the name in %s', (raw) => {
    expect(cleanHost(raw)).toBe('smtp.example.org');
  });

  it.each([
    '',
    'localhost',
    'smtp',
    '192.0.2.1',
    'not a host',
    '-a.example',
    'a..example',
    '%S',
    `${'a'.repeat(64)}.org`,
  ])('gives nothing for %s', (raw) => {
    expect(cleanHost(raw)).toBeUndefined();
  });

  it('keeps an underscore, which some servers have', () => {
    expect(cleanHost('my_mail.example.org')).toBe('my_mail.example.org');
  });

  it('gives a short name without blanks or signs, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 700 }), fc.webUrl(), fc.domain()), (raw) => {
        expect(cleanHost(raw) ?? 'a.bc').toMatch(/^[a-z0-9_.-]{4,253}$/);
      }),
    );
  });
});
