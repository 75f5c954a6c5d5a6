import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Packet } from 'dns2';
import { afterEach, describe, expect, it } from 'vitest';
import { startDnsServer, type DnsServer } from './dns-server.ts';
import type { Zone } from './zone.ts';

type Message = InstanceType<typeof Packet>;

const long = 'v=spf1 '.padEnd(700, 'x');
const zone: Zone = {
  origins: ['northmail.example'],
  records: {
    'northmail.example': [
      { type: 'MX', priority: 10, exchange: 'mx.northmail.example' },
      { type: 'TXT', text: long },
    ],
    'smtp.northmail.example': [
      { type: 'A', address: '127.0.0.1' },
      { type: 'AAAA', address: '::1' },
    ],
    'letters.northmail.example': [{ type: 'TXT', text: 'ü'.repeat(400) }],
    'www.northmail.example': [{ type: 'CNAME', domain: 'smtp.northmail.example' }],
    '_submission._tcp.northmail.example': [
      { type: 'SRV', priority: 1, weight: 2, port: 587, target: 'smtp.northmail.example' },
    ],
  },
  faults: { 'broken.example': 'servfail', 'no.example': 'refused', 'mute.example': 'silence' },
};

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
const start = async (): Promise<DnsServer> => {
  const server = await startDnsServer({ host: '127.0.0.1', zone });
  servers.push(server);
  return server;
};

const query = (name: string, type: keyof typeof Packet.TYPE, edns = false): Buffer => {
  const packet = new Packet();
  packet.header = new Packet.Header({ id: 4711, rd: 1 });
  packet.questions = [new Packet.Question(name, Packet.TYPE[type], 1)];
  if (edns) packet.additionals = [Packet.Resource.EDNS([], { udpPayloadSize: 1232 })];
  return packet.toBuffer();
};

/** The answer over UDP, or undefined when none comes in `ms`. */
const askUdp = async ({ port }: DnsServer, message: Buffer, ms = 2000): Promise<Message | undefined> => {
  const socket = createSocket('udp4');
  try {
    socket.send(message, port, '127.0.0.1');
    const [answer] = (await once(socket, 'message', { signal: AbortSignal.timeout(ms) })) as [Buffer];
    return Packet.parse(answer);
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  } finally {
    socket.close();
  }
};

