import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../system-clock.ts';
import { askAuthority, authorityNames, authorityServers } from './ask-authority.ts';
import { createDnsClient } from './create-dns-client.ts';
import { fakeDnsServer, reply, type FakeDnsServer, type Script } from './fake-dns-server.ts';

const open: FakeDnsServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const text = (data: string) => ({ type: 16, data: [data], ttl: 600 });
const signal = new AbortController().signal;
const TYPES = { a: 1, txt: 16, cname: 5 };

async function world(udp: Script, tcp?: Script) {
  const server = await fakeDnsServer({ udp, ...(tcp && { tcp }) });
  open.push(server);
  const place = `127.0.0.1:${server.port}`;
  const dns = createDnsClient({ resolvers: [place], clock: systemClock, deadlineMs: 1000, resendAfterMs: [2000] });
  return { server, place, dns };
}

/** Old to whoever lets it ask others, new to whoever asks for what it holds itself. */
const twoFaced: Script = (query) =>
  query.header.rd === 1 ? reply(query, [text('old')]) : reply(query, [text('new')], { aa: 1 });

describe('the servers of a domain', () => {
  it('are asked for what they hold themselves', async () => {
    const { dns, place, server } = await world(twoFaced);
    const view = await askAuthority(
      { server: 'ns.shop.example', place },
      { name: 'shop.example', type: 'TXT' },
      dns,
      signal,
    );
    expect(view).toMatchObject({ server: 'ns.shop.example', answer: { ok: true, records: ['new'] }, ttl: 600 });
    expect(server.udp[0]!.readUInt8(2) & 1).toBe(0);
  });

  it('do not count when somebody in between answers', async () => {
    const { dns, place } = await world((query) => reply(query, [text('old')]));
    const view = await askAuthority(
      { server: 'ns.shop.example', place },
      { name: 'shop.example', type: 'TXT' },
      dns,
      signal,
    );
    expect(view.answer).toEqual({ ok: false, failure: 'dns-refused' });
  });

  it('say that there is nothing, and that counts', async () => {
    const { dns, place } = await world((query) => reply(query, [], { aa: 1, rcode: 3 }));
    const view = await askAuthority({ server: 'ns', place }, { name: 'shop.example', type: 'TXT' }, dns, signal);
    expect(view).toEqual({ server: 'ns', answer: { ok: false, failure: 'dns-nxdomain' } });
  });

  it('are asked once more over a stream when the answer does not fit', async () => {
    const { dns, place, server } = await world(
      (query) => reply(query, [], { aa: 1, tc: 1 }),
      (query) => reply(query, [text('whole')], { aa: 1 }),
    );
    const view = await askAuthority({ server: 'ns', place }, { name: 'shop.example', type: 'TXT' }, dns, signal);
    expect(view.answer).toMatchObject({ records: ['whole'] });
    expect(server.tcp).toHaveLength(1);
  });

  it('are stopped with the run', async () => {
    const { dns, place } = await world(() => undefined);
    const view = await askAuthority(
      { server: 'ns', place },
      { name: 'shop.example', type: 'TXT' },
      dns,
      AbortSignal.abort(),
    );
    expect(view.answer).toEqual({ ok: false, failure: 'stopped' });
  });

  it('are found by their names, four at most, and only where they may be asked', async () => {
    const addresses: Record<string, string> = { 'ns1.host.example': '127.0.0.1', 'ns2.host.example': '192.168.1.1' };
    const { dns, place, server } = await world((query) => {
      const [question] = query.questions;
      const address = addresses[question?.name ?? ''];
      return address === undefined || question?.type !== TYPES.a
        ? reply(query, [], { rcode: 3 })
        : reply(query, [{ type: TYPES.a, address }]);
    });
    const names = ['NS1.host.example.', 'ns2.host.example', 'ns3.host.example', 'ns4.host.example', 'ns5.host.example'];
    expect(await authorityServers(names, dns, signal)).toEqual([{ server: 'ns1.host.example', place }]);
    const asked = server.udp.map((raw) => raw.toString('latin1'));
    expect(asked.some((raw) => raw.includes('ns5'))).toBe(false);
  });
});

describe('the name service that asks them', () => {
  const zoneOf = (place: string) => ({ zone: 'shop.example', servers: [{ server: 'ns', place }] });

  it('gives the new answer inside the zone and the usual one outside', async () => {
    const { dns, place } = await world(twoFaced);
    const names = authorityNames(zoneOf(place), dns, signal);
    expect(await names('shop.example', 'TXT')).toMatchObject({ records: ['new'] });
    expect(await names('_dmarc.Shop.example.', 'TXT')).toMatchObject({ records: ['new'] });
    expect(await names('othershop.example', 'TXT')).toMatchObject({ records: ['old'] });
  });

  it('follows an alias that leads out of the zone as usual', async () => {
    const { dns, place } = await world((query) => {
      if (query.header.rd === 1) return reply(query, [text('behind the alias')]);
      const isAlias = query.questions[0]?.type === TYPES.cname;
      return reply(query, isAlias ? [{ type: TYPES.cname, domain: 'key.service.example' }] : [], { aa: 1 });
    });
    const names = authorityNames(zoneOf(place), dns, signal);
    expect(await names('a._domainkey.shop.example', 'TXT')).toMatchObject({ records: ['behind the alias'] });
  });

  it('falls back to the usual way when no server of the zone answers', async () => {
    const { dns, place } = await world((query) => (query.header.rd === 1 ? reply(query, [text('old')]) : undefined));
    const names = authorityNames(zoneOf(place), dns, signal);
    expect(await names('shop.example', 'TXT')).toMatchObject({ records: ['old'] });
  });
});
