import { describe, expect, it } from 'vitest';
import type { OwnAddress } from '../net/net.ts';
import { networkMark } from './network-mark.ts';

const mark = (addresses: readonly string[], servers: readonly string[] = ['192.0.2.53:53']) =>
  networkMark({
    interfaces: () =>
      addresses.map((address): OwnAddress => ({
        address,
        family: address.includes(':') ? 6 : 4,
        internal: address === '127.0.0.1',
      })),
    dns: {
      servers: () => servers,
      ask: () => Promise.reject(new Error('not here')),
      askServer: () => Promise.reject(new Error('not here')),
    },
  });

describe('networkMark', () => {
  const home = mark(['192.0.2.7', '127.0.0.1', 'fe80::1', '2001:db8:1:2:aaaa::1']);

  it('is twelve hex digits that hold no address', () => {
    expect(home).toMatch(/^[0-9a-f]{12}$/);
    expect(home).not.toContain('192');
  });

  it('stays while the second half of an address changes, and whatever the order', () => {
    expect(mark(['2001:db8:1:2:bbbb::9', '192.0.2.7'])).toBe(home);
  });

  it('changes with the network', () => {
    expect(mark(['172.20.10.2', '2001:db8:1:2:aaaa::1'])).not.toBe(home);
    expect(mark(['192.0.2.7', '2001:db8:9:9::1'])).not.toBe(home);
    expect(mark(['192.0.2.7', '2001:db8:1:2::1'], ['198.51.100.53:53'])).not.toBe(home);
  });
});
