import type { Socket } from 'node:net';
import { Fault } from '../fault.ts';
import { faultOfError } from '../fault-of-error.ts';
import type { Limit } from '../limit.ts';
import { buildClientHello } from './build-client-hello.ts';
import { type ServerAnswer, ServerAnswerReader } from './server-answer.ts';
import type { HelloOffer } from './suites.ts';

/**
 * Sends one ClientHello on an open socket and waits for what the server makes of it. Nothing more is sent: the
 * handshake is never finished. Rejects with a `Fault` when the line breaks or nothing comes (`tls-no-answer`).
 */
export function sayClientHello(
  socket: Socket,
  offer: HelloOffer,
  servername: string,
  limit: Limit,
): Promise<ServerAnswer> {
  const reader = new ServerAnswerReader();
  return limit.step<ServerAnswer>('tls-no-answer', (done, fail) => {
    const onData = (chunk: Buffer) => {
      const answer = reader.push(chunk);
      if (answer !== undefined) done(answer);
    };
    const onEnd = () => {
      const answer = reader.end();
      if (answer === undefined) fail(new Fault('connection-closed'));
      else done(answer);
    };
    const onError = (error: unknown) => {
      fail(faultOfError(error));
    };
    socket.on('data', onData).once('end', onEnd).once('close', onEnd).once('error', onError);
    socket.resume();
    if (socket.destroyed) queueMicrotask(onEnd);
    else socket.write(buildClientHello(offer, servername));
    return () => {
      socket.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
    };
  });
}
