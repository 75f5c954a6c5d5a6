import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanServerName } from './clean-server-name.ts';

describe('cleanServerName', () => {
  it.each([
    ['smtp.example.org', []],
    ['SMTP.Example.org', []],
    [' smtp.example.org\t', ['blanks']],
    ['"smtp.example.org"', ['quotes']],
    ['“smtp.example.org”', ['quotes']],
    ['https://smtp.example.org/mail?x=1', ['the web address around it']],
    ['smtp.example.org/', ['the web address around it']],
    ['smtp.example.org.', ['the dot at the end']],
    ['smtp.\u200bexample.org', ['hidden signs']],
    [' "smtp.example.org." ', ['blanks', 'quotes', 'the dot at the end']],
  ])('of %j says what it took off', (given, changes) => {
    expect(cleanServerName(given)).toEqual({ hostname: 'smtp.example.org', changes });
  });

  it('keeps a port that stood behind the name', () => {
    expect(cleanServerName('smtps://smtp.example.org:465/')).toEqual({
      hostname: 'smtp.example.org',
      port: 465,
      changes: ['the web address around it', 'the port'],
    });
    expect(cleanServerName('smtp.example.org:0')).not.toHaveProperty('port');
  });

  it('writes international names as the name service does', () => {
    expect(cleanServerName('smtp.bücher.example')?.hostname).toBe('smtp.xn--bcher-kva.example');
  });

  it.each(['', '   ', 'a b', 'anna@example.org', '-a.example', 'a..b', 'x'.repeat(300), '://', '"'])(
    'takes nothing from %j',
    (given) => {
      expect(cleanServerName(given)).toBeUndefined();
    },
  );

  it('gives a name that stays the same, whatever comes in', () => {
    const wrapped = fc
      .tuple(fc.constantFrom(' ', '"', 'https://', ''), fc.domain(), fc.constantFrom(' ', '"', '/x', '.', ':25', ''))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), wrapped), (given) => {
        const clean = cleanServerName(given);
        if (clean === undefined) return;
        expect(clean.hostname).toMatch(/^[a-z0-9_.-]+$/);
        expect(cleanServerName(clean.hostname)).toEqual({ hostname: clean.hostname, changes: [] });
      }),
    );
  });
});
