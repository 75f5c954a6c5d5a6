import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { Packet } from 'dns2';
import { answerQuestion } from '../../../src-main/practice/dns-answer.ts';
import type { NameFault, Zone, ZoneRecord } from '../../../src-main/practice/zone.ts';

const REFUSED = 5;
const SERVFAIL = 2;
const CHECKING_DISABLED = 0x10;

export interface NameServerOptions {
  readonly address: string;
  readonly refuse: boolean;
  readonly origins: readonly string[];
  readonly records: Readonly<Record<string, readonly ZoneRecord[]>>;
  readonly faults: Readonly<Record<string, NameFault | 'bogus'>>;
}

function answer(options: NameServerOptions, raw: Buffer): Buffer | undefined {
  const query = Packet.parse(raw);
  if (options.refuse) return Packet.createErrorResponseFromRequest(query, REFUSED).toBuffer();
  const name = (query.questions[0]?.name ?? '').toLowerCase();
  const fault = options.faults[name];
  const checked = (raw.readUInt8(3) & CHECKING_DISABLED) === 0;
  if (fault === 'bogus' && checked) return Packet.createErrorResponseFromRequest(query, SERVFAIL).toBuffer();
  const faults: Record<string, NameFault> = {};
  for (const [key, kind] of Object.entries(options.faults)) if (kind !== 'bogus') faults[key] = kind;
  const zone: Zone = { origins: options.origins, records: options.records, faults };
  return answerQuestion(zone, query)?.toBuffer();
}

function serveTcp(options: NameServerOptions, socket: Socket): void {
  socket.on('error', () => undefined);
  socket.once('data', (chunk: Buffer) => {
    const reply = answer(options, chunk.subarray(2));
    if (reply === undefined) return;
    const size = Buffer.alloc(2);
    size.writeUInt16BE(reply.length);
    socket.end(Buffer.concat([size, reply]));
  });
}

/** A name server on port 53 of one address, over both transports; the function that it gives stops it. */
export async function startNameServer(options: NameServerOptions): Promise<() => void> {
  const udp = createSocket('udp4');
  udp.on('message', (raw, peer) => {
    const reply = answer(options, raw);
    if (reply !== undefined) udp.send(reply, peer.port, peer.address);
  });
  const tcp = createServer((socket) => {
    serveTcp(options, socket);
  });
  await Promise.all([
    new Promise<void>((resolve) => {
      udp.bind(53, options.address, resolve);
    }),
    new Promise<void>((resolve) => tcp.listen(53, options.address, resolve)),
  ]);
  return () => {
    udp.close();
    tcp.close();
  };
}
