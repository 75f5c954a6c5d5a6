import { describe, expect, it } from 'vitest';
import type { DnsAnswer, Net, Outcome } from '../net/net.ts';
import { systemClock } from '../net/system-clock.ts';
import type { ProbeContext } from './probe.ts';
import { serverAddresses } from './server-addresses.ts';
import { createTarget } from './target.ts';

type Views = Readonly<Partial<Record<string, readonly string[] | 'silent'>>>;

const answer = (type: string, addresses: readonly string[]): Outcome<DnsAnswer> => ({
  ok: true,
  ms: 1,
  value: {
    server: 'fake',
    records: addresses
      .filter((address) => address.includes(':') === (type === 'AAAA'))
      .map((data) => ({ name: 'x', type: type as 'A', ttl: 1, data })),
  },
});

const contextWith = (views: Views): ProbeContext & { readonly asked: string[] } => {
  const asked: string[] = [];
  const target = createTarget({
    schemaVersion: 1,
    symptom: { kind: 'unknown' },
    account: { submission: { hostname: 'smtp.northmail.example' } },
  });
  if (target === undefined) throw new Error('no target');
  const net: Net = {
    clock: systemClock,
    dns: {
      servers: (view) => [view],
      ask: (view, { type }) => {
        asked.push(`${view}/${type}`);
        const found = views[view] ?? [];
        return found === 'silent' ? new Promise(() => undefined) : Promise.resolve(answer(type, found));
      },
      askServer: () => Promise.reject(new Error('not here')),
    },
    connect: () => Promise.reject(new Error('not here')),
    interfaces: () => [],
    hostsFile: () => Promise.resolve(undefined),
    trustedCertificates: [],
  };
  const { signal } = new AbortController();
  return { asked, target, net, signal, rows: () => Promise.resolve([]), announce: () => undefined };
};

const found = async (views: Views) => (await serverAddresses(contextWith(views))).map(({ address }) => address);

describe('serverAddresses', () => {
  it('takes what the system sees, IPv4 first, two of each family', async () => {
    const os = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '192.0.2.1', '192.0.2.2', '192.0.2.3'];
    expect(await found({ os, configured: ['192.0.2.99'] })).toEqual([
      '192.0.2.1',
      '192.0.2.2',
      '2001:db8::1',
      '2001:db8::2',
    ]);
  });

  it('does not wait for the other views', async () => {
    expect(await found({ os: ['192.0.2.1'], configured: 'silent', reference: 'silent' })).toEqual(['192.0.2.1']);
  });

  it('does not wait for a system that stays silent', async () => {
    expect(await found({ os: 'silent', configured: ['192.0.2.2'] })).toEqual(['192.0.2.2']);
  });

  it('takes the reference view only when the near ones have nothing', async () => {
    expect(await found({ reference: ['192.0.2.3'] })).toEqual(['192.0.2.3']);
    expect(await found({ configured: ['192.0.2.2'], reference: ['192.0.2.3'] })).toEqual(['192.0.2.2']);
  });

  it('gives nothing when nobody knows the name', async () => {
    expect(await found({})).toEqual([]);
  });

  it('asks each view once a run', async () => {
    const context = contextWith({ os: ['192.0.2.1'] });
    await serverAddresses(context);
    await serverAddresses(context);
    expect(context.asked).toHaveLength(6);
  });
});
