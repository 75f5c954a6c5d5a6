import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAllowed } from '../../../net/http-address-allowed.ts';
import { readIp } from './ip.ts';
import { specialRange } from './special-range.ts';

describe('specialRange', () => {
  it.each([
    ['10.1.2.3', 'private'],
    ['172.15.255.255', undefined],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', undefined],
    ['192.168.1.1', 'private'],
    ['100.63.255.255', undefined],
    ['100.64.0.1', 'shared'],
    ['100.127.255.255', 'shared'],
    ['100.128.0.0', undefined],
    ['127.0.0.2', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['0.1.2.3', 'reserved'],
    ['198.19.255.255', 'reserved'],
    ['198.20.0.0', undefined],
    ['239.1.1.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['223.255.255.255', undefined],
    ['203.0.113.7', undefined],
    ['8.8.8.8', undefined],
    ['::ffff:10.0.0.1', 'private'],
    ['::1', 'loopback'],
    ['::', 'reserved'],
    ['fd12::1', 'private'],
    ['fe80::1', 'link-local'],
    ['ff02::1', 'reserved'],
    ['64:ff9b::1', 'reserved'],
    ['1fff::1', 'reserved'],
    ['2001:db8::7', undefined],
    ['2a00:1450::1', undefined],
    ['3fff::1', undefined],
    ['4000::1', 'reserved'],
  ])('%s: %s', (text, expected) => {
    expect(specialRange(readIp(text)!)).toBe(expected);
  });

  it('calls nothing public that our own connections may not lead to', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const ip = readIp(text)!;
        if (specialRange(ip) === undefined) expect(addressAllowed(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
