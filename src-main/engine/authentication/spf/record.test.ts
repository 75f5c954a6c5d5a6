import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpfRecord, parseRecord } from './record.ts';

const slips = (text: string) => parseRecord(text).slips.map(({ code, at }) => [code, at]);

describe('what counts as a record', () => {
  it.each(['v=spf1', 'v=spf1 -all', 'V=SPF1 mx'])('%s does', (text) => {
    expect(isSpfRecord(text)).toBe(true);
  });
  it.each([' v=spf1 -all', 'v=spf10', 'v=spf1;mx', 'v=spf1\tmx', 'spf2.0/pra -all', ''])('“%s” does not', (text) => {
    expect(isSpfRecord(text)).toBe(false);
  });
});

describe('a record taken apart', () => {
  it('tells kinds, signs, names, lengths and places', () => {
    const { terms } = parseRecord('v=spf1 a:x.org/24//64 ~MX ip6:2001:db8::/32  ?include:%{d2} exp=e.org');
    expect(
      terms.map(({ kind, qualifier, at, written, bits4, bits6 }) => [kind, qualifier, at, written, bits4, bits6]),
    ).toEqual([
      ['a', '+', 7, 'x.org', 24, 64],
      ['mx', '~', 22, undefined, 32, 128],
      ['ip6', '+', 26, undefined, 32, 32],
      ['include', '?', 45, '%{d2}', 32, 128],
      ['exp', '+', 60, 'e.org', 32, 128],
    ]);
  });

  it('has no redirect beside an all, and keeps the term', () => {
    const { redirect, terms } = parseRecord('v=spf1 redirect=a.org ~all');
    expect(redirect).toBeUndefined();
    expect(terms).toHaveLength(2);
    expect(parseRecord('v=spf1 redirect=a.org').redirect?.written).toBe('a.org');
  });

  it('takes a mapped address in ip6 as IPv6', () => {
    expect(parseRecord('v=spf1 ip6:::ffff:192.0.2.1').mechanisms[0]?.network).toHaveLength(16);
  });

  it.each([
    ['v=spf1 moo', 'unknown-term', 7],
    ['v=spf1 ~all;', 'unexpected-value', 11],
    ['v=spf1 include', 'missing-value', 14],
    ['v=spf1 include: -all', 'missing-value', 15],
    ['v=spf1 all:x', 'unexpected-value', 10],
    ['v=spf1 a:museum', 'name', 9],
    ['v=spf1 include:a.org/24', 'name', 15],
    ['v=spf1 a/33', 'length', 8],
    ['v=spf1 a/24/64', 'length', 11],
    ['v=spf1 mx//129', 'length', 9],
    ['v=spf1 a/08', 'length', 8],
    ['v=spf1 ip4:192.0.2.0/33', 'length', 20],
    ['v=spf1 ip4:192.0.2.256', 'address', 11],
    ['v=spf1 ip4:2001:db8::1', 'ip4-holds-ip6', 11],
    ['v=spf1 ip6:192.0.2.1', 'ip6-holds-ip4', 11],
    ['v=spf1 ip4', 'missing-value', 10],
    ['v=spf1 a:%{x}.org', 'macro', 9],
    ['v=spf1 exp=%{c}.org', 'macro-not-allowed', 11],
    ['v=spf1 \u0080a', 'character', 7],
    ['v=spf1 x=%abc', 'macro', 9],
    ['v=spf1 exp=a.org exp=b.org', 'exp-twice', 17],
    ['v=spf1 redirect=a.org redirect=b.org', 'redirect-twice', 22],
  ])('%s: %s at %i', (text, code, at) => {
    expect(slips(text)).toEqual([[code, at]]);
  });

  it('never throws, and each place lies in the text', () => {
    const word = fc.constantFrom(
      'a',
      'mx',
      'ip4:',
      'ip6:::1',
      '/',
      '//',
      '%{',
      '}',
      'all',
      '-',
      'include:',
      'exp=',
      ' ',
      '.org',
      '\u0000',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((all) => all.join('')),
        ),
        (rest) => {
          const text = `v=spf1 ${rest}`;
          for (const { at } of [...parseRecord(text).slips, ...parseRecord(text).terms]) {
            expect(at).toBeGreaterThanOrEqual(6);
            expect(at).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('reads 64 KiB at most, tells that, and tells at most 20 slips', () => {
    const long = `v=spf1 ${'moo '.repeat(20_000)}`;
    expect(slips(long)).toHaveLength(20);
    expect(slips(`v=spf1 ${'a '.repeat(40_000)}`)).toEqual([['too-long', 65_536]]);
  });

  it('reads the same text the same way each time, and after many others', () => {
    const first = parseRecord('v=spf1 a -all');
    for (let index = 0; index < 1100; index += 1)
      parseRecord(`v=spf1 ip4:192.0.2.${index % 256}/${index % 33} n=${index}`);
    expect(parseRecord('v=spf1 a -all')).toEqual(first);
  });
});
