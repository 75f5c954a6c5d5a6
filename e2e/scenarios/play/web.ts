import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Server } from 'node:net';
import { X509Certificate } from 'node:crypto';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { PLACES } from './addresses.ts';

const listen = async (server: Server, port: number, address: string) => {
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  return () => server.close();
};

/** Web ports that are open and say nothing, or, where the time of day matters, the date. */
export function startWeb(certificate: ServerCertificate | undefined) {
  return Promise.all(
    [PLACES.web, PLACES.submission].map((address) =>
      listen(
        certificate === undefined
          ? createServer((socket) => socket.on('error', () => undefined))
          : createHttpsServer({ key: certificate.keyPem, cert: certificate.chainPem }, (_asked, answer) =>
              answer.end(),
            ),
        443,
        address,
      ),
    ),
  );
}

/** Gives out the missing part of a chain, as an office does: DER over plain HTTP (RFC 5280 section 4.2.2.1). */
export function startIssuer(pem: string) {
  const { raw } = new X509Certificate(pem);
  const server = createHttpServer((_asked, answer) => {
    answer.setHeader('content-type', 'application/pkix-cert');
    answer.end(raw);
  });
  return listen(server, 80, PLACES.issuer);
}

/** A proxy of a firm: a way to web ports, and a no to all others. */
export function startProxy() {
  const server = createHttpServer();
  server.on('connect', ({ url = '' }, client) => {
    client.on('error', () => undefined);
    if (!url.endsWith(':443')) {
      client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const beyond = connect(443, PLACES.web, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    beyond.on('error', () => client.destroy());
    beyond.pipe(client).pipe(beyond);
  });
  return listen(server, 3128, PLACES.proxy);
}
