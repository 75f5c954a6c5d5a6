import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { Packet } from 'dns2';
import type { CaseFile } from '../contract/case.ts';
import { authPlain, openClient, type TestClient } from './test-client.ts';

/** One plain walk along the way of a message, without any judgement: what each step said, up to the first no. */
export interface Walk {
  name?: string;
  tls?: string;
  ehlo?: string;
  signIn?: string;
  sender?: string;
  recipient?: string;
  error?: string;
}

/** The settings of a case, which a lab always fills in. */
const settingsOf = (theCase: CaseFile) => {
  const { submission, address } = theCase.account ?? {};
  const { resolvers, trustedCertificates } = theCase.environment ?? {};
  if (submission?.port === undefined || !resolvers?.[0] || !trustedCertificates) throw new Error('incomplete case');
  const { port, hostname: name, socketType } = submission;
  return { ...submission, address, port, name, socketType, resolver: resolvers[0], ca: trustedCertificates };
};

const ask = async (resolver: string, name: string): Promise<InstanceType<typeof Packet>> => {
  const [host = '', port = ''] = resolver.split(':');
  const packet = new Packet();
  packet.header = new Packet.Header({ id: 1, rd: 1 });
  packet.questions = [new Packet.Question(name, Packet.TYPE.A, 1)];
  const socket = createSocket('udp4');
  try {
    socket.connect(Number(port), host);
    await once(socket, 'connect');
    socket.send(packet.toBuffer());
    const [answer] = (await once(socket, 'message', { signal: AbortSignal.timeout(5000) })) as [Buffer];
    return Packet.parse(answer);
  } finally {
    socket.close();
  }
};

const verdict = (socket: TLSSocket): string => (socket.authorized ? 'trusted' : String(socket.authorizationError));

const handshake = async (to: { host: string; port: number; name: string; ca: string[] }): Promise<string> => {
  const client = await openClient({ address: to.host, port: to.port });
  try {
    await client.reply();
    await client.say('EHLO test');
    await client.say('STARTTLS');
    return verdict(await client.secure(to.name, to.ca));
  } finally {
    client.destroy();
  }
};

/** TLS from the first byte; the error code when there is none. */
export const tlsAtOnce = async (host: string, port: number, name: string, ca: string[]): Promise<string> => {
  const socket = connectTls({ host, port, servername: name, ca, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect');
    return verdict(socket);
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  } finally {
    socket.destroy();
  }
};

const talk = async (client: TestClient, theCase: CaseFile, password: string): Promise<Walk> => {
  const { authentication, username = '', address = '' } = settingsOf(theCase);
  const ehlo = await client.say('EHLO test');
  const walk: Walk = { ehlo };
  if (authentication === 'password' && ehlo.includes('AUTH')) {
    walk.signIn = await client.say(authPlain(username, password));
    if (!walk.signIn.startsWith('2')) return walk;
  }
  walk.sender = await client.say(`MAIL FROM:<${address}>`);
  if (walk.sender.startsWith('2')) walk.recipient = await client.say(`RCPT TO:<${theCase.recipient ?? ''}>`);
  return walk;
};

const openAs = async (theCase: CaseFile, host: string): Promise<TestClient> => {
  const { port, socketType, name } = settingsOf(theCase);
  const client = await openClient({ address: host, port, tls: socketType === 'tls' });
  await client.reply();
  if (socketType === 'starttls') {
    await client.say('EHLO test');
    await client.say('STARTTLS');
    await client.secure(name);
  }
  return client;
};

const walkFrom = async (host: string, theCase: CaseFile, password: string): Promise<Walk> => {
  const { name, port, socketType, ca } = settingsOf(theCase);
  const tls = await (socketType === 'tls' ? tlsAtOnce(host, port, name, ca) : handshake({ host, port, name, ca }));
  if (tls !== 'trusted') return { tls };
  const client = await openAs(theCase, host);
  try {
    return { tls, ...(await talk(client, theCase, password)) };
  } finally {
    client.destroy();
  }
};

/** Walks the way with the settings of a case, as a mail app would that checks nothing. */
export const walk = async (theCase: CaseFile, password: string): Promise<Walk> => {
  const { resolver, name } = settingsOf(theCase);
  const steps: Walk = {};
  try {
    const answer = await ask(resolver, name);
    const host = answer.answers[0]?.address;
    steps.name = host === undefined ? `code ${answer.header.rcode}` : 'found';
    return host === undefined ? steps : { ...steps, ...(await walkFrom(host, theCase, password)) };
  } catch (error) {
    return { ...steps, error: String((error as NodeJS.ErrnoException).code) };
  }
};
