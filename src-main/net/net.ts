import type { Socket } from 'node:net';
import type { Failure } from '../contract/failure.ts';
import type { DnsView } from '../contract/observation.ts';

/** A result value: across this border nothing throws because the network failed. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly detail?: string;
      readonly extendedError?: number;
      readonly ms: number;
    };

/** Wall clock in UTC and a monotonic one in milliseconds. */
export interface Clock {
  now(): Date;
  /** Milliseconds, monotonic. */
  ticks(): number;
}

/** How a resolver is spoken to; a datagram with TCP for what does not fit when nothing is said. */
export type DnsTransport = 'udp' | 'tcp' | 'tls' | 'https';

/** One address of a resolver. */
export interface ResolverAddress {
  readonly address: string;
  readonly port: number;
  readonly transport?: DnsTransport;
  /** The name that its certificate has to hold (`tls`, `https`); its address when absent. */
  readonly name?: string;
  /** Path of a resolver over HTTPS. */
  readonly path?: string;
}

export type RecordType =
  'A' | 'AAAA' | 'MX' | 'SRV' | 'TXT' | 'CNAME' | 'PTR' | 'NS' | 'SOA' | 'CAA' | 'TLSA' | 'DS' | 'HTTPS';

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
  /** Names that the name asked for is an alias of, in order. */
  readonly aliases?: readonly string[];
}

export interface DnsQuestion {
  readonly name: string;
  readonly type: RecordType;
  /** Asks for the answer even where its signatures do not match (CD, RFC 4035 section 3.2.2). */
  readonly unchecked?: true;
  /** Asks a name server of the domain for what it holds itself; an answer from anybody in between does not count. */
  readonly direct?: true;
}

/** The name service as seen from one place. One result per resolver, no racing between resolvers. */
export interface DnsClient {
  /** Which resolvers a view has; an empty list means that this view cannot be asked. */
  servers(view: DnsView): readonly string[];
  /** Asks one view; for `configured` and `reference` the first server that gives any answer within the deadline. */
  ask(view: DnsView, question: DnsQuestion, signal: AbortSignal): Promise<Outcome<DnsAnswer>>;
  /** Asks one server, as `servers` names it, over one transport only; a datagram that is cut short is then an answer. */
  askServer(
    server: string,
    question: DnsQuestion,
    signal: AbortSignal,
    transport: 'udp' | 'tcp',
  ): Promise<Outcome<DnsAnswer>>;
}

export interface TcpTarget {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** One address of this computer. */
export interface OwnAddress {
  readonly family: 4 | 6;
  readonly address: string;
  readonly internal: boolean;
  /** Belongs to a tunnel (VPN), as far as its name tells. */
  readonly tunnel?: boolean;
}

/** Everything a probe may touch. Built once per run by `net/create-net.ts`; a test hands in a fake. */
export interface Net {
  readonly clock: Clock;
  readonly dns: DnsClient;
  /** Opens one TCP connection to one address; the caller destroys the socket. */
  connect(target: TcpTarget, signal: AbortSignal, deadlineMs?: number): Promise<Outcome<Socket>>;
  /** Non-loopback addresses of this computer's interfaces, without names. */
  interfaces(): readonly OwnAddress[];
  /** This computer's own list of names as a text; `undefined` when it does not count or cannot be read. */
  hostsFile(): Promise<string | undefined>;
  /** The proxy that this computer or the case names, `http://host:port`. */
  readonly proxy?: string;
  /** The name of this computer. Private: it is given to nobody but the person's own server, and only with a yes. */
  readonly computerName?: string;
  /** PEM texts that are trusted beside the usual roots (from `environment.trustedCertificates`). */
  readonly trustedCertificates: readonly string[];
}
