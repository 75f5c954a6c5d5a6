import { describe, expect, it } from 'vitest';
import { createNet } from './net/create-net.ts';
import { networkNow } from './network-now.ts';

const at = (...addresses: string[]) =>
  networkNow({
    ...createNet({ resolvers: ['127.0.0.1:1'] }),
    interfaces: () =>
      addresses.map((address) => ({
        family: address.includes(':') ? 6 : 4,
        address,
        internal: address.startsWith('127.'),
        tunnel: false,
      })),
  });

describe('networkNow', () => {
  it('is the same in the same network, and another one in another', () => {
    expect(at('127.0.0.1', '192.168.1.20')).toMatch(/^[0-9a-f]{12}$/);
    expect(at('192.168.1.20')).toBe(at('127.0.0.1', '192.168.1.20'));
    expect(at('172.20.10.2')).not.toBe(at('192.168.1.20'));
  });

  it('is none between two networks', () => {
    expect(at('127.0.0.1')).toBeNull();
    expect(at('127.0.0.1', 'fe80::1')).toBeNull();
  });

  it('looks at this computer when nothing else is given', () => {
    expect(networkNow()).toSatisfy((mark) => mark === null || /^[0-9a-f]{12}$/.test(String(mark)));
  });
});
