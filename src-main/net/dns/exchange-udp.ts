import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { ResolverAddress } from '../net.ts';
import type { EncodedQuery } from './encode-query.ts';
import { exchangeError, type Exchange } from './exchange.ts';
import { matchesQuery } from './matches-query.ts';
import { timeLimit } from './time-limit.ts';

/** How long to wait, and after which waits to send once more. */
export interface UdpPatience {
  readonly deadlineMs: number;
  readonly resendAfterMs: readonly number[];
}

/**
 * Sends a query as a datagram and waits for its reply. The socket is connected, so that a closed port shows at once and
 * datagrams of others do not arrive. Replies to something else are passed over; if only such came, `dns-malformed`.
 */
export function exchangeUdp(
  server: ResolverAddress,
  query: EncodedQuery,
  patience: UdpPatience,
  signal: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
    const timers: NodeJS.Timeout[] = [];
    let strange = 0;
    const finish = (result: Exchange) => {
      endLimit();
      timers.forEach(clearTimeout);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.close();
      resolve(result);
    };
    const onError = (error: Error) => {
      finish(exchangeError(error));
    };
    const endLimit = timeLimit(signal, patience.deadlineMs, (why) => {
      if (why === 'stopped') finish({ ok: false, failure: 'stopped' });
      else if (strange > 0) finish({ ok: false, failure: 'dns-malformed', detail: `${strange} foreign replies` });
      else finish({ ok: false, failure: 'dns-timeout' });
    });
    const send = () => {
      socket.send(query.bytes);
    };
    socket.once('error', onError).on('message', (bytes) => {
      if (matchesQuery(query, bytes)) finish({ ok: true, bytes });
      else strange += 1;
    });
    socket.once('connect', () => {
      send();
      let at = 0;
      for (const wait of patience.resendAfterMs) timers.push(setTimeout(send, (at += wait)));
    });
    socket.connect(server.port, server.address);
  });
}
