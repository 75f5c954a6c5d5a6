import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceAddress, serverAddress, serverText } from './server-address.ts';

describe('serverAddress', () => {
  it.each([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }],
    ['192.0.2.1:5300', { address: '192.0.2.1', port: 5300 }],
    ['[::1]', { address: '::1', port: 53 }],
    ['[2001:db8::1]:5300', { address: '2001:db8::1', port: 5300 }],
    ['fe80::1%eth0', { address: 'fe80::1%eth0', port: 53 }],
  ])('reads %s', (text, address) => {
    expect(serverAddress(text)).toEqual(address);
  });

  it('D6: never takes an IPv6 address apart at a colon', () => {
    expect(serverAddress('::1')).toEqual({ address: '::1', port: 53 });
    expect(serverAddress('2001:db8::5300')).toEqual({ address: '2001:db8::5300', port: 53 });
  });

  it.each([
    '',
    'localhost',
    'dns.example.org:53',
    '192.0.2.1:',
    '192.0.2.1:0',
    '192.0.2.1:65536',
    '192.0.2.1:5e3',
    '192.0.2.1:-1',
    '192.0.2.300:53',
    '[192.0.2.1]:53',
    '[::1',
    '[::1]53',
    '[::1]:x',
    '::1]:53',
    ' 192.0.2.1',
    'https://dns.example.org/query',
  ])('refuses %j', (text) => {
    expect(serverAddress(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(address, fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        expect(serverAddress(serverText({ address: host, port }))).toEqual({ address: host, port });
        expect(serverAddress(host)).toEqual({ address: host, port: 53 });
      }),
    );
  });

  it('survives any text and gives only usable ports', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const found = serverAddress(`${left}:${right}`);
        expect(found === undefined || (found.port >= 1 && found.port <= 65_535)).toBe(true);
      }),
    );
  });
});

describe('referenceAddress', () => {
  it.each([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }],
    ['tls://192.0.2.1', { address: '192.0.2.1', port: 853, transport: 'tls' }],
    [
      'tls://[2001:db8::1]:8530#DNS.example',
      { address: '2001:db8::1', port: 8530, transport: 'tls', name: 'dns.example' },
    ],
    ['https://192.0.2.1', { address: '192.0.2.1', port: 443, transport: 'https' }],
    [
      'https://192.0.2.1:4430/q?x=1#dns.example',
      { address: '192.0.2.1', port: 4430, transport: 'https', name: 'dns.example', path: '/q?x=1' },
    ],
  ])('reads %s, and what it writes', (text, address) => {
    expect(referenceAddress(text)).toEqual(address);
    expect(referenceAddress(serverText(address as NonNullable<ReturnType<typeof referenceAddress>>))).toEqual(address);
  });

  it.each([
    'https://dns.example/dns-query',
    'tls://dns.example',
    'http://192.0.2.1/dns-query',
    'tls://192.0.2.1/path',
    'tls://192.0.2.1#a b',
    'tls://192.0.2.1#',
    'https://user@192.0.2.1/',
    'https://192.0.2.1/ x',
  ])('D18: refuses %j, which would have to be looked up first or is no resolver', (text) => {
    expect(referenceAddress(text)).toBeUndefined();
  });
});
