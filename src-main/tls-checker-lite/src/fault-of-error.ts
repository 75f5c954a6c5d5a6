import { Fault } from './fault.ts';
import type { TlsFault } from './types.ts';

const BY_CODE = new Map<string, TlsFault>([
  ['ENOTFOUND', 'dns-nxdomain'],
  ['EAI_AGAIN', 'dns-servfail'],
  ['ECONNREFUSED', 'connection-refused'],
  ['EPIPE', 'connection-closed'],
  ['EHOSTUNREACH', 'host-unreachable'],
  ['EHOSTDOWN', 'host-unreachable'],
  ['ENETUNREACH', 'network-unreachable'],
  ['ENETDOWN', 'network-unreachable'],
  ['EADDRNOTAVAIL', 'network-unreachable'],
  ['ETIMEDOUT', 'timeout'],
  // Text where a TLS record was due: what both engines say to a plain mail or web server.
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-plaintext-answer'],
  ['ERR_SSL_HTTP_REQUEST', 'tls-plaintext-answer'],
  ['ERR_SSL_HTTPS_PROXY_REQUEST', 'tls-plaintext-answer'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'tls-plaintext-answer'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-unsupported'],
  ['ERR_SSL_SSL/TLS_ALERT_PROTOCOL_VERSION', 'tls-version-unsupported'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'tls-version-unsupported'],
  ['ERR_SSL_WRONG_SSL_VERSION', 'tls-version-unsupported'],
  ['ERR_SSL_LEGACY_SIGALG_DISALLOWED', 'tls-version-unsupported'],
]);

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code.slice(0, 80) : undefined;
}

/** Node invents an ECONNRESET without a system call when the other side closes in the middle of a handshake. */
function isRealReset(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/**
 * Reduces an error of `net` or `tls` to one fault. Only codes count: the sentences differ between OpenSSL and
 * BoringSSL. A code that is not known becomes `tls-handshake-failed` (`ERR_SSL_…`) or `unknown-failure`.
 */
export function faultOfError(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  if (code === undefined) return new Fault('unknown-failure');
  if (code === 'ECONNRESET') return new Fault(isRealReset(error) ? 'connection-reset' : 'connection-closed', code);
  const known = BY_CODE.get(code);
  if (known !== undefined) return new Fault(known, code);
  return new Fault(code.startsWith('ERR_SSL_') ? 'tls-handshake-failed' : 'unknown-failure', code);
}
