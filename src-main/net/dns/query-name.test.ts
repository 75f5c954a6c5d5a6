import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryName } from './query-name.ts';

describe('queryName', () => {
  it.each([
    ['Mail.Example.ORG', 'mail.example.org'],
    ['mail.example.org.', 'mail.example.org'],
    ['_submissions._tcp.example.org', '_submissions._tcp.example.org'],
    ['4.3.2.1.in-addr.arpa', '4.3.2.1.in-addr.arpa'],
    ['localhost', 'localhost'],
    // A function of the web standard would make an address of this one.
    ['1', '1'],
    ['0x7f.1', '0x7f.1'],
    [`${'a'.repeat(63)}.test`, `${'a'.repeat(63)}.test`],
  ])('takes %s', (name, wire) => {
    expect(queryName(name)).toBe(wire);
  });

  it('D12: writes other scripts in ASCII', () => {
    expect(queryName('bücher.test')).toBe('xn--bcher-kva.test');
    expect(queryName('中文.test')).toBe('xn--fiq228c.test');
    expect(queryName('BÜCHER.test')).toBe('xn--bcher-kva.test');
  });

  it.each([
    '',
    '.',
    'a..b.test',
    '.a.test',
    'a.test..',
    'a\\.b',
    'a b.test',
    'a@b.test',
    'http://a.test/',
    'a%2eb.test',
    'a.test:25',
    'a\0.test',
    `${'a'.repeat(64)}.test`,
    `${'a.'.repeat(130)}test`,
    'ü'.repeat(2000),
    '\u202ea.test',
    '*.test',
  ])('D13: refuses %j, which would be asked as another name', (name) => {
    expect(queryName(name)).toBeUndefined();
  });

  it('gives only names that fit on the wire, and leaves such names alone', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.domain(),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const name = queryName(text);
        if (name === undefined) return;
        expect(name.length).toBeLessThanOrEqual(253);
        for (const label of name.split('.')) expect(label).toMatch(/^[a-z0-9_-]{1,63}$/);
        expect(queryName(name)).toBe(name);
      }),
    );
  });

  it('takes every ordinary domain', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        fc.pre(domain.length <= 253);
        expect(queryName(domain)).toBe(domain.toLowerCase());
      }),
    );
  });
});
