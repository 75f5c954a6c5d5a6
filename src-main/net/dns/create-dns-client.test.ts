import { getServers } from 'node:dns';
import type { Packet } from 'dns2';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '../net.ts';
import { createDnsClient, type DnsClientOptions } from './create-dns-client.ts';
import { a, fakeDnsServer, reply, type FakeDnsScripts, type FakeDnsServer } from './fake-dns-server.ts';
import { serverAddress, serverText } from './server-address.ts';

const clock: Clock = { now: () => new Date(), ticks: () => performance.now() };
const signal = new AbortController().signal;
const question = { name: 'Good.Example.test.', type: 'A' } as const;
const good = (query: Packet) => reply(query, [a('192.0.2.1')]);
const code = (rcode: number) => (query: Packet) => reply(query, [], { rcode });
const open: FakeDnsServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(udp: FakeDnsScripts['udp']): Promise<string> {
  const server = await fakeDnsServer(udp === undefined ? {} : { udp });
  open.push(server);
  return `127.0.0.1:${server.port}`;
}

const client = (options: Partial<DnsClientOptions>) => createDnsClient({ clock, deadlineMs: 2000, ...options });

describe('createDnsClient', () => {
  it('asks only the servers that were given', async () => {
    const server = await serve(good);
    const dns = client({ resolvers: [server] });
    expect(dns.servers('configured')).toEqual([server]);
    expect(dns.servers('os')).toEqual([]);
    expect(dns.servers('reference')).toEqual([]);
    const answer = await dns.ask('configured', question, signal);
    expect(answer).toMatchObject({ ok: true, value: { server, records: [{ name: 'good.example.test' }] } });
    expect(answer.ms).toBeGreaterThan(0);
  });

  it('asks the system and its servers when none were given', () => {
    const dns = client({});
    expect(dns.servers('os')).toEqual(['os']);
    const listed = getServers().flatMap((text) => serverAddress(text) ?? []);
    expect(dns.servers('configured')).toEqual(listed.map(serverText));
  });

  it('D22: has no server of its own that it would ask unasked', async () => {
    const dns = client({ resolvers: [] });
    for (const view of ['os', 'configured', 'reference'] as const) {
      expect(dns.servers(view)).toEqual([]);
      expect(await dns.ask(view, question, signal)).toMatchObject({ ok: false, failure: 'dns-unreachable' });
    }
  });

  it('keeps the second opinion apart', async () => {
    const [mine, other] = await Promise.all([serve(code(3)), serve(good)]);
    const dns = client({ resolvers: [mine], referenceResolvers: [other] });
    expect(await dns.ask('configured', question, signal)).toMatchObject({ failure: 'dns-nxdomain' });
    expect(await dns.ask('reference', question, signal)).toMatchObject({ ok: true, value: { server: other } });
  });

  it.each(['a..b.test', '', 'a b.test'])('does not ask for %j', async (name) => {
    const server = await serve(good);
    const answer = await client({ resolvers: [server] }).ask('configured', { name, type: 'A' }, signal);
    expect(answer).toMatchObject({ ok: false, failure: 'dns-name-invalid' });
    expect(open[0]?.udp).toEqual([]);
  });

  it('finds the loopback address through the system', async () => {
    const answer = await client({}).ask('os', { name: 'localhost', type: 'A' }, signal);
    expect(answer).toMatchObject({ ok: true, value: { server: 'os', records: [{ data: '127.0.0.1' }] } });
  });

  it('D7: an error of one server does not beat the answer of the next', async () => {
    const [bad, fine] = await Promise.all([serve(code(2)), serve(good)]);
    const answer = await client({ resolvers: [bad, fine] }).ask('configured', question, signal);
    expect(answer).toMatchObject({ ok: true, value: { server: fine } });
  });

  it('D7: does not ask a second server when the first one knows', async () => {
    const [first, second] = await Promise.all([serve(code(3)), serve(good)]);
    const answer = await client({ resolvers: [first, second] }).ask('configured', question, signal);
    expect(answer).toMatchObject({ ok: false, failure: 'dns-nxdomain' });
    expect(open.find((server) => second.endsWith(`:${server.port}`))?.udp).toEqual([]);
  });

  it('leaves time for the next server when the first one is silent', async () => {
    const [silent, fine] = await Promise.all([serve(undefined), serve(good)]);
    const answer = await client({ resolvers: [silent, fine], deadlineMs: 1500 }).ask('configured', question, signal);
    expect(answer).toMatchObject({ ok: true, value: { server: fine } });
  });

  it('prefers what a server said over what another one did not say', async () => {
    const [silent, refusing] = await Promise.all([serve(undefined), serve(code(5))]);
    const answer = await client({ resolvers: [silent, refusing], deadlineMs: 1200 }).ask(
      'configured',
      question,
      signal,
    );
    expect(answer).toMatchObject({ ok: false, failure: 'dns-refused', detail: `${refusing} rcode 5` });
  });

  it.each(['dns.example.org', '192.0.2.1:99999', 'https://dns.example.org/'])(
    'names a resolver it cannot use: %s',
    (text) => {
      expect(() => client({ resolvers: [text] })).toThrow(text);
      expect(() => client({ referenceResolvers: [text] })).toThrow(TypeError);
    },
  );
});
