import type { Failure } from '../../contract/failure.ts';
import type { DnsAnswer, DnsQuestion, ResolverAddress } from '../net.ts';
import { encodeQuery, type EncodedQuery } from './encode-query.ts';
import type { Exchange } from './exchange.ts';
import { exchangeHttps } from './exchange-https.ts';
import { exchangeTcp } from './exchange-tcp.ts';
import { exchangeTls } from './exchange-tls.ts';
import { exchangeUdp } from './exchange-udp.ts';
import { isTruncated } from './matches-query.ts';
import { readReply, type ReplyReading } from './read-reply.ts';
import { recordNumber } from './record-type.ts';
import { serverText } from './server-address.ts';

const RESEND_AFTER_MS = [1000, 2000];
/** Answers of servers that stumble over EDNS: format error, not implemented, bad version. */
const EDNS_TROUBLE = new Set([1, 4, 16]);

/** An answer with what else the reply said. */
export interface ServerAnswer extends DnsAnswer {
  /** Not everything fitted and the rest could not be fetched. */
  readonly truncated?: true;
  /** Some records of the reply could not be read. */
  readonly malformed?: true;
}

export type ServerResult =
  | { readonly ok: true; readonly answer: ServerAnswer }
  | { readonly ok: false; readonly failure: Failure; readonly detail?: string; readonly extendedError?: number };

/** Time and signal of one question, shared by all that is done for it. */
export interface QueryLimits {
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Milliseconds, monotonic. */
  readonly ticks: () => number;
  /** Waits before each repetition of a datagram; 1 s and then 2 s when absent. */
  readonly resendAfterMs?: readonly number[];
  /** PEM texts that are trusted beside the usual roots, for resolvers over TLS. */
  readonly trusted?: readonly string[];
}

/** Over the transport that the resolver has; by datagram otherwise, and over TCP when the answer did not fit. If that fails, the part that fitted is better than nothing. */
async function exchange(
  server: ResolverAddress,
  query: EncodedQuery,
  limits: QueryLimits,
  end: number,
): Promise<Exchange> {
  const left = () => Math.max(1, end - limits.ticks());
  const { transport } = server;
  const { signal, trusted = [] } = limits;
  if (transport === 'tcp') return exchangeTcp(server, query, left(), signal);
  if (transport === 'tls') return exchangeTls(server, query, left(), signal, trusted);
  if (transport === 'https') return exchangeHttps(server, query, left(), signal, trusted);
  const resendAfterMs = limits.resendAfterMs ?? RESEND_AFTER_MS;
  const first = await exchangeUdp(server, query, { deadlineMs: left(), resendAfterMs }, signal);
  if (!first.ok || !isTruncated(first.bytes) || transport === 'udp') return first;
  const whole = await exchangeTcp(server, query, left(), signal);
  if (whole.ok || whole.failure === 'stopped' || first.bytes.readUInt16BE(6) === 0) return whole;
  return first;
}

const AUTHORITY = 0x04;
const ANSWERS = new Set([0, 3]);

/** Whether an answer comes from a server that holds the zone (AA), and from none in between. */
function isAuthority(bytes: Buffer): boolean {
  const isAnswer = ANSWERS.has(bytes.readUInt8(3) & 0x0f);
  return !isAnswer || (bytes.readUInt8(2) & AUTHORITY) !== 0;
}

function toResult(reading: ReplyReading, server: ResolverAddress): ServerResult {
  if (!reading.ok) {
    const { failure, detail, extendedError } = reading;
    const why = extendedError === undefined ? {} : { extendedError };
    return { ok: false, failure, ...(detail === undefined ? {} : { detail }), ...why };
  }
  const { records, aliases, authenticated, truncated, malformed } = reading;
  if (records.length === 0) return { ok: false, failure: 'dns-malformed', detail: 'truncated' };
  return {
    ok: true,
    answer: {
      records,
      server: serverText(server),
      authenticated,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(truncated ? { truncated } : {}),
      ...(malformed ? { malformed } : {}),
    },
  };
}

/**
 * Asks one server one question. Never rejects. A server that stumbles over EDNS is asked once more without it, all
 * within the one deadline.
 * @param question with a name from `queryName`
 */
export async function queryServer(
  server: ResolverAddress,
  question: DnsQuestion,
  limits: QueryLimits,
): Promise<ServerResult> {
  if (limits.signal.aborted) return { ok: false, failure: 'stopped' };
  const end = limits.ticks() + limits.deadlineMs;
  const type = recordNumber(question.type);
  for (const edns of [true, false]) {
    const result = await exchange(server, encodeQuery(question.name, type, edns, question), limits, end);
    if (!result.ok) return result;
    if (question.direct && !isAuthority(result.bytes))
      return { ok: false, failure: 'dns-refused', detail: 'no authority' };
    const reading = readReply(result.bytes, question.name, question.type);
    const stumbled = !reading.ok && EDNS_TROUBLE.has(reading.rcode ?? 0);
    if (!edns || !stumbled) return toResult(reading, server);
  }
  return { ok: false, failure: 'dns-servfail' };
}
