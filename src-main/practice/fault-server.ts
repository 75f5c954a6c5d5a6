import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { serveConnection } from './connection.ts';
import type { SmtpScript } from './smtp-script.ts';

const MAX_LINES = 5000;
const MAX_CONNECTIONS = 64;

/** Key and chain (leaf first) as PEM texts. */
export interface ServerCertificate {
  readonly keyPem: string;
  readonly chainPem: string;
}

export interface FaultServerOptions {
  /** A loopback address; `127.0.0.1` when absent. */
  readonly host?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** TLS from the first byte, as on port 465 (RFC 8314). */
  readonly implicitTls?: boolean;
  readonly certificate: ServerCertificate;
  readonly script: SmtpScript;
  /** Versions and ciphers other than the usual ones. */
  readonly tls?: Pick<SecureContextOptions, 'minVersion' | 'maxVersion' | 'ciphers' | 'dhparam'>;
  /** A connection that is silent for so long is ended; 30 s when absent. */
  readonly idleMs?: number;
  /** No connection gets older; 120 s when absent. */
  readonly lifeMs?: number;
}

/** One line as a client sent it. */
export interface SeenLine {
  readonly text: string;
  /** True when it came over TLS. */
  readonly secure: boolean;
}

export interface FaultServer {
  readonly address: string;
  readonly port: number;
  /** Every line that was seen, oldest first, at most 5000. */
  readonly lines: readonly SeenLine[];
  /** Stops listening and breaks off every connection. May be called twice. */
  close(): Promise<void>;
}

const stop = async (server: Server, sockets: Set<Socket>): Promise<void> => {
  const closed = server.listening ? once(server, 'close') : undefined;
  server.close();
  for (const socket of sockets) socket.destroy();
  await closed;
};

/**
 * Starts an SMTP server that does what its script says and records what it saw.
 * Rejects with the system's error when the address cannot be bound.
 */
export const startFaultServer = async (options: FaultServerOptions): Promise<FaultServer> => {
  const { host = '127.0.0.1', port = 0, certificate, script } = options;
  const lines: SeenLine[] = [];
  const sockets = new Set<Socket>();
  const connection = {
    script,
    secureContext: createSecureContext({ ...options.tls, key: certificate.keyPem, cert: certificate.chainPem }),
    implicitTls: options.implicitTls ?? false,
    idleMs: options.idleMs ?? 30_000,
    lifeMs: options.lifeMs ?? 120_000,
    saw: (line: { text: string }, secure: boolean): void => {
      if (lines.length < MAX_LINES) lines.push({ text: line.text, secure });
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serveConnection(socket, connection);
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address() as AddressInfo;
  return { address: bound.address, port: bound.port, lines, close: () => stop(server, sockets) };
};
