import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProbeId } from '../contract/observation.ts';
import type { Net, Outcome } from '../net/net.ts';
import { HOST, Lab, rowsOf, runInLab, type LabRun } from './testing/lab.ts';
import { runProbes } from './run-probes.ts';
import { createTarget } from './target.ts';

let lab: Lab;
const servers: (() => void)[] = [];
beforeEach(() => {
  lab = new Lab();
});
afterEach(async () => {
  await lab.close();
  for (const close of servers.splice(0)) close();
});

/** A server of any kind behind `address:port` of the lab. */
async function place(port: number, handle: (socket: Socket) => void, address = '127.0.0.1'): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    handle(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  lab.place(port, (server.address() as AddressInfo).port, address);
}

const run = async (id: ProbeId, options: LabRun = {}) => rowsOf(await runInLab(lab, { only: [id], ...options }), id);
const domain = { 'northmail.example/A': ['127.0.0.7'] };

describe('second-host', () => {
  it('is the domain of the sender, on its web port only', async () => {
    lab.zone = { ...lab.zone, ...domain };
    await place(443, () => undefined, '127.0.0.7');
    expect(await run('second-host')).toMatchObject([{ outcome: 'ok', host: 'northmail.example', port: 443 }]);
    expect(lab.opened.filter(({ address }) => address === '127.0.0.7')).toHaveLength(1);
  });

  it('says why nobody was called', async () => {
    expect(await run('second-host')).toMatchObject([{ outcome: 'not-tested', reason: 'no-address' }]);
    const same = { account: { address: `a@${HOST}`, submission: { hostname: HOST } } };
    expect(await run('second-host', { case: same })).toMatchObject([{ reason: 'no-other-host' }]);
  });
});

