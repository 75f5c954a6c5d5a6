import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, fitName, isBroken, readNameMacros, readTextMacros } from './macros.ts';

const VALUES: Readonly<Record<string, string>> = {
  l: 'strong-bad',
  d: 'email.example.com',
  i: '192.0.2.3',
  s: 'a b@é',
};
const filled = (text: string): unknown => {
  const read = readTextMacros(text);
  return isBroken(read) ? read : expand(read, (letter) => VALUES[letter] ?? '');
};

describe('macros', () => {
  it.each([
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l-}', 'strong.bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.sbl', '3.2.0.192.sbl'],
    ['a%%b%_c%-d', 'a%b c%20d'],
    ['%{S}', 'a%20b%40%C3%A9'],
    ['', ''],
    ['plain words', 'plain words'],
  ])('%s becomes %s', (text, wanted) => {
    expect(filled(text)).toBe(wanted);
  });

  it.each([
    ['a%(d)', { slip: 'macro', at: 1 }],
    ['%{d0}', { slip: 'macro', at: 0 }],
    ['%{x}', { slip: 'macro', at: 0 }],
    ['ab%', { slip: 'macro', at: 2 }],
    ['%{d', { slip: 'macro', at: 0 }],
    ['aé', { slip: 'character', at: 1 }],
  ])('%s is broken there', (text, wanted) => {
    expect(filled(text)).toEqual(wanted);
  });

  it('lets a name hold no blank, and none of the letters for explanations', () => {
    expect(readNameMacros('a b')).toEqual({ slip: 'character', at: 1 });
    expect(readNameMacros('x.%{c}')).toEqual({ slip: 'macro-not-allowed', at: 2 });
    expect(readNameMacros('%{H}.x')).toMatchObject({ letters: 'h' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
        const read = readTextMacros(`%{S}${text}`);
        if (!isBroken(read)) expect(typeof expand(read, () => value)).toBe('string');
      }),
    );
  });

  it('keeps the end of what would grow without end, or its start', () => {
    const many = readTextMacros(`a${'%{s}'.repeat(16_000)}b`);
    if (isBroken(many)) throw new Error('not broken');
    let taken = 0;
    const value = () => {
      taken += 1;
      return 'x'.repeat(100);
    };
    expect(expand(many, value)).toBe(`${'x'.repeat(1100)}b`);
    expect(expand(many, value, 'start')).toBe(`a${'x'.repeat(1100)}`);
    expect(taken).toBe(22);
  });
});

describe('a name that is too long', () => {
  it('loses whole labels on its left, and its final dot', () => {
    const label = 'a'.repeat(60);
    const rest = `${[label, label, label, label].join('.')}.example`;
    expect(fitName(`xyz.${rest}.`)).toBe(rest);
    expect(fitName(`x.${rest}`)).toBe(`x.${rest}`);
    expect(fitName('example.org.')).toBe('example.org');
    expect(fitName('b'.repeat(300))).toBe('b'.repeat(300));
  });
});
