import { createServer } from 'node:net';
import { Packet } from 'dns2';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordType } from '../net.ts';
import { a, fakeDnsServer, reply, type FakeDnsScripts, type FakeDnsServer } from './fake-dns-server.ts';
import { queryServer, type QueryLimits } from './query-server.ts';

const NAME = 'good.example.test';
const open: FakeDnsServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(scripts: FakeDnsScripts): Promise<FakeDnsServer> {
  const server = await fakeDnsServer(scripts);
  open.push(server);
  return server;
}

function ask(port: number, more: Partial<QueryLimits> & { type?: RecordType; address?: string } = {}) {
  const { type = 'A', address = '127.0.0.1', ...limits } = more;
  return queryServer(
    { address, port },
    { name: NAME, type },
    { deadlineMs: 3000, signal: new AbortController().signal, ticks: () => performance.now(), ...limits },
  );
}

const good = (query: Packet) => reply(query, [a('192.0.2.1')]);
const truncated = (query: Packet) => reply(query, [], { tc: 1 });
const answered = (data: string) => ({ ok: true, answer: { records: [{ data }] } });
const rename = (query: Packet, name: string) => {
  query.questions[0]!.name = name;
  return query;
};

describe('queryServer', () => {
  it('asks and says who answered', async () => {
    const { port, udp } = await serve({ udp: good });
    expect(await ask(port)).toEqual({
      ok: true,
      answer: {
        records: [{ name: NAME, type: 'A', ttl: 300, data: '192.0.2.1' }],
        server: `127.0.0.1:${port}`,
        authenticated: expect.any(Boolean) as boolean,
      },
    });
    expect(udp).toHaveLength(1);
  });

  it('D1: passes over a reply to another question', async () => {
    const { port } = await serve({ udp: (query) => [reply(rename(query, 'evil.example.test'), [a('6.6.6.6', NAME)])] });
    expect(await ask(port, { deadlineMs: 500 })).toMatchObject({
      failure: 'dns-malformed',
      detail: '1 foreign replies',
    });
  });

  it('D1: passes over a reply of another type, and takes the right one behind it', async () => {
    const { port } = await serve({
      udp: (query, raw) => {
        const right = good(Packet.parse(raw));
        query.questions[0]!.type = 16;
        return [reply(query, [a('6.6.6.6')]), right];
      },
    });
    expect(await ask(port)).toMatchObject(answered('192.0.2.1'));
  });

  it('takes a question that comes back in another case', async () => {
    const { port } = await serve({ udp: (query) => reply(rename(query, 'GOOD.example.TEST'), [a('192.0.2.1')]) });
    expect(await ask(port)).toMatchObject(answered('192.0.2.1'));
  });

  it('D2: an echo of the query is no answer', async () => {
    const { port } = await serve({ udp: (_query, raw) => raw });
    expect(await ask(port, { deadlineMs: 500 })).toMatchObject({ ok: false, failure: 'dns-malformed' });
  });

  it('D3: a server that stays silent over TCP does not hold it up', async () => {
    const { port, tcp } = await serve({ udp: truncated, tcp: () => undefined });
    expect(await ask(port, { deadlineMs: 700 })).toMatchObject({ ok: false, failure: 'dns-timeout' });
    expect(tcp).toHaveLength(1);
  });

  it.each([
    ['is silent', () => undefined],
    ['closes', 'close'],
    ['resets', 'reset'],
    ['is not there', undefined],
  ] as const)('D4: keeps the part that fitted when TCP %s', async (_what, tcp) => {
    const udp = (query: Packet) => reply(query, [a('192.0.2.1')], { tc: 1 });
    const { port } = await serve({ udp, ...(tcp === undefined ? {} : { tcp }) });
    const result = await ask(port, { deadlineMs: 700 });
    expect(result).toMatchObject({ ok: true, answer: { truncated: true, records: [{ data: '192.0.2.1' }] } });
  });

  it('fetches over TCP what did not fit', async () => {
    const { port, tcp } = await serve({ udp: truncated, tcp: good });
    const result = await ask(port);
    expect(result).toMatchObject(answered('192.0.2.1'));
    expect(result).not.toHaveProperty('answer.truncated');
    expect(tcp).toHaveLength(1);
  });

  it('calls a whole answer that is still cut malformed when nothing fitted', async () => {
    const { port } = await serve({ udp: truncated, tcp: truncated });
    expect(await ask(port)).toEqual({ ok: false, failure: 'dns-malformed', detail: 'truncated' });
  });

  it('D5: sends random ids over both ways, and refuses a reply with another one', async () => {
    const server = await serve({ udp: truncated, tcp: good });
    for (let i = 0; i < 6; i += 1) await ask(server.port);
    const ids = [...server.udp, ...server.tcp].map((raw) => raw.readUInt16BE(0));
    expect(new Set(ids).size).toBeGreaterThan(3);
    const wrong = await serve({
      udp: truncated,
      tcp: (query) => {
        query.header.id ^= 1;
        return good(query);
      },
    });
    expect(await ask(wrong.port)).toEqual({ ok: false, failure: 'dns-malformed', detail: 'foreign reply' });
  });

  it('D6, D6b: asks a server that has an IPv6 address', async (context) => {
    const usable = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => {
        resolve(false);
      });
      probe.listen(0, '::1', () => {
        probe.close(() => {
          resolve(true);
        });
      });
    });
    if (!usable) context.skip('this computer has no ::1');
    const { port } = await serve({ address: '::1', udp: truncated, tcp: good });
    expect(await ask(port, { address: '::1' })).toMatchObject({ ok: true, answer: { server: `[::1]:${port}` } });
  });

  it('D8: sends again when the first datagrams get lost', async () => {
    let count = 0;
    const { port, udp } = await serve({ udp: (query) => (++count < 3 ? undefined : good(query)) });
    expect(await ask(port, { resendAfterMs: [20, 20] })).toMatchObject(answered('192.0.2.1'));
    expect(udp.map((raw) => raw.toString('hex'))).toEqual(Array(3).fill(udp[0]?.toString('hex')));
  });

  it('D9: sees a closed port, which is something else than silence', async () => {
    const { port } = await serve({ udp: good });
    await open.pop()?.close();
    expect(await ask(port)).toMatchObject({ ok: false, failure: 'dns-port-closed', detail: 'ECONNREFUSED' });
    const silent = await serve({});
    expect(await ask(silent.port, { deadlineMs: 500 })).toEqual({ ok: false, failure: 'dns-timeout' });
  });

  it('D11: offers 1232 bytes, asks for signatures, and never names the network of the client', async () => {
    const { port, udp } = await serve({ udp: good });
    await ask(port);
    const query = Packet.parse(udp[0]!);
    expect(query.additionals).toMatchObject([{ type: 41, class: 1232, doFlag: true, rdata: [] }]);
    expect(query.header.rd).toBe(1);
    expect(udp[0]!.readUInt8(3) & 0x20).toBe(0x20);
  });

  it.each([1, 4])('asks without EDNS when the server answers it with code %i', async (rcode) => {
    const { port, udp } = await serve({
      udp: (query) => (query.additionals.length > 0 ? reply(query, [], { rcode }) : good(query)),
    });
    expect(await ask(port)).toMatchObject(answered('192.0.2.1'));
    expect(udp).toHaveLength(2);
  });

  it('takes an error that comes without the question, but no answer without it', async () => {
    const bare = (rcode: number) => (query: Packet) => {
      query.questions = [];
      return reply(query, [], { rcode });
    };
    expect(await ask((await serve({ udp: bare(5) })).port)).toMatchObject({ failure: 'dns-refused' });
    const refused = await ask((await serve({ udp: bare(3) })).port, { deadlineMs: 500 });
    expect(refused).toMatchObject({ failure: 'dns-malformed' });
  });

  it('D21: is not held up by a reply full of pointer chains', async () => {
    const bomb = (query: Packet) => {
      const head = reply(query, []);
      head.writeUInt16BE(4001, 6);
      return Buffer.concat([head, Buffer.alloc(60_000, 0xc0)]);
    };
    const { port } = await serve({ udp: truncated, tcp: bomb });
    expect(await ask(port)).toMatchObject({ ok: false, failure: 'dns-malformed' });
  });

  it('D21: names a reply whose names point at themselves, over UDP', async () => {
    const circle = (query: Packet) => {
      const head = reply(query, []);
      const at = head.length;
      head.writeUInt16BE(1, 6);
      const pointer = Buffer.from([0xc0 | (at >> 8), at & 0xff]);
      return Buffer.concat([head, pointer, Buffer.from([0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1])]);
    };
    const { port } = await serve({ udp: circle });
    const began = performance.now();
    expect(await ask(port)).toMatchObject({ ok: false, failure: 'dns-malformed' });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('D23: stops on the signal, whatever it waits for', async () => {
    expect(await ask(1, { signal: AbortSignal.abort() })).toEqual({ ok: false, failure: 'stopped' });
    for (const scripts of [{}, { udp: truncated, tcp: () => undefined }]) {
      const { port } = await serve(scripts);
      const stop = new AbortController();
      const running = ask(port, { signal: stop.signal });
      setTimeout(() => {
        stop.abort();
      }, 30);
      expect(await running).toEqual({ ok: false, failure: 'stopped' });
    }
  });
});
