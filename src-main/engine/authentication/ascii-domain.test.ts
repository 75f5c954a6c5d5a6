import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiDomain, lastLabels, parentOf } from './ascii-domain.ts';

describe('a domain as it is asked for', () => {
  test.each([
    ['Example.ORG', 'example.org'],
    ['example.org.', 'example.org'],
    [' example.org ', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['_dmarc.example.org', '_dmarc.example.org'],
    ['com', 'com'],
    ['1.example', '1.example'],
  ])('%s is %s', (text, ascii) => {
    expect(asciiDomain(text)).toBe(ascii);
  });

  test.each([
    '',
    '.',
    'a..b',
    '-a.example',
    'a-.example',
    'a b.example',
    'a/b.example',
    'ü/b.example',
    'ü@b.example',
    'ü%2f.example',
    '192.0.2.1',
    '[192.0.2.1]',
    'a,b.example',
    `${'a'.repeat(64)}.example`,
    'a.'.repeat(127) + 'example',
    'ü'.repeat(2000),
  ])('%s is none', (text) => {
    expect(asciiDomain(text)).toBeUndefined();
  });

  test('once brought into form it stays', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'binary' })), (text) => {
        const ascii = asciiDomain(text);
        if (ascii === undefined) return;
        expect(ascii).toMatch(/^[a-z0-9_.-]{1,253}$/);
        expect(asciiDomain(ascii)).toBe(ascii);
      }),
    );
  });
});

test('its parent and its last labels', () => {
  expect([parentOf('a.b.c'), parentOf('c')]).toEqual(['b.c', undefined]);
  expect([lastLabels('a.b.c', 2), lastLabels('a.b.c', 9)]).toEqual(['b.c', 'a.b.c']);
});
