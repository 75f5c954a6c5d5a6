import type { AddressInfo } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { makeAuthority } from '../tls-checker-lite/certificates/index.ts';
import { ran } from './testing/ran.ts';

let server: tls.Server | undefined;
afterEach(() => server?.close());

it('prints the certificate and what the server takes', async () => {
  const { keyPem, chainPem } = await (await makeAuthority({ commonName: 'Command Root' })).issue({ names: ['a.test'] });
  server = tls.createServer({ key: keyPem, cert: chainPem, maxVersion: 'TLSv1.2' }, (socket) => socket.end());
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, out } = await ran(['tls', `127.0.0.1:${port}`, '--json']);
  expect(code).toBe(0);
  const result = JSON.parse(out) as {
    facts: { version: string; problems: string[] };
    offers: { offer: object; failure?: string }[];
  };
  expect(result.facts.version).toBe('TLSv1.2');
  expect(result.facts.problems).toContain('tls-hostname-mismatch');
  expect(result.offers.find(({ failure }) => failure === undefined)?.offer).toEqual({ version: 'TLSv1.2' });
  expect(result.offers[0]).toMatchObject({ offer: { version: 'TLSv1.3' }, failure: 'tls-version-unsupported' });
});
