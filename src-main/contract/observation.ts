import { z } from 'zod';
import { domainCheckSchema, domainPartSchema } from './domain-check.ts';
import { FAILURES } from './failure.ts';

const text = (max: number) => z.string().max(max);
/** A moment in UTC, ISO 8601 with milliseconds. */
export const instantSchema = z.iso.datetime({ offset: true });

/** One SMTP answer (RFC 5321 section 4.2, RFC 3463). `lines` are the texts without codes, already capped and cleaned. */
export const replySchema = z.strictObject({
  code: z.int().min(100).max(599),
  enhancedStatus: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
    .optional(),
  lines: z.array(text(2048)).max(512),
  /** Milliseconds from the command (or the connect, for a greeting) to the last line. */
  ms: z.number().nonnegative().optional(),
});
export type Reply = z.infer<typeof replySchema>;

/** How a socket is secured (ISPDB word `socketType`). */
export const socketTypeSchema = z.enum(['tls', 'starttls', 'plain']);
export type SocketType = z.infer<typeof socketTypeSchema>;

/** One line of a dialogue as it may be shown: secrets are already replaced by `********`. */
export const dialogLineSchema = z.strictObject({
  from: z.enum(['client', 'server', 'note']),
  text: text(2048),
  /** Milliseconds since the connection was opened. */
  at: z.number().nonnegative(),
});
export type DialogLine = z.infer<typeof dialogLineSchema>;

/** What stands in one certificate of a chain. Dates are ISO 8601 UTC. */
export const certificateSchema = z.strictObject({
  subject: text(1024),
  issuer: text(1024),
  names: z.array(text(255)).max(200),
  notBefore: instantSchema,
  notAfter: instantSchema,
  serialNumber: text(200),
  fingerprint256: text(200),
  keyType: text(20).optional(),
  keyBits: z.number().optional(),
  signatureAlgorithm: text(60).optional(),
});
export type CertificateFacts = z.infer<typeof certificateSchema>;

/** TLS facts of one handshake; `problems` lists every problem at once, not only the first. */
export const tlsFactsSchema = z.strictObject({
  version: text(20).optional(),
  cipher: text(80).optional(),
  chain: z.array(certificateSchema).max(20),
  problems: z.array(z.enum(FAILURES)).max(20),
  daysLeft: z.number().optional(),
  /** Trusted by the list shipped with the runtime / by this computer's own store. Absent: could not be judged. */
  trustedByBundled: z.boolean().optional(),
  trustedBySystem: z.boolean().optional(),
  /** What works today but is old or thin, and what some mail apps refuse. */
  weaknesses: z
    .array(z.enum(['weak-key', 'weak-signature', 'common-name-only']))
    .max(3)
    .optional(),
  /** A hint that something between opened the connection: who signed, and the product by that name. */
  interception: z
    .strictObject({
      issuer: text(1024),
      product: text(60).optional(),
      because: z.enum(['known-issuer', 'system-only']),
    })
    .optional(),
  /** Where the certificate itself says that its missing issuer can be fetched. */
  issuerUrl: text(520).optional(),
});
export type TlsFacts = z.infer<typeof tlsFactsSchema>;

/** One ClientHello of our own: what it offered, and what the server chose. Nothing here depends on the TLS engine. */
const tlsOfferSchema = z.strictObject({
  version: z.enum(['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1']),
  /** One kind of cipher; absent: all that fit the version. */
  group: z.enum(['tls13', 'ecdhe', 'ecdhe-cbc', 'dhe', 'rsa', 'outdated']).optional(),
  chosenVersion: text(20).optional(),
  chosenGroup: text(20).optional(),
  /** The alert that turned it down (RFC 8446 section 6). */
  alert: z.int().min(0).max(255).optional(),
});

/** Which name service was asked: the operating system, a configured resolver, or the reference resolver. */
export const dnsViewSchema = z.enum(['os', 'configured', 'reference']);
export type DnsView = z.infer<typeof dnsViewSchema>;

