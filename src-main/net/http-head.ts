import type { Socket } from 'node:net';
import { cleanText } from './clean-text.ts';
import { failureOf } from './failure.ts';
import { limitedSignal } from './limited-signal.ts';
import type { Outcome } from './net.ts';

const MOST_BYTES = 8192;

/** The first lines of one answer. */
export interface HttpHead {
  readonly status: number;
  /** Where a redirect leads, cleaned. */
  readonly location?: string;
}

/** Reads status and redirect out of the first lines (RFC 9112); `undefined` when this is no answer of a web server. */
export function parseHead(text: string): HttpHead | undefined {
  const status = /^HTTP\/\d\.\d (\d{3})\b/.exec(text)?.[1];
  if (status === undefined) return undefined;
  const location = /^location:[ \t]*(\S+)/im.exec(text.slice(0, MOST_BYTES))?.[1];
  return { status: Number(status), ...(location === undefined ? {} : { location: cleanText(location, 300) }) };
}

/**
 * Sends one request in clear over an open socket and reads the first lines of the answer, never its body. The socket is
 * closed in every case. Failures: `reply-timeout`, `connection-closed`, `reply-malformed`, `stopped`, those of a socket.
 */
export function httpHead(
  socket: Socket,
  request: readonly string[],
  { deadlineMs, signal }: { readonly deadlineMs: number; readonly signal: AbortSignal },
): Promise<Outcome<HttpHead>> {
  return new Promise((resolve) => {
    let seen = '';
    const either = limitedSignal(signal, deadlineMs);
    const end = (outcome: Outcome<HttpHead>) => {
      either.removeEventListener('abort', stop);
      socket.destroy();
      resolve(outcome);
    };
    const stop = () => {
      end({ ok: false, failure: signal.aborted ? 'stopped' : 'reply-timeout', ms: 0 });
    };
    const read = () => {
      const head = parseHead(seen);
      end(head === undefined ? { ok: false, failure: 'reply-malformed', ms: 0 } : { ok: true, value: head, ms: 0 });
    };
    either.addEventListener('abort', stop, { once: true });
    socket.on('error', (error) => {
      end({ ok: false, failure: failureOf(error), ms: 0 });
    });
    socket.on('data', (chunk: Buffer) => {
      seen += chunk.toString('latin1');
      if (seen.length >= MOST_BYTES || /\r?\n\r?\n/.test(seen)) read();
    });
    socket.once('end', () => {
      if (seen === '') end({ ok: false, failure: 'connection-closed', ms: 0 });
      else read();
    });
    if (either.aborted) stop();
    else socket.write([...request, 'connection: close', '', ''].join('\r\n'));
  });
}
