import type { Failure } from '../contract/failure.ts';

const EVERYWHERE: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['ABORT_ERR', 'stopped'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ECONNRESET', 'connection-reset'],
  ['ECONNABORTED', 'connection-reset'],
  ['EPIPE', 'connection-closed'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'connection-closed'],
  ['ERR_STREAM_DESTROYED', 'connection-closed'],
  ['EHOSTUNREACH', 'host-unreachable'],
  ['EHOSTDOWN', 'host-unreachable'],
  ['ENETUNREACH', 'network-unreachable'],
  ['ENETDOWN', 'network-unreachable'],
  // No source address of this family: the computer has no such network.
  ['EADDRNOTAVAIL', 'network-unreachable'],
  ['EAFNOSUPPORT', 'network-unreachable'],
  ['EACCES', 'address-not-allowed'],
  ['EPERM', 'address-not-allowed'],
  ['ETIMEDOUT', 'timeout'],
]);

/** Windows answers a filtered or unknown neighbour with other words than Unix does. */
const WINDOWS: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['ENETRESET', 'connection-reset'],
  ['ESHUTDOWN', 'connection-closed'],
]);

const TLS: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['CERT_NOT_YET_VALID', 'tls-not-yet-valid'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-hostname-mismatch'],
  ['HOSTNAME_MISMATCH', 'tls-hostname-mismatch'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted-issuer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-chain-incomplete'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-plaintext-answer'],
  ['ERR_SSL_HTTP_REQUEST', 'tls-plaintext-answer'],
  ['EPROTO', 'tls-handshake-failed'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls-no-answer'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-unsupported'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'tls-version-unsupported'],
  ['ERR_SSL_UNKNOWN_PROTOCOL', 'tls-version-unsupported'],
]);

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('name' in error && error.name === 'AbortError') return 'ABORT_ERR';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
};

/**
 * Reduces an error of a socket or of TLS to one word of the fixed vocabulary.
 *
 * Only codes are looked at: the sentences differ between OpenSSL and BoringSSL and between systems.
 * An unknown code is `unknown-failure`, an unknown code of the TLS library `tls-handshake-failed`.
 */
export const failureOf = (error: unknown, platform: NodeJS.Platform = process.platform): Failure => {
  const code = codeOf(error);
  const own = platform === 'win32' ? WINDOWS.get(code) : undefined;
  const known = own ?? EVERYWHERE.get(code) ?? TLS.get(code);
  if (known !== undefined) return known;
  return code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') ? 'tls-handshake-failed' : 'unknown-failure';
};
