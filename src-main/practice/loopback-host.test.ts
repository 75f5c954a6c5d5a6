import { describe, expect, it } from 'vitest';
import { pickLoopbackHost } from './loopback-host.ts';

describe('pickLoopbackHost', () => {
  it('takes an address that is this computer', async () => {
    expect(await pickLoopbackHost('127.0.0.1')).toBe('127.0.0.1');
  });

  it('goes home when the address is not of this computer', async () => {
    expect(await pickLoopbackHost('192.0.2.1')).toBe('127.0.0.1');
  });

  it.runIf(process.platform === 'linux')('is a random one on Linux', async () => {
    const hosts = await Promise.all([1, 2, 3, 4].map(() => pickLoopbackHost()));
    expect(hosts.every((host) => /^127\.77\.\d+\.\d+$/.test(host))).toBe(true);
    expect(new Set(hosts).size).toBeGreaterThan(1);
  });
});
