import { lookup } from 'node:dns';
import type { Failure } from '../../contract/failure.ts';
import type { DnsQuestion } from '../net.ts';
import type { ServerResult } from './query-server.ts';
import { timeLimit } from './time-limit.ts';

/** The part of `dns.lookup` that is used; a test hands in its own. */
export type LookupAll = (
  name: string,
  options: { readonly all: true; readonly family: 0 | 4 | 6 },
  callback: (error: NodeJS.ErrnoException | null, addresses: readonly { readonly address: string }[]) => void,
) => void;

const systemLookup: LookupAll = (name, options, callback) => {
  lookup(name, options, callback);
};

type Found = { readonly addresses: readonly string[] } | { readonly code: string };

function find(look: LookupAll, name: string, family: 0 | 4 | 6): Promise<Found> {
  return new Promise((resolve) => {
    look(name, { all: true, family }, (error, list) => {
      if (error === null) resolve({ addresses: list.map((each) => each.address) });
      else resolve({ code: error.code ?? 'no code' });
    });
  });
}

/** The system says the same for "no such name" and "no such address of it": whether it has any address tells them apart. */
async function failureOf(look: LookupAll, name: string, code: string): Promise<Failure> {
  if (code !== 'ENOTFOUND' && code !== 'ENODATA') return 'dns-servfail';
  const any = await find(look, name, 0);
  return 'addresses' in any && any.addresses.length > 0 ? 'dns-no-data' : 'dns-nxdomain';
}

async function ask(look: LookupAll, { name, type }: DnsQuestion): Promise<ServerResult> {
  const found = await find(look, name, type === 'AAAA' ? 6 : 4);
  if ('code' in found) {
    return { ok: false, failure: await failureOf(look, name, found.code), detail: found.code.slice(0, 40) };
  }
  const records = found.addresses.map((data) => ({ name, type, ttl: 0, data }));
  if (records.length === 0) return { ok: false, failure: 'dns-no-data' };
  return { ok: true, answer: { records, server: 'os' } };
}

/**
 * Asks the operating system (getaddrinfo: hosts file, VPN, and the rest of what mail apps see). It knows addresses only.
 * The system's own call cannot be stopped: on the signal or the deadline its answer is no longer waited for.
 * @param question with a name from `queryName`
 */
export function osLookup(
  question: DnsQuestion,
  deadlineMs: number,
  signal: AbortSignal,
  look: LookupAll = systemLookup,
): Promise<ServerResult> {
  if (signal.aborted) return Promise.resolve({ ok: false, failure: 'stopped' });
  if (question.type !== 'A' && question.type !== 'AAAA') {
    return Promise.resolve({ ok: false, failure: 'unknown-failure', detail: 'the system is asked for addresses only' });
  }
  return new Promise((resolve) => {
    const end = timeLimit(signal, deadlineMs, (why) => {
      resolve({ ok: false, failure: why === 'stopped' ? 'stopped' : 'dns-timeout' });
    });
    void ask(look, question).then((result) => {
      end();
      resolve(result);
    });
  });
}
