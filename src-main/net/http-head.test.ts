import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { httpHead, parseHead } from './http-head.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function socketTo(handle: (socket: Socket) => void): Promise<Socket> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    open.push(() => socket.destroy());
    handle(socket);
  });
  open.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

const ask = async (handle: (socket: Socket) => void, signal = new AbortController().signal) => {
  const socket = await socketTo(handle);
  return { outcome: await httpHead(socket, ['GET / HTTP/1.1', 'host: a.test'], { deadlineMs: 500, signal }), socket };
};

describe('httpHead', () => {
  it('reads status and redirect, and closes', async () => {
    let asked = '';
    const { outcome, socket } = await ask((peer) => {
      peer.on('data', (chunk: Buffer) => {
        asked += chunk.toString();
        peer.write('HTTP/1.1 302 Found\r\nLoca');
        peer.write('tion: http://login.hotel.test/?a=1\r\n\r\n<html>');
      });
    });
    expect(outcome).toMatchObject({ ok: true, value: { status: 302, location: 'http://login.hotel.test/?a=1' } });
    expect(asked).toBe('GET / HTTP/1.1\r\nhost: a.test\r\nconnection: close\r\n\r\n');
    expect(socket.destroyed).toBe(true);
  });

  it.each([
    ['stays silent', () => undefined, 'reply-timeout'],
    ['closes', (peer: Socket) => peer.end(), 'connection-closed'],
    ['resets', (peer: Socket) => peer.once('data', () => peer.resetAndDestroy()), 'connection-reset'],
    ['is a mail server', (peer: Socket) => peer.end('220 mx.test ESMTP\r\n'), 'reply-malformed'],
    ['drips without end', (peer: Socket) => peer.write('x'.repeat(10_000)), 'reply-malformed'],
  ] as const)('says when the other side %s', async (_what, handle, failure) => {
    const { outcome } = await ask((peer) => void handle(peer));
    expect(outcome).toMatchObject({ ok: false, failure });
  });

  it('stops on the signal', async () => {
    const { outcome } = await ask(() => undefined, AbortSignal.abort());
    expect(outcome).toMatchObject({ ok: false, failure: 'stopped' });
  });
});

describe('parseHead', () => {
  it('takes no word of the body for a redirect that is not there', () => {
    expect(parseHead('HTTP/1.0 511 Network Authentication Required\r\nserver: x\r\n\r\n')).toEqual({ status: 511 });
    expect(parseHead('220 HTTP/1.1 200 OK')).toBeUndefined();
  });

  it('never throws, and caps what it keeps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (noise) => {
        const head = parseHead(`HTTP/1.1 200 OK\r\nlocation: ${noise}`);
        expect(head?.status).toBe(200);
        expect((head?.location ?? '').length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
