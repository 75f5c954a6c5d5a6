import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityPlace } from './authority.ts';

describe('the place where a name server of a domain is asked', () => {
  it.each([
    ['203.0.113.53', '203.0.113.53:53'],
    ['2001:db8::53', '[2001:db8::53]:53'],
  ])('%s: %s', (address, place) => {
    expect(authorityPlace(address, ['127.0.0.1:5300'])).toBe(place);
  });

  it.each([
    '192.168.1.1',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    'fe80::1',
    'fd00::1',
    '::',
    'ns.example',
    '',
  ])('%s is never asked', (address) => {
    expect(authorityPlace(address, ['127.0.0.1:5300', '192.168.1.1:53'])).toBeUndefined();
  });

  it('is the own resolver where a domain names this computer, and nothing else on it', () => {
    expect(authorityPlace('127.0.0.1', ['127.0.0.1:5300'])).toBe('127.0.0.1:5300');
    expect(authorityPlace('127.0.0.1', ['192.0.2.1:53'])).toBeUndefined();
    expect(authorityPlace('127.0.0.2', ['127.0.0.1:5300'])).toBeUndefined();
    expect(authorityPlace('::1', ['[::1]:5300'])).toBe('[::1]:5300');
  });

  it('has port 53, or is a resolver that is asked anyway', () => {
    const resolvers = ['127.0.0.1:5300'];
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 60 })), (address) => {
        const place = authorityPlace(address, resolvers);
        if (place !== undefined && !resolvers.includes(place)) expect(place).toMatch(/:53$/);
      }),
    );
  });
});
