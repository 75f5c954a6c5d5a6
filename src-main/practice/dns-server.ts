import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createTCPServer, createUDPServer, type Packet } from 'dns2';
import { answerQuestion } from './dns-answer.ts';
import type { Zone } from './zone.ts';

const TRIES = 10;
const MAX_CONNECTIONS = 32;

export interface DnsServerOptions {
  /** A loopback IPv4 address. */
  readonly host: string;
  /** 0 or absent: any port that is free for UDP and TCP. */
  readonly port?: number;
  readonly zone: Zone;
}

export interface DnsServer {
  readonly address: string;
  readonly port: number;
  /** Gives the port back, for UDP and TCP. May be called twice. */
  close(): Promise<void>;
}

type UdpServer = ReturnType<typeof createUDPServer>;
type Send = (response: InstanceType<typeof Packet>) => unknown;

const ignore = (): void => undefined;

const bindUdp = async (udp: UdpServer, host: string, port: number): Promise<number> => {
  const listening = once(udp, 'listening');
  udp.bind(port, host);
  await listening;
  return udp.address().port;
};

const bindTcp = async (tcp: Server, host: string, port: number): Promise<void> => {
  const listening = once(tcp, 'listening');
  tcp.listen(port, host);
  await listening;
};

const stop = async (udp: UdpServer, tcp: Server, sockets: ReadonlySet<Socket>): Promise<void> => {
  const closed = [once(udp, 'close'), ...(tcp.listening ? [once(tcp, 'close')] : [])];
  udp.close();
  tcp.close();
  for (const socket of sockets) socket.destroy();
  await Promise.all(closed);
};

const startOnce = async ({ host, port = 0, zone }: DnsServerOptions): Promise<DnsServer> => {
  const handle = (request: InstanceType<typeof Packet>, send: Send): void => {
    const response = answerQuestion(zone, request);
    // A client that has gone away is no concern of the server.
    if (response !== undefined) Promise.resolve(send(response)).catch(ignore);
  };
  const udp = createUDPServer(handle);
  const tcp = createTCPServer(handle);
  const sockets = new Set<Socket>();
  tcp.maxConnections = MAX_CONNECTIONS;
  tcp.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  let stopping: Promise<void> | undefined;
  const bind = async (): Promise<number> => {
    const bound = await bindUdp(udp, host, port);
    await bindTcp(tcp, host, bound);
    return bound;
  };
  const bound = await bind().catch(async (error: unknown) => {
    await stop(udp, tcp, sockets);
    throw error;
  });
  udp.on('error', ignore);
  const { address } = tcp.address() as AddressInfo;
  return { address, port: bound, close: () => (stopping ??= stop(udp, tcp, sockets)) };
};

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/**
 * Starts a name service for one zone on one loopback port, over UDP and TCP (RFC 1035, RFC 2308, RFC 7766).
 * Rejects with the system's error when the address cannot be bound.
 */
export const startDnsServer = async (options: DnsServerOptions): Promise<DnsServer> => {
  for (let left = TRIES; ; left--) {
    try {
      return await startOnce(options);
    } catch (error) {
      // Any free UDP port may be taken for TCP; a port that was asked for is not tried twice.
      if (!isTaken(error) || (options.port ?? 0) !== 0 || left <= 1) throw error;
    }
  }
};