/** Every probe id. A probe file `probes/<id>.probe.ts` emits rows of its own id only, or of the ids its `produces` names. */
export const PROBE_IDS = [
  'network-interfaces',
  'server-address',
  'submission-connect',
  'control-connect',
  'greeting',
  'ehlo',
  'starttls',
  'tls-handshake',
  'tls-offers',
  'issuer-certificate',
  'server-clock',
  'sign-in',
  'sender-acceptance',
  'recipient-acceptance',
  'recipient-mx',
  'recipient-server',
  'test-message',
  'resolver-health',
  'resolver-port',
  'other-names',
  'signature-check',
  'hosts-file',
  'reference-connect',
  'second-host',
  'web-page',
  'proxy-connect',
  'line-quality',
  'small-answer',
  'public-address',
  'exchanger-address',
  'domain-records',
  'sending-address',
  'block-lists',
  'recipient-promise',
] as const;
export type ProbeId = (typeof PROBE_IDS)[number];

/**
 * One flat row about one operation with exactly one failure mode.
 *
 * `outcome` is `ok`, `failed` (then `failure` is set) or `not-tested` (then `reason` says why, in developer words).
 * All other fields are facts about the operation and are absent when they do not apply.
 */
export const observationSchema = z.strictObject({
  id: text(20),
  probe: z.enum(PROBE_IDS),
  /** `host:port`, `name/TYPE`, an address of a mailbox domain: whatever was tested, for people to read. */
  target: text(300),
  outcome: z.enum(['ok', 'failed', 'not-tested']),
  failure: z.enum(FAILURES).optional(),
  reason: text(200).optional(),
  startedAt: instantSchema,
  endedAt: instantSchema,
  host: text(255).optional(),
  address: text(64).optional(),
  family: z.union([z.literal(4), z.literal(6)]).optional(),
  port: z.int().min(1).max(65535).optional(),
  socketType: socketTypeSchema.optional(),
  view: dnsViewSchema.optional(),
  resolver: text(100).optional(),
  /** How a name server was asked; absent where nobody chose. */
  transport: z.enum(['udp', 'tcp', 'tls', 'https']).optional(),
  /** The resolver's own reason (RFC 8914), a number. */
  extendedError: z.int().min(0).max(65535).optional(),
  /** Names that the name asked for is an alias of, in order. */
  aliases: z.array(text(255)).max(16).optional(),
  /** Milliseconds by the monotonic clock that the operation itself took. */
  ms: z.number().nonnegative().optional(),
  /** Another way out of this computer is up: a work tunnel or the like. */
  tunnel: z.boolean().optional(),
  /** The network this computer is in, as twelve hex digits that say nothing else about it. */
  network: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  recordType: text(10).optional(),
  answers: z.array(text(1024)).max(64).optional(),
  reply: replySchema.optional(),
  /** EHLO keywords with their parameters, one line each, as the server sent them (after cleaning). */
  capabilities: z.array(text(512)).max(64).optional(),
  /** Sign-in mechanisms offered, upper case. */
  mechanisms: z.array(text(40)).max(32).optional(),
  /** A second sign-in, with the user name in another form than the settings have. */
  usernameForm: z.enum(['full-address', 'local-part']).optional(),
  tls: tlsFactsSchema.optional(),
  tlsOffer: tlsOfferSchema.optional(),
  /** What a fetched issuer's certificate does for the chain. */
  issuer: z.enum(['root', 'private', 'gap']).optional(),
  /** The moment that the server itself named, for comparing clocks. */
  serverTime: instantSchema.optional(),
  dialog: z.array(dialogLineSchema).max(400).optional(),
  /** What was looked at, and what was found there, of a domain or a sending address. */
  part: domainPartSchema.optional(),
  checks: z.array(domainCheckSchema).max(60).optional(),
});
export type Observation = z.infer<typeof observationSchema>;
