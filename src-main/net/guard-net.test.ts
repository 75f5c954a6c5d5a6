import { describe, expect, it } from 'vitest';
import { createNet } from './create-net.ts';
import { guardNet, type Manners } from './guard-net.ts';
import type { Net, TcpTarget } from './net.ts';

const signal = new AbortController().signal;

/** A guarded net whose connections are only counted. */
function guarded(manners: Manners) {
  const opened: TcpTarget[] = [];
  const inner: Net = {
    ...createNet(),
    connect: (target) => {
      opened.push(target);
      return Promise.resolve({ ok: false, failure: 'connection-refused', ms: 1 });
    },
  };
  const net = guardNet(inner, manners);
  const call = async (address: string, port: number) => {
    const result = await net.connect({ address, port, family: address.includes(':') ? 6 : 4 }, signal);
    return result.ok ? 'ok' : result.failure;
  };
  return { call, opened };
}

describe('guardNet', () => {
  it('lets known ports through, and those that the case names', async () => {
    const { call, opened } = guarded({ ports: [1587] });
    for (const port of [25, 443, 465, 587, 993, 1587]) expect(await call('192.0.2.1', port)).toBe('connection-refused');
    for (const port of [22, 110, 3306, 8080]) expect(await call('192.0.2.1', port)).toBe('stopped');
    expect(opened).toHaveLength(6);
  });

  it('stops before a computer is called too often, and each by itself', async () => {
    const { call, opened } = guarded({ ports: [] });
    const answers = await Promise.all(Array.from({ length: 60 }, () => call('192.0.2.1', 587)));
    expect(answers.filter((word) => word === 'stopped')).toHaveLength(12);
    expect(await call('192.0.2.2', 587)).toBe('connection-refused');
    expect(opened).toHaveLength(49);
  });

  it('stops before too many computers are called', async () => {
    const { call } = guarded({ ports: [] });
    const words: string[] = [];
    for (let host = 1; host <= 30; host += 1) words.push(await call(`192.0.2.${host}`, 587));
    expect(words.filter((word) => word === 'stopped')).toHaveLength(6);
  });

  it('leads an imported case into no private network, unless the person typed the address', async () => {
    const { call, opened } = guarded({ ports: [], imported: true, typed: ['192.168.1.9'] });
    for (const address of ['10.0.0.1', '127.0.0.1', '192.168.1.1', '::1', 'fe80::1']) {
      expect(await call(address, 587)).toBe('stopped');
    }
    expect(await call('192.168.1.9', 587)).toBe('connection-refused');
    expect(await call('8.8.8.8', 587)).toBe('connection-refused');
    expect(opened).toHaveLength(2);
  });

  it('calls private addresses of a case that is the own', async () => {
    expect(await guarded({ ports: [] }).call('10.0.0.1', 587)).toBe('connection-refused');
  });
});