describe('web-page', () => {
  const portal = (socket: Socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 302 Found\r\nlocation: http://login.hotel.test/\r\n\r\n'));

  it('notes where the page leads when mail does not get through', async () => {
    lab.zone = { ...lab.zone, ...domain };
    await place(80, portal, '127.0.0.7');
    expect(await run('web-page')).toMatchObject([{ outcome: 'ok', answers: ['302', 'http://login.hotel.test/'] }]);
  });

  it('opens no page while mail works', async () => {
    lab.zone = { ...lab.zone, ...domain };
    await lab.serve(587);
    await place(80, portal, '127.0.0.7');
    expect(await run('web-page')).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
    expect(lab.opened.some(({ port }) => port === 80)).toBe(false);
  });
});

describe('proxy-connect', () => {
  const through = async (answer: string | undefined, proxy = 'http://127.0.0.8:3128') => {
    let asked = '';
    await place(
      3128,
      (socket) =>
        socket.once('data', (chunk: Buffer) => {
          asked = chunk.toString();
          if (answer !== undefined) socket.end(`${answer}\r\n\r\n`);
        }),
      '127.0.0.8',
    );
    const target = createTarget({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      account: { submission: { hostname: HOST } },
    });
    if (target === undefined) throw new Error('no target');
    const net: Net = { ...(await lab.net()), proxy };
    const { signal } = new AbortController();
    const rows = await runProbes({ target, net, consent: {}, signal, only: ['proxy-connect'] });
    return { rows: rowsOf(rows, 'proxy-connect'), asked };
  };

  it('asks for a way to the mail port, and sends nothing over it', async () => {
    const { rows, asked } = await through('HTTP/1.1 200 Connection established');
    expect(rows).toMatchObject([{ outcome: 'ok', target: '127.0.0.8:3128', answers: ['200'] }]);
    expect(asked).toBe(`CONNECT ${HOST}:587 HTTP/1.1\r\nhost: ${HOST}:587\r\nconnection: close\r\n\r\n`);
  });

  it('notes a refusal', async () => {
    expect((await through('HTTP/1.1 403 Forbidden')).rows).toMatchObject([
      { failure: 'command-refused', answers: ['403'] },
    ]);
  });

  it('needs a proxy that can be read, and never keeps its password', async () => {
    expect((await through(undefined, 'socks5://127.0.0.8:1080')).rows).toMatchObject([{ reason: 'no-proxy' }]);
    const { rows } = await through('HTTP/1.1 200 OK', 'http://user:secret@127.0.0.8:3128');
    expect(JSON.stringify(rows)).not.toContain('secret');
    expect(await run('proxy-connect')).toMatchObject([{ outcome: 'not-tested', reason: 'no-proxy' }]);
  });
});

describe('line-quality', () => {
  /** Runs it with answers that take as long as told, one after the other. */
  const withTimes = async (times: readonly number[], nameMs = 1) => {
    const real = await lab.net();
    let turn = 0;
    const net: Net = {
      ...real,
      dns: {
        ...real.dns,
        ask: async (view, question, signal) => ({
          ...(await real.dns.ask(view, question, signal)),
          ms: view === 'configured' ? nameMs : 1,
        }),
      },
      connect: () => {
        const ms = times[Math.min(turn, times.length - 1)] ?? 1;
        turn += 1;
        const closed: Outcome<Socket> = { ok: false, failure: 'connection-refused', ms };
        return Promise.resolve(closed);
      },
    };
    const target = createTarget({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      account: { submission: { hostname: HOST } },
    });
    if (target === undefined) throw new Error('no target');
    const { signal } = new AbortController();
    return rowsOf(await runProbes({ target, net, consent: {}, signal, only: ['line-quality'] }), 'line-quality');
  };

  it('calls again only when an answer came to a repeated call', async () => {
    expect(await withTimes([40])).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
    const rows = await withTimes([1045, 1045, 40]);
    expect(rows).toHaveLength(10);
    expect(rows.every(({ ms, failure }) => ms === 40 && failure === 'connection-refused')).toBe(true);
  });

  it('calls ten times more when one call was lost, which may be chance', async () => {
    expect(await withTimes([1045, 40])).toHaveLength(20);
    expect(await withTimes([40, 1045, 40])).toHaveLength(20);
  });

  it.each([1010, 1290, 3010])('calls again when a name was answered after %i ms, on the second asking', async (ms) => {
    expect(await withTimes([40], ms)).toHaveLength(10);
  });

  it.each([600, 2000, 5000])('takes a name service that needs %i ms for slow, not for lossy', async (ms) => {
    expect(await withTimes([40], ms)).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
  });
});

describe('a port that was turned away', () => {
  it('is timed again beside an open one, each call by itself', async () => {
    await place(465, () => undefined);
    const rows = await run('line-quality');
    expect(rows.map(({ port, outcome }) => [port, outcome])).toEqual(
      [1, 2, 3].flatMap(() => [
        [587, 'failed'],
        [465, 'ok'],
      ]),
    );
  });
});

describe('small-answer', () => {
  const hangs = (socket: Socket) => {
    let upgraded = false;
    socket.write('220 smtp ESMTP\r\n');
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (upgraded) {
        // A hello of a real engine is long; ours is short and gets its seven bytes.
        if (chunk.length < 150) socket.write(Buffer.from([21, 3, 3, 0, 2, 2, 40]));
      } else if (text.startsWith('EHLO')) socket.write('250-smtp\r\n250 STARTTLS\r\n');
      else if (text.startsWith('STARTTLS')) {
        upgraded = true;
        socket.write('220 go\r\n');
      }
    });
  };

  it('comes through where the long one got lost', { timeout: 30_000 }, async () => {
    await place(587, hangs);
    expect(await run('small-answer')).toMatchObject([{ outcome: 'ok', port: 587, socketType: 'starttls' }]);
  });

  it('is not asked for while the handshake works', async () => {
    await lab.serve(587);
    expect(await run('small-answer')).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
  });
});

describe('public-address', () => {
  const consent = { thirdParties: true };

  it('is what the case says, or what the server sees; its name is looked up', async () => {
    lab.zone = { ...lab.zone, '7.113.0.203.in-addr.arpa/PTR': ['dsl-203-0-113-7.isp.example'] };
    const theCase = { environment: { publicAddresses: ['203.0.113.7'] } };
    expect(await run('public-address', { consent, case: theCase })).toMatchObject([
      { outcome: 'ok', address: '203.0.113.7', answers: ['dsl-203-0-113-7.isp.example'] },
    ]);
  });

  it('keeps no address of the inside', async () => {
    await lab.serve(587);
    expect(await run('public-address', { consent })).toMatchObject([{ outcome: 'not-tested', reason: 'not-known' }]);
  });

  it('needs a yes', async () => {
    expect(await run('public-address')).toMatchObject([{ outcome: 'not-tested', reason: 'no-consent' }]);
  });
});
