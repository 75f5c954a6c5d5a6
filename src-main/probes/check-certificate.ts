import type { Socket } from 'node:net';
import { checkTls, type TlsResult } from 'tls-checker-lite';
import type { SocketType, TlsFacts } from '../contract/observation.ts';
import type { TcpTarget } from '../net/net.ts';
import { measured, timed, type RowFacts } from './draft.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';

const DEADLINE_MS = 8000;

/** A chain whose next part the server left out, and where the chain itself says that it can be fetched. */
export interface ChainGap {
  /** DER, the server's own first. */
  readonly chain: readonly Uint8Array[];
  readonly issuerUrl: string;
}

/** The row about one handshake and, when there was one, the secured socket, which the caller destroys. */
export interface CheckedTls {
  readonly row: ObservationDraft;
  readonly socket?: Socket;
  readonly gap?: ChainGap;
}

const factsOf = ({ facts, weaknesses, interception, issuerUrl }: TlsResult): TlsFacts | undefined =>
  facts.chain.length === 0
    ? undefined
    : {
        ...facts,
        chain: facts.chain.slice(0, 20),
        ...(weaknesses.length === 0 ? {} : { weaknesses: [...weaknesses] }),
        ...(interception === undefined ? {} : { interception }),
        ...(issuerUrl === undefined ? {} : { issuerUrl }),
      };

/** All the mapping there is between the TLS package and a row: the first problem names the failure. */
const rowFacts = (result: TlsResult): RowFacts => {
  const failure = result.failure ?? result.facts.problems[0];
  const tls = factsOf(result);
  return { ...(failure === undefined ? {} : { failure }), ...(tls === undefined ? {} : { tls }) };
};

/**
 * Puts TLS on an open socket and judges the certificate against the server name of the settings.
 * The handshake is finished whatever the certificate says, so that the server can be asked what it offers;
 * only an `ok` row allows anything secret on this very socket.
 */
export const checkCertificate = async (
  { net, target, signal }: ProbeContext,
  socket: Socket,
  where: TcpTarget,
  socketType: SocketType,
): Promise<CheckedTls> => {
  const host = target.submission.hostname;
  const { result, when } = await timed(net.clock, () =>
    checkTls({
      host: where.address,
      port: where.port,
      servername: host,
      socket,
      trustedCertificates: net.trustedCertificates,
      signal,
      deadlineMs: DEADLINE_MS,
      keepOpen: true,
      now: net.clock.now(),
    }),
  );
  const row = measured('tls-handshake', `${host}:${where.port}`, when, {
    host,
    ...where,
    socketType,
    ...rowFacts(result),
  });
  const { socket: secured, rawChain, issuerUrl } = result;
  return {
    row,
    ...(secured === undefined ? {} : { socket: secured }),
    ...(rawChain === undefined || issuerUrl === undefined ? {} : { gap: { chain: rawChain, issuerUrl } }),
  };
};