const askTcp = async ({ port }: DnsServer, message: Buffer): Promise<Message> => {
  const socket = connect(port, '127.0.0.1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  socket.end(Buffer.concat([length, message]));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Packet.parse(Buffer.concat(chunks).subarray(2));
};

const ask = async (
  name: string,
  type: keyof typeof Packet.TYPE,
): Promise<{ udp: Message | undefined; tcp: Message }> => {
  const server = await start();
  const [udp, tcp] = await Promise.all([
    askUdp(server, query(name, type, true)),
    askTcp(server, query(name, type, true)),
  ]);
  return { udp, tcp };
};

describe('startDnsServer', () => {
  it.each<[string, keyof typeof Packet.TYPE, object]>([
    ['smtp.northmail.example', 'A', { address: '127.0.0.1' }],
    ['smtp.northmail.example', 'AAAA', { address: '::1' }],
    ['northmail.example', 'MX', { priority: 10, exchange: 'mx.northmail.example' }],
    ['www.northmail.example', 'CNAME', { domain: 'smtp.northmail.example' }],
    [
      '_submission._tcp.northmail.example',
      'SRV',
      { priority: 1, weight: 2, port: 587, target: 'smtp.northmail.example' },
    ],
  ])('answers %s %s over UDP and TCP', async (name, type, expected) => {
    const { udp, tcp } = await ask(name, type);
    for (const answer of [udp, tcp]) {
      expect(answer?.header).toMatchObject({ id: 4711, qr: 1, rd: 1, ra: 1, rcode: 0 });
      expect(answer?.questions[0]?.name).toBe(name);
      expect(answer?.answers[0]).toMatchObject({ name, ttl: 60, ...expected });
    }
  });

  it.each([
    ['northmail.example', long],
    ['letters.northmail.example', 'ü'.repeat(400)],
  ])('D15: a text of %s over 255 bytes arrives whole', async (name, text) => {
    const { answers } = await askTcp(await start(), query(name, 'TXT'));
    const [record] = answers;
    const parts = [record?.data].flat() as string[];
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(255);
  });

  it('follows an alias', async () => {
    const { udp } = await ask('www.northmail.example', 'A');
    expect(udp?.answers.map((record) => record.domain ?? record.address)).toEqual([
      'smtp.northmail.example',
      '127.0.0.1',
    ]);
  });

  it('splits a long text and truncates it over UDP without EDNS', async () => {
    const server = await start();
    const short = await askUdp(server, query('northmail.example', 'TXT'));
    expect(short?.header.tc).toBe(1);
    expect(short?.answers).toEqual([]);
    const whole = await askTcp(server, query('northmail.example', 'TXT'));
    const data = whole.answers[0]?.data as string[];
    expect(data.map((part) => part.length)).toEqual([255, 255, 190]);
    expect(data.join('')).toBe(long);
    expect((await askUdp(server, query('northmail.example', 'TXT', true)))?.answers).toHaveLength(1);
  });

  it.each<[string, keyof typeof Packet.TYPE, number, number]>([
    ['smpt.northmail.example', 'A', 3, 1],
    ['northmail.example', 'A', 0, 1],
    ['broken.example', 'A', 2, 0],
    ['no.example', 'A', 5, 0],
  ])('says no to %s %s with code %d', async (name, type, rcode, authorities) => {
    const { udp, tcp } = await ask(name, type);
    for (const answer of [udp, tcp]) {
      expect(answer?.header.rcode).toBe(rcode);
      expect(answer?.answers).toEqual([]);
      expect(answer?.authorities).toHaveLength(authorities);
    }
    if (authorities > 0)
      expect(udp?.authorities[0]).toMatchObject({ name: 'northmail.example', primary: 'ns.northmail.example' });
  });

  it('keeps silent for a name and goes on with others', async () => {
    const server = await start();
    expect(await askUdp(server, query('mute.example', 'A'), 60)).toBeUndefined();
    expect(await askUdp(server, query('smtp.northmail.example', 'A'))).toBeDefined();
  });

  it('drops garbage, an answer and an empty question', async () => {
    const server = await start();
    const echo = query('smtp.northmail.example', 'A');
    echo[2] = 0x84;
    for (const message of [Buffer.from('garbage'), Buffer.alloc(0), echo, new Packet().toBuffer()])
      expect(await askUdp(server, message, 40)).toBeUndefined();
    expect(await askUdp(server, query('smtp.northmail.example', 'A'))).toBeDefined();
  });

  it('gives the port back for UDP and TCP, also when closed twice and with an open connection', async () => {
    const server = await start();
    const idle = connect(server.port, '127.0.0.1');
    await once(idle, 'connect');
    idle.on('error', () => undefined);
    await Promise.all([server.close(), server.close()]);
    await server.close();
    const [error] = (await once(connect(server.port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    const udp = createSocket('udp4');
    udp.connect(server.port, '127.0.0.1');
    await once(udp, 'connect');
    udp.send(query('smtp.northmail.example', 'A'));
    const [refused] = (await once(udp, 'error')) as [NodeJS.ErrnoException];
    expect(refused.code).toBe('ECONNREFUSED');
    udp.close();
    const again = await startDnsServer({ host: '127.0.0.1', port: server.port, zone });
    servers.push(again);
    expect(again.port).toBe(server.port);
  });

  it('rejects when the port is taken or the address is not ours', async () => {
    const server = await start();
    const taken = startDnsServer({ host: '127.0.0.1', port: server.port, zone });
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(startDnsServer({ host: '192.0.2.1', zone })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});
