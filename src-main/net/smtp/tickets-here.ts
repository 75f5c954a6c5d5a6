import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Longest wait: a line so slow gains nothing that a person would notice. */
const MOST_MS = 250;
const SLACK_MS = 8;

/**
 * Resolves when a TLS 1.3 server has sent its session tickets (RFC 8446 section 4.6.1), or when they should be here.
 *
 * They come one round trip after the handshake. A command sent before that is answered late: the server holds its
 * small reply until the tickets are acknowledged (RFC 896), and the system puts that off for about 40 ms (RFC 1122
 * section 4.2.3.2). A command that is sent when the tickets are here carries the acknowledgement along.
 *
 * @param roundTripMs how long the connection took to open
 */
export const ticketsHere = async (socket: Socket, roundTripMs: number): Promise<void> => {
  if (!(socket instanceof TLSSocket) || socket.getProtocol() !== 'TLSv1.3' || socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      socket.off('session', done).off('close', done);
      // A write from inside the engine's own callback is never sent.
      setImmediate(resolve);
    };
    const timer = setTimeout(done, Math.min(MOST_MS, roundTripMs + SLACK_MS));
    socket.once('session', done).once('close', done);
  });
};
