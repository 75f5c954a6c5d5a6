import { connect, Socket, type AddressInfo, type Server } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeAuthority, type IssuedCertificate } from '../../tls-checker-lite/certificates/index.ts';
import { ticketsHere } from './tickets-here.ts';

let certificate: IssuedCertificate;
let server: Server | undefined;
let client: tls.TLSSocket | undefined;

beforeAll(async () => {
  certificate = await (await makeAuthority({ commonName: 'Tickets Root' })).issue({ names: ['localhost'] });
});
afterEach(() => {
  client?.destroy();
  server?.close();
});

/** A secured connection to a server that answers each line with "ok". */
async function secured(options: tls.TlsOptions): Promise<tls.TLSSocket> {
  const { certPem: cert, keyPem: key } = certificate;
  const echo = tls.createServer({ cert, key, ...options }, (socket) => {
    socket.on('error', () => undefined).on('data', () => socket.write('ok'));
  });
  server = echo;
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const raw = connect((echo.address() as AddressInfo).port, '127.0.0.1');
  const made = tls.connect({ socket: raw, rejectUnauthorized: false });
  client = made;
  await new Promise<void>((resolve) => made.once('secureConnect', resolve));
  made.resume();
  return made;
}

const since = async (work: Promise<void>): Promise<number> => {
  const began = performance.now();
  await work;
  return performance.now() - began;
};

it('goes on when the tickets have come, and the next line is answered', async () => {
  const socket = await secured({});
  const came = new Promise<void>((resolve) =>
    socket.once('session', () => {
      resolve();
    }),
  );
  await Promise.all([ticketsHere(socket, 60_000), came]);
  const answer = new Promise<string>((resolve) =>
    socket.once('data', (bytes: Buffer) => {
      resolve(bytes.toString());
    }),
  );
  socket.write('hello');
  expect(await answer).toBe('ok');
});

it('waits no longer than one round trip where none come', async () => {
  const socket = await secured({});
  await new Promise((done) => setTimeout(done, 100));
  expect(await since(ticketsHere(socket, 30))).toBeLessThan(200);
});

it('does not wait at all on an older version, in clear, or after the end', async () => {
  const old = await secured({ maxVersion: 'TLSv1.2' });
  expect(await since(ticketsHere(old, 200))).toBeLessThan(100);
  expect(await since(ticketsHere(new Socket(), 200))).toBeLessThan(100);
  const gone = await secured({});
  gone.destroy();
  expect(await since(ticketsHere(gone, 200))).toBeLessThan(100);
});

it('ends with the connection', async () => {
  const socket = await secured({});
  await new Promise((done) => setTimeout(done, 100));
  const waiting = since(ticketsHere(socket, 60_000));
  socket.destroy();
  expect(await waiting).toBeLessThan(200);
});
