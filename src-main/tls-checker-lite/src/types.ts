import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** What can be wrong with a certificate although the handshake went through. */
export type TlsProblem =
  | 'tls-expired'
  | 'tls-not-yet-valid'
  | 'tls-hostname-mismatch'
  | 'tls-self-signed'
  | 'tls-untrusted-issuer'
  | 'tls-chain-incomplete';

/** Why there is no finished handshake. */
export type TlsFault =
  | 'dns-nxdomain'
  | 'dns-servfail'
  | 'connection-refused'
  | 'connection-reset'
  | 'connection-closed'
  | 'host-unreachable'
  | 'network-unreachable'
  | 'timeout'
  | 'greeting-timeout'
  | 'greeting-refused'
  | 'not-smtp'
  | 'reply-timeout'
  | 'reply-malformed'
  | 'reply-too-long'
  | 'command-refused'
  | 'starttls-not-offered'
  | 'starttls-refused'
  | 'starttls-injected'
  | 'tls-plaintext-answer'
  | 'tls-no-answer'
  | 'tls-version-unsupported'
  | 'tls-handshake-failed'
  | 'stopped'
  | 'unknown-failure';

/** What works today but is old or thin, and what some mail apps refuse. */
export type TlsWeakness = 'weak-key' | 'weak-signature' | 'common-name-only';

/** One certificate. Dates are ISO 8601 in UTC; every text is capped and free of control characters. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  /** Host names and IP addresses covered. */
  names: string[];
  notBefore: string;
  notAfter: string;
  serialNumber: string;
  /** SHA-256 of the certificate, hex with colons. */
  fingerprint256: string;
  keyType?: string;
  keyBits?: number;
  /** Such as `sha256WithRSAEncryption`, or the dotted identifier of one we have no name for. */
  signatureAlgorithm?: string;
}

/** What one handshake showed. */
export interface TlsFacts {
  /** `TLSv1.2`, `TLSv1.3`. */
  version?: string;
  /** The name by the standard, `TLS_AES_256_GCM_SHA384`. */
  cipher?: string;
  /** The server's own certificate first. */
  chain: CertificateFacts[];
  /** Every problem, in a fixed order; empty when all is well. */
  problems: TlsProblem[];
  /** Whole days until the server's certificate ends; negative when it has ended. */
  daysLeft?: number;
  /** Whether the chain leads to a root of the list in the runtime (plus `trustedCertificates`), whatever the dates. */
  trustedByBundled?: boolean;
  /** The same for this computer's own list. Absent when that list could not be read. */
  trustedBySystem?: boolean;
}

/** A hint that something on the way opened the connection: a virus scanner or a company's proxy. */
export interface InterceptionSuspect {
  /** The issuer that gave it away. */
  issuer: string;
  /** The product, when its name stands in the issuer. */
  product?: string;
  /** `known-issuer`: the name is on our list. `system-only`: this computer trusts it, the public list does not. */
  because: 'known-issuer' | 'system-only';
}

export interface CheckTlsOptions {
  /** Host name or address to connect to. */
  readonly host: string;
  readonly port: number;
  /** The name that the certificate must cover, also sent as SNI unless it is an address. */
  readonly servername: string;
  /** Speaks the clear-text part of this protocol first. */
  readonly starttls?: 'smtp' | 'imap' | 'pop3';
  /** A connected socket to use; it belongs to the check from then on. */
  readonly socket?: Socket;
  /** PEM texts that count as trusted beside the usual roots. */
  readonly trustedCertificates?: readonly string[];
  readonly signal: AbortSignal;
  /** For everything together, in milliseconds; 10 000 when absent. */
  readonly deadlineMs?: number;
  /** Leaves the secured socket open in `result.socket`; the caller destroys it. Without it the socket is closed. */
  readonly keepOpen?: boolean;
  /** The moment against which dates are judged; now when absent. */
  readonly now?: Date;
}

/** Result of one check. `ok` says that a handshake took place, not that the certificate is good: see `facts.problems`. */
export interface TlsResult {
  readonly ok: boolean;
  /** Set exactly when `ok` is false. */
  readonly failure?: TlsFault;
  /** A code (never a sentence) that says more to a developer. */
  readonly detail?: string;
  readonly facts: TlsFacts;
  readonly weaknesses: readonly TlsWeakness[];
  readonly interception?: InterceptionSuspect;
  /** Where the missing issuer could be fetched, for `tls-chain-incomplete`. */
  readonly issuerUrl?: string;
  /** The chain as it came, DER, the server's own first; only with `keepOpen`, and only when there is a gap to close. */
  readonly rawChain?: readonly Uint8Array[];
  /** Milliseconds for everything together. */
  readonly ms: number;
  /** Only with `keepOpen` and after a finished handshake. */
  readonly socket?: TLSSocket;
}
