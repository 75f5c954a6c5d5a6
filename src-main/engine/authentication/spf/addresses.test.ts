import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ip, readIp } from '../address/ip.ts';
import { dottedAddress, isInNetworkOf, sharesBits, shortAddress } from './addresses.ts';

const ip = (text: string): Ip => readIp(text)!;
const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 });

describe('addresses', () => {
  it.each([
    ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['CAFE:BABE::1', 'cafe:babe::1'],
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
  ])('%s is short as %s', (text, short) => {
    expect(shortAddress(ip(text))).toBe(short);
  });

  it('reads back as it was, and with dots has 32 digits', () => {
    fc.assert(
      fc.property(bytes, (all) => {
        const one: Ip = { family: 6, bytes: [1, ...all.slice(1)] };
        expect(readIp(shortAddress(one))).toEqual(one);
        expect(dottedAddress(one)).toMatch(/^(?:[0-9A-F]\.){31}[0-9A-F]$/);
      }),
    );
  });

  it('shares bits with itself, and not beyond the first that differs', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 127 }), (all, bit) => {
        const other = all.map((byte, index) => (index === bit >> 3 ? byte ^ (128 >> (bit & 7)) : byte));
        expect(sharesBits(all, all, 128)).toBe(true);
        expect(sharesBits(all, other, bit)).toBe(true);
        expect(sharesBits(all, other, bit + 1)).toBe(false);
      }),
    );
  });

  it('knows the network of its own family only', () => {
    expect(isInNetworkOf(ip('192.0.2.9'), '192.0.2.1', 24, 0)).toBe(true);
    expect(isInNetworkOf(ip('192.0.2.9'), '192.0.2.1', 32, 0)).toBe(false);
    expect(isInNetworkOf(ip('192.0.2.9'), '2001:db8::1', 0, 0)).toBe(false);
    expect(isInNetworkOf(ip('192.0.2.9'), 'nonsense', 0, 0)).toBe(false);
  });
});
