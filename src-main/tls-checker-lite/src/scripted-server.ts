import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import * as tls from 'node:tls';

/** A server on 127.0.0.1 for the tests of this package. */
export interface ScriptedServer {
  readonly port: number;
  /** Everything that came in clear. */
  readonly heard: () => string;
  close(): Promise<void>;
}

async function listen(server: Server, sockets: Set<Socket>, heard: () => string): Promise<ScriptedServer> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => {
        resolve();
      });
    });
  return { port: (server.address() as AddressInfo).port, heard, close };
}

/** Speaks TLS at once. */
export function tlsServer(options: tls.TlsOptions, greet = '220 ready\r\n'): Promise<ScriptedServer> {
  const server = tls.createServer(options, (socket) => {
    socket.on('error', () => undefined);
    socket.write(greet);
    socket.on('data', () => socket.write('250 ok\r\n'));
  });
  server.on('tlsClientError', () => undefined);
  return listen(server, new Set(), () => '');
}

/** Hands each raw connection to `script`. */
export function plainServer(script: (socket: Socket) => void): Promise<ScriptedServer> {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    script(socket);
  });
  return listen(server, new Set(), () => heard);
}

/** A line dialogue: greets, then answers each line; the answer `upgrade` begins TLS on the server's side. */
export function dialogServer(
  greeting: string,
  answer: (line: string) => string | { then: string; upgrade: tls.TLSSocketOptions } | undefined,
): Promise<ScriptedServer> {
  return plainServer((socket) => {
    socket.write(greeting);
    let rest = '';
    const onData = (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = answer(line);
        if (typeof reply === 'string') socket.write(reply);
        else if (reply !== undefined) {
          socket.off('data', onData).removeAllListeners('data');
          socket.write(reply.then);
          const secure = new tls.TLSSocket(socket, { isServer: true, ...reply.upgrade });
          secure.on('error', () => undefined).on('data', () => secure.write('250 secured\r\n'));
        }
      }
    };
    socket.on('data', onData);
  });
}
