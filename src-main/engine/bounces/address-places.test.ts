import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressPlaces } from './address-places.ts';

const addresses = (text: string): string[] => addressPlaces(text).map(({ address }) => address);

describe('addressPlaces', () => {
  it('gives every address with what stands around it', () => {
    const text = 'Hello\nTo: <bob@example.net>: no such user';
    expect(addressPlaces(text)).toEqual([
      { address: 'bob@example.net', start: 11, before: 'Hello\nTo: <', lineBefore: 'To: <', after: '>: no such user' },
    ]);
  });

  it.each([
    ['the name of an address type', 'c=US;dda:SMTP=bob@example.net;', ['bob@example.net']],
    ['a field that grew together', 'rcpt=bob@example.net user=eve@example.net', ['bob@example.net', 'eve@example.net']],
    ['a dot at the end', 'It went to bob@example.net.', ['bob@example.net']],
    ['an encoded word as a name', '<=?utf-8?B?8J+QiA==?=@example.org>', ['=?utf-8?B?8J+QiA==?=@example.org']],
    ['an equals sign before it', '(=bob@example.net)', ['bob@example.net']],
    ['a Japanese word before it', '宛先アドレスbob@example.jpは届きません', ['bob@example.jp']],
    ['no address', 'a@b @example.net bob@', []],
  ])('reads %s', (_, text, found) => {
    expect(addresses(text)).toEqual(found);
  });

  it('says where an address stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('bob@example.net', ' ', '\n', '<', '>', ':', 'to', '=')), (pieces) => {
        const text = pieces.join('');
        for (const { address, start, before, after, lineBefore } of addressPlaces(text)) {
          expect(text.startsWith(address, start)).toBe(true);
          expect(text.slice(0, start).endsWith(before)).toBe(true);
          expect(text.startsWith(after, start + address.length)).toBe(true);
          expect(before.endsWith(lineBefore) && !lineBefore.includes('\n')).toBe(true);
        }
      }),
    );
  });

  it('gives at most 2 000, and little around each', () => {
    const places = addressPlaces('bob@example.net '.repeat(3000));
    expect(places).toHaveLength(2000);
    expect(Math.max(...places.map(({ before, after }) => before.length + after.length))).toBeLessThanOrEqual(320);
  });
});
