import type { Failure } from '../../contract/failure.ts';

/** What came back for one query over one transport. */
export type Exchange =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly failure: Failure; readonly detail?: string };

const BY_CODE = new Map<string, Failure>([
  ['ECONNREFUSED', 'dns-port-closed'],
  // What Windows says on a datagram socket when the port is closed.
  ['ECONNRESET', 'dns-port-closed'],
  ['EHOSTUNREACH', 'dns-unreachable'],
  ['ENETUNREACH', 'dns-unreachable'],
  ['EHOSTDOWN', 'dns-unreachable'],
  ['ENETDOWN', 'dns-unreachable'],
  ['EADDRNOTAVAIL', 'dns-unreachable'],
  ['EINVAL', 'dns-unreachable'],
  ['EACCES', 'dns-unreachable'],
  ['EPERM', 'dns-unreachable'],
  ['ETIMEDOUT', 'dns-timeout'],
]);

/** Reduces an error of a socket to a failure. */
export function exchangeError(error: NodeJS.ErrnoException): Exchange {
  const code = (error.code ?? 'no code').slice(0, 40);
  return { ok: false, failure: BY_CODE.get(code) ?? 'dns-unreachable', detail: code };
}
