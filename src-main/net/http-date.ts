import { request } from 'node:http';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { failureOf } from './failure.ts';
import { limitedSignal } from './limited-signal.ts';
import type { Net, Outcome, TcpTarget } from './net.ts';

const DEADLINE_MS = 4000;

interface Place {
  readonly where: TcpTarget;
  /** The host's name, for SNI and for the request. */
  readonly host: string;
}

/**
 * Asks a web server for nothing but its date (RFC 9110 section 6.6.1). The certificate is not looked at on purpose: a
 * wrong clock makes good ones look bad, and a date is no secret. Whoever uses it may not trust a single answer.
 */
export async function askHttpDate(net: Net, { where, host }: Place, signal: AbortSignal): Promise<Outcome<Date>> {
  const began = net.clock.ticks();
  const limit = limitedSignal(signal, DEADLINE_MS);
  const opened = await net.connect(where, limit, DEADLINE_MS);
  if (!opened.ok) return opened;
  const answer = await dateOver(opened.value, host, limit);
  const ms = Math.max(0, net.clock.ticks() - began);
  if (answer instanceof Date) return { ok: true, value: answer, ms };
  const timedOut = limit.aborted && !signal.aborted;
  return { ok: false, failure: timedOut ? 'timeout' : answer, ms };
}

function dateOver(plain: Socket, host: string, signal: AbortSignal) {
  return new Promise<Date | ReturnType<typeof failureOf>>((resolve) => {
    const socket = connectTls({
      socket: plain,
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const end = (answer: Date | ReturnType<typeof failureOf>) => {
      socket.destroy();
      plain.destroy();
      resolve(answer);
    };
    const fail = (error: unknown) => {
      end(failureOf(error));
    };
    plain.on('error', fail);
    socket.on('error', fail);
    const asked = request({
      createConnection: () => socket,
      method: 'HEAD',
      host,
      path: '/',
      headers: { host, connection: 'close' },
      maxHeaderSize: 16_384,
      signal,
    });
    asked.once('response', ({ headers }) => {
      const date = new Date(headers.date ?? '');
      end(Number.isNaN(date.getTime()) ? 'reply-malformed' : date);
    });
    asked.on('error', fail);
    asked.end();
  });
}
