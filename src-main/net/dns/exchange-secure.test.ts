import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTls, type TLSSocket } from 'node:tls';
import { Packet } from 'dns2';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../../tls-checker-lite/certificates/index.ts';
import type { ResolverAddress } from '../net.ts';
import { a, reply } from './fake-dns-server.ts';
import { queryServer } from './query-server.ts';

const NAME = 'good.example.test';
const RESOLVER = 'dns.example.test';
const open: (() => void)[] = [];
let authority: Authority;

beforeAll(async () => {
  authority = await makeAuthority({ commonName: 'Resolver Root' });
});
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const good = (query: Buffer) => reply(Packet.parse(query), [a('192.0.2.1')]);

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function keys(names: readonly string[]) {
  const { keyPem, chainPem } = await authority.issue({ names });
  return { key: keyPem, cert: chainPem };
}

type Handle = (request: { readonly head: IncomingMessage; readonly query: Buffer }, response: ServerResponse) => void;

async function serveHttps(handle: Handle, names = [RESOLVER, '127.0.0.1']): Promise<number> {
  const server = createHttps(await keys(names), (head, response) => {
    const parts: Buffer[] = [];
    head.on('data', (part: Buffer) => parts.push(part));
    head.on('end', () => {
      handle({ head, query: Buffer.concat(parts) }, response);
    });
  });
  open.push(() => {
    server.closeAllConnections();
  });
  return listen(server);
}

async function serveTls(handle: (query: Buffer, socket: TLSSocket) => void, names = [RESOLVER, '127.0.0.1']) {
  const sockets = new Set<TLSSocket>();
  const server = createTls(await keys(names), (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      handle(bytes.subarray(2), socket);
    });
  });
  open.push(() => {
    for (const socket of sockets) socket.destroy();
  });
  return listen(server);
}

const framed = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
const message = (response: ServerResponse, body: Buffer) =>
  response.writeHead(200, { 'content-type': 'application/dns-message' }).end(body);

function ask(port: number, more: Partial<ResolverAddress>, deadlineMs = 4000, signal = new AbortController().signal) {
  return queryServer(
    { address: '127.0.0.1', port, ...more },
    { name: NAME, type: 'A' },
    { deadlineMs, signal, ticks: () => performance.now(), trusted: [authority.certPem] },
  );
}
const answered = { ok: true, answer: { records: [{ data: '192.0.2.1' }] } };

describe('a resolver over HTTPS', () => {
  it('is asked with POST and without an id, by its name or by its address', async () => {
    const seen: unknown[] = [];
    const port = await serveHttps(({ head, query }, response) => {
      seen.push([head.method, head.url, head.headers.host, query.readUInt16BE(0)]);
      message(response, good(query));
    });
    const named = { transport: 'https', name: RESOLVER, path: '/ask' } as const;
    expect(await ask(port, named)).toMatchObject({
      ...answered,
      answer: { server: `https://127.0.0.1:${port}/ask#${RESOLVER}` },
    });
    expect(await ask(port, { transport: 'https' })).toMatchObject(answered);
    expect(seen).toEqual([
      ['POST', '/ask', RESOLVER, 0],
      ['POST', '/dns-query', '127.0.0.1', 0],
    ]);
  });

  it('D19: does not take a sign-in page for an answer, nor any other status', async () => {
    const page = await serveHttps((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to our hotel</html>');
    });
    expect(await ask(page, { transport: 'https' })).toEqual({
      ok: false,
      failure: 'dns-malformed',
      detail: 'not a name service',
    });
    const gone = await serveHttps((_, response) => response.writeHead(404).end());
    expect(await ask(gone, { transport: 'https' })).toMatchObject({ failure: 'dns-malformed', detail: 'http 404' });
  });

  it('D19: does not wait for a server that stalls, before or after its headers', async () => {
    const silent = await serveHttps(() => undefined);
    expect(await ask(silent, { transport: 'https' }, 400)).toEqual({ ok: false, failure: 'dns-timeout' });
    const half = await serveHttps((_, response) => {
      response.writeHead(200, { 'content-type': 'application/dns-message', 'content-length': 100 }).write('x');
    });
    expect(await ask(half, { transport: 'https' }, 400)).toEqual({ ok: false, failure: 'dns-timeout' });
  });

  it('D18: a closed port is a failure, not the end of the program', async () => {
    const port = await serveHttps(() => undefined);
    open.splice(0).forEach((close) => {
      close();
    });
    expect(await ask(port, { transport: 'https' })).toMatchObject({ ok: false, failure: 'dns-port-closed' });
  });

  it('reads no body without end', async () => {
    const port = await serveHttps((_, response) => {
      response.writeHead(200, { 'content-type': 'application/dns-message' });
      response.end(Buffer.alloc(70_000));
    });
    expect(await ask(port, { transport: 'https' })).toMatchObject({ failure: 'dns-malformed', detail: 'too long' });
  });
});

describe('a resolver over TLS', () => {
  it('D20: has to prove its name, or its address where it has none', async () => {
    const port = await serveTls((query, socket) => socket.write(framed(good(query))));
    expect(await ask(port, { transport: 'tls', name: RESOLVER })).toMatchObject(answered);
    expect(await ask(port, { transport: 'tls' })).toMatchObject(answered);
    expect(await ask(port, { transport: 'tls', name: 'other.example.test' })).toMatchObject({
      ok: false,
      failure: 'dns-unreachable',
      detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  it('D20: gets no question when nobody vouches for it', async () => {
    let asked = 0;
    const port = await serveTls(() => (asked += 1));
    const result = await queryServer(
      { address: '127.0.0.1', port, transport: 'tls' },
      { name: NAME, type: 'A' },
      { deadlineMs: 3000, signal: new AbortController().signal, ticks: () => performance.now() },
    );
    expect(result).toMatchObject({ ok: false, failure: 'dns-unreachable' });
    expect(asked).toBe(0);
  });

  it('D3: does not wait for a silent one, and stops on the signal', async () => {
    const port = await serveTls(() => undefined);
    expect(await ask(port, { transport: 'tls' }, 400)).toEqual({ ok: false, failure: 'dns-timeout' });
    const stop = new AbortController();
    const running = ask(port, { transport: 'tls' }, 4000, stop.signal);
    setTimeout(() => {
      stop.abort();
    }, 50);
    expect(await running).toEqual({ ok: false, failure: 'stopped' });
  });

  it('D5: refuses a reply with another id', async () => {
    const port = await serveTls((query, socket) => {
      const other = Buffer.from(query);
      other.writeUInt16BE(query.readUInt16BE(0) ^ 1, 0);
      socket.write(framed(good(other)));
    });
    expect(await ask(port, { transport: 'tls' })).toMatchObject({ failure: 'dns-malformed', detail: 'foreign reply' });
  });
});
