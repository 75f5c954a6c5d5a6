import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { failureOf } from './failure.ts';
import type { Outcome } from './net.ts';

/** One answer: the body of a 200, or where a redirect leads. */
export interface HttpAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/**
 * Asks for one address over a connection that is already made, and verified where it has to be. Reads at most `maxBytes`; more is
 * `reply-too-long`. Of any answer but a 200 the body is not read. The socket is closed in every case.
 */
export function httpGet(
  url: URL,
  socket: Socket,
  { maxBytes, signal, accept }: { readonly maxBytes: number; readonly signal: AbortSignal; readonly accept: string },
): Promise<Outcome<HttpAnswer>> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome<HttpAnswer>) => {
      socket.destroy();
      resolve(outcome);
    };
    const fail = (error: unknown) => {
      end({ ok: false, failure: failureOf(error), ms: 0 });
    };
    const asked = request({
      createConnection: () => socket,
      host: url.hostname,
      path: url.pathname + url.search,
      headers: { host: url.host, accept, connection: 'close' },
      maxHeaderSize: 16_384,
      signal,
    });
    asked.once('response', (answer) => {
      read(answer, maxBytes).then(end, fail);
    });
    asked.on('error', fail);
    asked.end();
  });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<Outcome<HttpAnswer>> {
  const status = answer.statusCode ?? 0;
  const { location, 'content-type': contentType } = answer.headers;
  if (status !== 200) return { ok: true, value: { status, location, contentType, body: Buffer.alloc(0) }, ms: 0 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) return { ok: false, failure: 'reply-too-long', ms: 0 };
    parts.push(part);
  }
  return { ok: true, value: { status, location, contentType, body: Buffer.concat(parts) }, ms: 0 };
}
