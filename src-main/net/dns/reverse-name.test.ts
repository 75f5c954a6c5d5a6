import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryName } from './query-name.ts';
import { reverseName } from './reverse-name.ts';

it.each([
  ['192.0.2.1', '1.2.0.192.in-addr.arpa'],
  ['2001:db8::1', `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`],
  ['::1', `1.${'0.'.repeat(31)}ip6.arpa`],
  ['fe80::1%eth0', `1.${'0.'.repeat(28)}8.e.f.ip6.arpa`],
  ['2001:db8:1:2:3:4:5:6', '6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
])('%s stands under %s', (address, name) => {
  expect(reverseName(address)).toBe(name);
});

it('gives a name that may be asked for, of 32 digits, for every address', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      if (!isIPv6(address)) return;
      const name = reverseName(address);
      expect(name).toMatch(/^(?:[0-9a-f]\.){32}ip6\.arpa$/);
      expect(queryName(name)).toBe(name);
    }),
  );
});
