import { connect } from 'node:net';
import type { ResolverAddress } from '../net.ts';
import type { EncodedQuery } from './encode-query.ts';
import type { Exchange } from './exchange.ts';
import { exchangeStream } from './exchange-stream.ts';

/** Sends a query over TCP and waits for the whole reply. */
export function exchangeTcp(
  server: ResolverAddress,
  query: EncodedQuery,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const socket = connect({ host: server.address, port: server.port, autoSelectFamily: false });
  return exchangeStream({ socket, ready: 'connect' }, query, deadlineMs, signal);
}
