import { createSocket, type RemoteInfo } from 'node:dgram';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Packet } from 'dns2';
import type { Message, Resource } from './codec.ts';

type Section = Partial<Resource> & { readonly type: number };

/** What a test's server does with one query; give nothing to stay silent. */
export type Script = (query: Message, raw: Buffer) => Buffer | readonly Buffer[] | undefined;

/** A scripted name server on 127.0.0.1 (or ::1), the same port for both transports. */
export interface FakeDnsServer {
  readonly port: number;
  /** Raw queries in the order in which they came. */
  readonly udp: Buffer[];
  readonly tcp: Buffer[];
  close(): Promise<void>;
}

export interface FakeDnsScripts {
  readonly udp?: Script;
  /** Absent: the port is closed. */
  readonly tcp?: Script | 'close' | 'reset';
  readonly address?: '127.0.0.1' | '::1';
}

function asList(reply: Buffer | readonly Buffer[] | undefined): readonly Buffer[] {
  if (reply === undefined) return [];
  return Buffer.isBuffer(reply) ? [reply] : reply;
}

function serveTcp(socket: Socket, script: Script | 'close' | 'reset', seen: Buffer[]): void {
  let stream = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    if (script === 'close') socket.end();
    else if (script === 'reset') socket.resetAndDestroy();
    stream = Buffer.concat([stream, chunk]);
    if (typeof script === 'string' || stream.length < 2 + stream.readUInt16BE(0)) return;
    const raw = stream.subarray(2);
    seen.push(raw);
    for (const reply of asList(script(Packet.parse(raw), raw))) {
      const size = Buffer.alloc(2);
      size.writeUInt16BE(reply.length);
      // In pieces, as a slow line would bring it.
      socket.write(Buffer.concat([size, reply.subarray(0, 5)]));
      setTimeout(() => socket.write(reply.subarray(5)), 5);
    }
  });
}

/** Starts a scripted server on a free port. */
export async function fakeDnsServer(scripts: FakeDnsScripts): Promise<FakeDnsServer> {
  const address = scripts.address ?? '127.0.0.1';
  const seen = { udp: [] as Buffer[], tcp: [] as Buffer[] };
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    serveTcp(socket, scripts.tcp ?? 'close', seen.tcp);
  });
  await new Promise<void>((resolve) => tcp.listen(0, address, resolve));
  const { port } = tcp.address() as AddressInfo;
  if (scripts.tcp === undefined) await new Promise((resolve) => tcp.close(resolve));
  const udp = createSocket(address === '::1' ? 'udp6' : 'udp4');
  udp.on('message', (raw: Buffer, peer: RemoteInfo) => {
    seen.udp.push(raw);
    for (const reply of asList(scripts.udp?.(Packet.parse(raw), raw))) udp.send(reply, peer.port, peer.address);
  });
  await new Promise<void>((resolve) => {
    udp.bind(port, address, resolve);
  });
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      udp.close(resolve);
    });
    if (tcp.listening) await new Promise((resolve) => tcp.close(resolve));
  };
  return { port, udp: seen.udp, tcp: seen.tcp, close };
}

/** Builds a reply to `query` with these answers. `name` defaults to the name asked for. */
export function reply(query: Message, answers: readonly Section[], header: Partial<Packet['header']> = {}): Buffer {
  const packet = Packet.createResponseFromRequest(query);
  const name = query.questions[0]?.name ?? '';
  for (const answer of answers) {
    packet.answers.push(new Packet.Resource({ name, class: Packet.CLASS.IN, ttl: 300, ...answer }));
  }
  Object.assign(packet.header, header);
  return packet.toBuffer();
}

/** One address record. */
export const a = (address: string, name?: string): Section => ({
  type: 1,
  address,
  ...(name === undefined ? {} : { name }),
});
