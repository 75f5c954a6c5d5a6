import type { Socket } from 'node:net';
import type { Failure } from '../contract/failure.ts';
import type { DnsView } from '../contract/observation.ts';

/** A result value: across this border nothing throws because the network failed. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | { readonly ok: false; readonly failure: Failure; readonly detail?: string; readonly ms: number };

/** Wall clock in UTC and a monotonic one in milliseconds. */
export interface Clock {
  now(): Date;
  /** Milliseconds, monotonic. */
  ticks(): number;
}

/** One address of a resolver. */
export interface ResolverAddress {
  readonly address: string;
  readonly port: number;
}

export type RecordType = 'A' | 'AAAA' | 'MX' | 'SRV' | 'TXT' | 'CNAME' | 'PTR' | 'NS' | 'SOA' | 'CAA' | 'TLSA';

/** One DNS record reduced to text: `192.0.2.1`, `10 mx.example.org`, `0 1 587 smtp.example.org`. */
export interface DnsRecord {
  readonly name: string;
  readonly type: RecordType;
  readonly ttl: number;
  readonly data: string;
}

export interface DnsAnswer {
  readonly records: readonly DnsRecord[];
  /** Who answered: `os` or `address:port`. */
  readonly server: string;
  readonly authenticated?: boolean;
}

export interface DnsQuestion {
  readonly name: string;
  readonly type: RecordType;
}

/** The name service as seen from one place. One result per resolver, no racing between resolvers. */
export interface DnsClient {
  /** Which resolvers a view has; an empty list means that this view cannot be asked. */
  servers(view: DnsView): readonly string[];
  /** Asks one view; for `configured` and `reference` the first server that gives any answer within the deadline. */
  ask(view: DnsView, question: DnsQuestion, signal: AbortSignal): Promise<Outcome<DnsAnswer>>;
}

export interface TcpTarget {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** Everything a probe may touch. Built once per run by `net/create-net.ts`; a test hands in a fake. */
export interface Net {
  readonly clock: Clock;
  readonly dns: DnsClient;
  /** Opens one TCP connection to one address; the caller destroys the socket. */
  connect(target: TcpTarget, signal: AbortSignal, deadlineMs?: number): Promise<Outcome<Socket>>;
  /** Non-loopback addresses of this computer's interfaces, without names. */
  interfaces(): readonly { readonly family: 4 | 6; readonly address: string; readonly internal: boolean }[];
  /** PEM texts that are trusted beside the usual roots (from `environment.trustedCertificates`). */
  readonly trustedCertificates: readonly string[];
}
