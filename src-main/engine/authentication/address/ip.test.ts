import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseName } from '../../../net/dns/reverse-name.ts';
import { hexDigits, isSameIp, readIp, reverseNameOf, reversedLabels } from './ip.ts';

describe('readIp', () => {
  it.each([
    ['203.0.113.7', 4, 'cb007107'],
    ['0.0.0.0', 4, '00000000'],
    ['::ffff:203.0.113.7', 4, 'cb007107'],
    ['::FFFF:cb00:7107', 4, 'cb007107'],
    ['2001:DB8::7', 6, '20010db8000000000000000000000007'],
    ['1:2:3:4:5:6:7:8', 6, '00010002000300040005000600070008'],
    ['1:2:3:4:5:6:1.2.3.4', 6, '00010002000300040005000601020304'],
    ['::', 6, '0'.repeat(32)],
    ['1::', 6, `0001${'0'.repeat(28)}`],
    ['64:ff9b::192.0.2.1', 6, '0064ff9b0000000000000000c0000201'],
  ])('%s', (text, family, digits) => {
    const ip = readIp(text);
    expect(ip?.family).toBe(family);
    expect(ip && hexDigits(ip)).toBe(digits);
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.256',
    '1.2.3.-4',
    ' 1.2.3.4',
    '0x1.2.3.4',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7::8:9',
    '12345::',
    'g::',
    'fe80::1%eth0',
    '[::1]',
    '1.2.3.4::',
    '1.2.3.4:1::',
    'example.org',
    '1'.repeat(4000),
  ])('%s is none', (text) => {
    expect(readIp(text)).toBeUndefined();
  });

  it('takes the short form only where it stands for something', () => {
    expect(readIp('1:2:3:4:5:6:7::')?.bytes).toHaveLength(16);
    expect(readIp('1:2:3:4:5:6:7:8::')).toBeUndefined();
  });

  it('reads every IPv4 address back', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        expect(readIp(text)?.bytes.join('.')).toBe(text);
      }),
    );
  });

  it('reads every form of an IPv6 address as the web standard does', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const ip = readIp(text);
        expect(ip).toBeDefined();
        if (ip?.family === 6) expect(reverseNameOf(ip)).toBe(reverseName(text));
      }),
    );
  });

  it('never throws, and gives bytes only', () => {
    const nearly = fc.stringMatching(/^[0-9a-f:.]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const ip = readIp(text);
        if (ip === undefined) return;
        expect(ip.bytes).toHaveLength(ip.family === 4 ? 4 : 16);
        expect(ip.bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)).toBe(true);
      }),
    );
  });
});

describe('the name of an address', () => {
  it('turns it round', () => {
    expect(reverseNameOf(readIp('203.0.113.7')!)).toBe('7.113.0.203.in-addr.arpa');
    expect(reverseNameOf(readIp('2001:db8::7')!)).toBe(`7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`);
    expect(reversedLabels(readIp('::ffff:127.0.0.2')!)).toBe('2.0.0.127');
  });
});

describe('isSameIp', () => {
  it.each([
    ['2001:db8::7', '2001:DB8:0::0007', true],
    ['203.0.113.7', '::ffff:203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.7', 'mail.example.org', false],
  ])('%s %s: %s', (one, other, expected) => {
    expect(isSameIp(readIp(one)!, other)).toBe(expected);
  });
});
