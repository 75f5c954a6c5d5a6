import type { Socket } from 'node:net';
import type { EncodedQuery } from './encode-query.ts';
import { exchangeError, type Exchange } from './exchange.ts';
import { matchesQuery } from './matches-query.ts';
import { timeLimit } from './time-limit.ts';

/** A connection that is being made, and the event that says that it is. */
export interface OpeningStream {
  readonly socket: Socket;
  readonly ready: 'connect' | 'secureConnect';
}

function framed(bytes: Buffer): Buffer {
  const frame = Buffer.alloc(bytes.length + 2);
  frame.writeUInt16BE(bytes.length, 0);
  bytes.copy(frame, 2);
  return frame;
}

/** Takes the first whole message out of a stream with two length bytes in front of each (RFC 1035 section 4.2.2). */
function firstMessage(stream: Buffer): Buffer | undefined {
  if (stream.length < 2) return undefined;
  const end = 2 + stream.readUInt16BE(0);
  return stream.length < end ? undefined : stream.subarray(2, end);
}

/** Sends a query over a connection and waits for the whole reply. A reply to something else is `dns-malformed`. */
export function exchangeStream(
  { socket, ready }: OpeningStream,
  query: EncodedQuery,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const finish = (result: Exchange) => {
      endLimit();
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.destroy();
      resolve(result);
    };
    const endLimit = timeLimit(signal, deadlineMs, (why) => {
      finish({ ok: false, failure: why === 'stopped' ? 'stopped' : 'dns-timeout' });
    });
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      const stream = Buffer.concat(chunks);
      chunks.splice(0, chunks.length, stream);
      const message = firstMessage(stream);
      if (message === undefined) return;
      const fits = matchesQuery(query, message);
      finish(fits ? { ok: true, bytes: message } : { ok: false, failure: 'dns-malformed', detail: 'foreign reply' });
    };
    socket.once(ready, () => socket.write(framed(query.bytes)));
    socket.on('data', onData).once('error', (error) => {
      finish(exchangeError(error));
    });
    socket.once('close', () => {
      finish({ ok: false, failure: 'dns-malformed', detail: 'closed early' });
    });
  });
}
