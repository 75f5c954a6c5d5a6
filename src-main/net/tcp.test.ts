import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';
import { connectTcp } from './tcp.ts';

const servers: Server[] = [];

const listen = async (onSocket: (socket: Socket) => void = () => undefined): Promise<number> => {
  const server = createServer(onSocket);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const forever = new AbortController().signal;
const at = (port: number) => ({ address: '127.0.0.1', port, family: 4 as const });

describe('connectTcp', () => {
  it('opens one connection', async () => {
    const opened = await connectTcp(at(await listen()), systemClock, forever);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    expect(opened.value.remoteAddress).toBe('127.0.0.1');
    opened.value.destroy();
  });

  it('survives a reset after it has handed the socket over', async () => {
    const port = await listen((socket) => socket.resetAndDestroy());
    const opened = await connectTcp(at(port), systemClock, forever);
    if (!opened.ok) return;
    opened.value.resume();
    if (!opened.value.closed) await once(opened.value, 'close');
    expect(opened.value.destroyed).toBe(true);
  });

  it('names a closed port', async () => {
    const port = await listen();
    servers[0]?.close();
    expect(await connectTcp(at(port), systemClock, forever)).toMatchObject({
      ok: false,
      failure: 'connection-refused',
    });
  });

  it('stops at once when it is told to, before and during the attempt', async () => {
    const stop = new AbortController();
    const running = connectTcp({ address: '192.0.2.1', port: 587, family: 4 }, systemClock, stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, failure: 'stopped' });
    expect(await connectTcp(at(await listen()), systemClock, stop.signal)).toEqual({
      ok: false,
      failure: 'stopped',
      ms: 0,
    });
  });

  it('does not take the wrong family for granted', async () => {
    const opened = await connectTcp({ ...at(await listen()), family: 6 }, systemClock, forever);
    if (opened.ok) opened.value.destroy();
    expect(opened.ms).toBeGreaterThanOrEqual(0);
  });
});
