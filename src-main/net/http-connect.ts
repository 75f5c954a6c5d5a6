import { isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import { failureOf } from './failure.ts';
import { addressAllowed } from './http-address-allowed.ts';
import type { Net, Outcome, TcpTarget } from './net.ts';

const MOST_ADDRESSES = 4;
const CONNECT_MS = 2500;

interface Rules {
  readonly net: Net;
  readonly signal: AbortSignal;
  readonly allowPrivate: boolean;
}

/**
 * Opens a verified TLS connection to the host of an https address: names through our own resolver, certificate and
 * name checked, the person's own roots trusted beside the usual ones. The caller destroys the socket.
 */
export async function connectHttps(url: URL, rules: Rules): Promise<Outcome<TLSSocket>> {
  const opened = await connectHttp(url, rules);
  return opened.ok ? secure(opened.value, url.hostname, rules) : opened;
}

/** Opens a connection to the host of an address without any TLS; the caller destroys the socket. */
export async function connectHttp({ hostname, port, protocol }: URL, rules: Rules): Promise<Outcome<Socket>> {
  const { net, signal, allowPrivate } = rules;
  const known = await addressesOf(hostname, net, signal);
  if (known.length === 0) return { ok: false, failure: 'dns-no-data', ms: 0 };
  const targets = known.filter((address) => allowPrivate || addressAllowed(address)).slice(0, MOST_ADDRESSES);
  const usual = protocol === 'http:' ? 80 : 443;
  return openFirst(targets, port === '' ? usual : Number(port), net, signal);
}

async function openFirst(addresses: string[], port: number, net: Net, signal: AbortSignal): Promise<Outcome<Socket>> {
  let last: Outcome<Socket> = { ok: false, failure: 'address-not-allowed', ms: 0 };
  for (const address of addresses) {
    last = await net.connect(target(address, port), signal, CONNECT_MS);
    if (last.ok) break;
  }
  return last;
}

const target = (address: string, port: number): TcpTarget => ({
  address,
  port,
  family: isIP(address) === 6 ? 6 : 4,
});

async function addressesOf(hostname: string, net: Net, signal: AbortSignal): Promise<string[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0) return [literal];
  const view = net.dns.servers('configured').length > 0 ? 'configured' : 'os';
  const answers = await Promise.all(
    (['A', 'AAAA'] as const).map((type) => net.dns.ask(view, { name: hostname, type }, signal)),
  );
  return answers
    .flatMap((answer) => (answer.ok ? answer.value.records : []))
    .flatMap(({ data }) => (isIP(data) === 0 ? [] : [data]));
}

function secure(socket: Socket, hostname: string, { net, signal }: Rules): Promise<Outcome<TLSSocket>> {
  const began = net.clock.ticks();
  const ms = () => Math.max(0, net.clock.ticks() - began);
  return new Promise((resolve) => {
    const tls = connectTls({
      socket,
      servername: isIP(hostname) === 0 ? hostname : '',
      host: hostname,
      ca: [...rootCertificates, ...net.trustedCertificates],
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
    });
    const stop = () => tls.destroy(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', stop, { once: true });
    tls.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      resolve({ ok: true, value: tls, ms: ms() });
    });
    // Stays on: a late reset of an open socket must not end the process.
    tls.on('error', (error) => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve({ ok: false, failure: failureOf(error), ms: ms() });
    });
    tls.once('close', () => {
      resolve({ ok: false, failure: 'connection-closed', ms: ms() });
    });
    if (signal.aborted) stop();
  });
}
