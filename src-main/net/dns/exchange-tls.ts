import { connect, rootCertificates, type ConnectionOptions } from 'node:tls';
import type { ResolverAddress } from '../net.ts';
import type { EncodedQuery } from './encode-query.ts';
import type { Exchange } from './exchange.ts';
import { exchangeStream } from './exchange-stream.ts';

/**
 * Where a resolver is, and who it has to prove to be: its name, or its address where it has none.
 * @param trusted PEM texts beside the usual roots
 */
export const provenPlace = ({ address, port, name }: ResolverAddress, trusted: readonly string[]) =>
  ({
    host: address,
    port,
    ...(name === undefined ? {} : { servername: name }),
    ca: [...rootCertificates, ...trusted],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  }) satisfies ConnectionOptions;

/** Asks over TLS (RFC 7858). A resolver that cannot prove who it is gets no question: `dns-unreachable`. */
export function exchangeTls(
  server: ResolverAddress,
  query: EncodedQuery,
  deadlineMs: number,
  signal: AbortSignal,
  trusted: readonly string[],
): Promise<Exchange> {
  const socket = connect({ ...provenPlace(server, trusted), ALPNProtocols: ['dot'] });
  return exchangeStream({ socket, ready: 'secureConnect' }, query, deadlineMs, signal);
}
