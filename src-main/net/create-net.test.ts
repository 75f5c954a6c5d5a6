import { describe, expect, it } from 'vitest';
import { createNet } from './create-net.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

describe('createNet', () => {
  it('asks only the resolvers of the case when it names some', () => {
    const { dns } = createNet({ resolvers: ['127.0.0.1:5300'], referenceResolvers: ['[::1]:5301'] });
    expect(dns.servers('os')).toEqual([]);
    expect(dns.servers('configured')).toHaveLength(1);
    expect(dns.servers('reference')).toHaveLength(1);
  });

  it('asks the system, and no stranger, when the case names none', () => {
    const { dns } = createNet();
    expect(dns.servers('os').length).toBeGreaterThan(0);
    expect(dns.servers('reference')).toEqual([]);
  });

  it('asks a stranger only after a yes, and never where the case names its own resolvers', () => {
    const reference = (...given: Parameters<typeof createNet>) => createNet(...given).dns.servers('reference');
    expect(reference({}, { thirdParties: true }).every((server) => /^(tls|https):/.test(server))).toBe(true);
    expect(reference({}, { thirdParties: true })).not.toEqual([]);
    expect(reference({}, { signIn: true })).toEqual([]);
    expect(reference({ resolvers: ['127.0.0.1'] }, { thirdParties: true })).toEqual([]);
    expect(reference({ referenceResolvers: [] }, { thirdParties: true })).toEqual([]);
  });

  it('takes PEM texts and never opens a path', () => {
    const { trustedCertificates } = createNet({ trustedCertificates: ['/etc/ssl/ca.pem', PEM] });
    expect(trustedCertificates).toEqual([PEM]);
  });

  it('judges at the time that the case names, and time goes on', async () => {
    const { clock } = createNet({ now: '2020-02-29T12:00:00Z' });
    const first = clock.now().getTime();
    expect(first - Date.parse('2020-02-29T12:00:00Z')).toBeLessThan(60_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(clock.now().getTime()).toBeGreaterThan(first);
  });

  it('knows the proxy of the case; in a lab no other counts', () => {
    expect(createNet({ proxy: 'http://127.0.0.1:3128', resolvers: ['127.0.0.1'] }).proxy).toBe('http://127.0.0.1:3128');
    expect(createNet({ resolvers: ['127.0.0.1'] }).proxy).toBeUndefined();
  });

  it('reads the hosts file only where the system is asked too', async () => {
    expect(await createNet({ resolvers: ['127.0.0.1'] }).hostsFile()).toBeUndefined();
  });

  it('lists the addresses of this computer without names', () => {
    for (const entry of createNet().interfaces()) {
      expect(Object.keys(entry).sort()).toEqual(['address', 'family', 'internal', 'tunnel']);
      expect([4, 6]).toContain(entry.family);
    }
  });

  it('connects through its own clock and deadline', async () => {
    const net = createNet();
    const stopped = AbortSignal.abort();
    expect(await net.connect({ address: '127.0.0.1', port: 1, family: 4 }, stopped)).toMatchObject({
      failure: 'stopped',
    });
  });
});
