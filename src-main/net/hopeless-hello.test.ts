import { randomBytes } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { expect, it } from 'vitest';
import { makeAuthority } from '../tls-checker-lite/certificates/index.ts';
import { hopelessHello, isAlert } from './hopeless-hello.ts';

it.each(['smtp.northmail.example', '127.0.0.1'])('a real server turns it down in a few bytes: %s', async (name) => {
  const authority = await makeAuthority({ commonName: 'Root' });
  const { keyPem, chainPem } = await authority.issue({ names: [name] });
  const server = createServer({ key: keyPem, cert: chainPem });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(hopelessHello(name, randomBytes(32)));
  const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  expect(isAlert(answer)).toBe(true);
  expect(answer.length).toBeLessThan(20);
});

it('is one record whose lengths hold', () => {
  const bytes = hopelessHello('smtp.northmail.example', Buffer.alloc(32, 7));
  expect(bytes.readUInt16BE(3)).toBe(bytes.length - 5);
  expect(bytes.readUIntBE(6, 3)).toBe(bytes.length - 9);
  expect(bytes.length).toBeLessThan(120);
});

it('knows an alert from a hello and from nothing', () => {
  expect(isAlert(Uint8Array.from([21, 3, 3, 0, 2, 2, 40]))).toBe(true);
  expect(isAlert(Uint8Array.from([22, 3, 3]))).toBe(false);
  expect(isAlert(Buffer.from('220 '))).toBe(false);
  expect(isAlert(Buffer.alloc(0))).toBe(false);
});
