import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Fault } from './fault.ts';
import { faultOfError } from './fault-of-error.ts';
import { handshake } from './handshake.ts';
import { judge } from './judge.ts';
import { startLimit, type Limit } from './limit.ts';
import { openSocket } from './open-socket.ts';
import { peerChain } from './peer-chain.ts';
import { rootList } from './root-list.ts';
import { startTls } from './start-tls.ts';
import { bundledRoots, systemRoots } from './trust-store.ts';
import type { CheckTlsOptions, TlsResult } from './types.ts';

const DEADLINE_MS = 10_000;

/** Node puts the code into `authorizationError` as text, whatever its type says. */
function engineCode(socket: TLSSocket): string | undefined {
  const error: unknown = socket.authorizationError;
  return typeof error === 'string' ? error.slice(0, 80) : undefined;
}

function readSecured(socket: TLSSocket, options: CheckTlsOptions): Omit<TlsResult, 'ms'> {
  const system = systemRoots();
  const code = socket.authorized ? undefined : engineCode(socket);
  const chain = peerChain(socket);
  const verdict = judge({
    chain,
    servername: options.servername,
    now: options.now ?? new Date(),
    bundled: bundledRoots(),
    ...(system === undefined ? {} : { system }),
    extra: rootList(options.trustedCertificates ?? []),
    authorized: socket.authorized,
    ...(code === undefined ? {} : { engineCode: code }),
  });
  const { weaknesses, interception, issuerUrl, ...facts } = verdict;
  const version = socket.getProtocol();
  return {
    ok: true,
    facts: { ...(version === null ? {} : { version }), cipher: socket.getCipher().standardName, ...facts },
    weaknesses,
    ...(code === undefined ? {} : { detail: code }),
    ...(interception === undefined ? {} : { interception }),
    ...(issuerUrl === undefined ? {} : { issuerUrl }),
    ...(issuerUrl === undefined || options.keepOpen !== true ? {} : { rawChain: chain.map(({ raw }) => raw) }),
  };
}

async function reachHandshake(
  options: CheckTlsOptions,
  limit: Limit,
  keep: (socket: Socket) => void,
): Promise<TLSSocket> {
  const socket = options.socket ?? (await openSocket(options.host, options.port, limit));
  keep(socket);
  if (options.starttls !== undefined) await startTls(socket, options.starttls, limit);
  const secure = await handshake(socket, options.servername, options.trustedCertificates, limit);
  keep(secure);
  return secure;
}

const EMPTY = { chain: [], problems: [] };

/**
 * Looks at what a server shows over TLS and says every problem at once. Nothing is refused and nothing is thrown for
 * a fault of the network or the server: `ok` is false and `failure` says where it ended (RFC 8446, RFC 3207, RFC 2595).
 */
export async function checkTls(options: CheckTlsOptions): Promise<TlsResult> {
  const began = performance.now();
  const limit = startLimit(options.signal, options.deadlineMs ?? DEADLINE_MS);
  let open: Socket | undefined;
  const elapsed = () => performance.now() - began;
  try {
    const secure = await reachHandshake(options, limit, (socket) => (open = socket));
    const result = readSecured(secure, options);
    if (options.keepOpen === true) {
      open = undefined;
      return { ...result, ms: elapsed(), socket: secure };
    }
    return { ...result, ms: elapsed() };
  } catch (error) {
    const { failure, detail } = error instanceof Fault ? error : faultOfError(error);
    return {
      ok: false,
      failure,
      ...(detail === undefined ? {} : { detail }),
      facts: EMPTY,
      weaknesses: [],
      ms: elapsed(),
    };
  } finally {
    limit.end();
    open?.destroy();
  }
}
