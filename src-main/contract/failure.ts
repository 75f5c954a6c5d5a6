/**
 * The fixed vocabulary of how one operation can fail.
 *
 * An errno or a library's sentence is never stored: `net/failure.ts` reduces both to one of these words,
 * so that rules, golden files and reports stay the same on every system.
 */
export const FAILURES = [
  // name service
  'dns-nxdomain',
  'dns-no-data',
  'dns-servfail',
  'dns-refused',
  'dns-timeout',
  'dns-port-closed',
  'dns-unreachable',
  'dns-malformed',
  'dns-name-invalid',
  // network
  'no-network-interface',
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'host-unreachable',
  'network-unreachable',
  'address-not-allowed',
  'timeout',
  // SMTP dialogue
  'greeting-timeout',
  'greeting-refused',
  'not-smtp',
  'reply-timeout',
  'reply-malformed',
  'reply-too-long',
  'command-refused',
  'starttls-not-offered',
  'starttls-refused',
  'starttls-injected',
  // TLS
  'tls-expired',
  'tls-not-yet-valid',
  'tls-hostname-mismatch',
  'tls-self-signed',
  'tls-untrusted-issuer',
  'tls-chain-incomplete',
  'tls-plaintext-answer',
  'tls-no-answer',
  'tls-version-unsupported',
  'tls-handshake-failed',
  // sign-in
  'sign-in-refused',
  'sign-in-deferred',
  'sign-in-not-offered',
  'mechanism-unsupported',
  // envelope and message
  'sender-refused',
  'recipient-refused',
  'recipient-deferred',
  'message-refused',
  'message-too-big',
  // our side
  'stopped',
  'unknown-failure',
] as const;

/** One way in which one operation failed. */
export type Failure = (typeof FAILURES)[number];
