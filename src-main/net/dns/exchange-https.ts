import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIPv6 } from 'node:net';
import type { ResolverAddress } from '../net.ts';
import type { EncodedQuery } from './encode-query.ts';
import { exchangeError, type Exchange } from './exchange.ts';
import { provenPlace } from './exchange-tls.ts';
import { matchesQuery } from './matches-query.ts';
import { timeLimit } from './time-limit.ts';

const MESSAGE = 'application/dns-message';
const MOST_BYTES = 65_535;

/** The same question with the id 0, which may be kept by caches on the way (RFC 8484 section 4.1). */
function withoutId(query: EncodedQuery): EncodedQuery {
  const bytes = Buffer.from(query.bytes);
  bytes.writeUInt16BE(0, 0);
  return { ...query, id: 0, bytes };
}

const malformed = (detail: string): Exchange => ({ ok: false, failure: 'dns-malformed', detail });

/** Reads the body when it is what was asked for: a sign-in page with status 200 is no answer. */
async function readMessage(answer: IncomingMessage, query: EncodedQuery): Promise<Exchange> {
  const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (answer.statusCode !== 200) return malformed(`http ${answer.statusCode ?? 0}`);
  if (type !== MESSAGE) return malformed('not a name service');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return malformed('too long');
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  return matchesQuery(query, bytes) ? { ok: true, bytes } : malformed('foreign reply');
}

/** Asks over HTTPS (RFC 8484) with POST, so that no address of a page holds the question. */
export function exchangeHttps(
  server: ResolverAddress,
  given: EncodedQuery,
  deadlineMs: number,
  signal: AbortSignal,
  trusted: readonly string[],
): Promise<Exchange> {
  const query = withoutId(given);
  const { address, name, path = '/dns-query' } = server;
  return new Promise((resolve) => {
    const asked = request({
      ...provenPlace(server, trusted),
      agent: false,
      method: 'POST',
      path,
      headers: {
        host: name ?? (isIPv6(address) ? `[${address}]` : address),
        accept: MESSAGE,
        'content-type': MESSAGE,
        'content-length': query.bytes.length,
      },
    });
    const finish = (result: Exchange) => {
      endLimit();
      asked.destroy();
      resolve(result);
    };
    const fail = (error: Error) => {
      finish(exchangeError(error));
    };
    const endLimit = timeLimit(signal, deadlineMs, (why) => {
      finish({ ok: false, failure: why === 'stopped' ? 'stopped' : 'dns-timeout' });
    });
    // Stays on: an error that comes after the end must not end the process.
    asked.on('error', fail);
    asked.once('response', (answer) => {
      readMessage(answer, query).then(finish, fail);
    });
    asked.end(query.bytes);
  });
}
