import { setImmediate } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import type { VerifiedSignature, SignatureHeader } from 'mailauth/lib/dkim/dkim-verifier.js';
import { CappedVerifier, MOST_SIGNATURES } from './capped-verifier.ts';
import { arc } from 'mailauth/lib/arc/index.js';
import { colonList } from '../engine/authentication/dkim/read-tags.ts';
import { keyName } from '../engine/authentication/dkim/look-up-key.ts';
import type { CheckedArc, CheckedSignature, CheckedSignatures } from '../engine/authentication/dkim/signature.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { readHeader } from '../engine/mime/read-header.ts';
import { unixLines } from '../engine/mime/unix-lines.ts';
import { cleanText } from '../engine/replies/clean-text.ts';
import { arcOf, hopsIn } from './arc-of.ts';
import { reasonOf } from './reason-of.ts';
import { resolverOf, type Resolver } from './resolver.ts';
import { isHeaderBounded, wireBytes } from './wire-bytes.ts';

interface Options {
  /** The day that decides whether a signature is too old. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** For everything together, 20 s when absent. */
  readonly deadlineMs?: number;
  /** Bits of RSA below which a key does not count; 1,024 (RFC 8301 section 3.2) when absent. */
  readonly leastBits?: number;
}

interface Work {
  readonly bytes: Uint8Array;
  readonly names: NameService;
  readonly options: Options;
  readonly signal: AbortSignal;
}

const DEADLINE_MS = 20_000;
const PIECE = 65_536;
const MOST_TOLD = 100;

/**
 * Checks every signature of a message (DKIM, RFC 6376; the chain of ARC, RFC 8617). Gives plain data and never
 * rejects: a name service that does not answer, a deadline or a stop become "could not check". Lone LF are taken for
 * CRLF. The first 20 signatures are looked at; a header above 1 MiB or 10,000 lines is left alone.
 */
export async function verifySignatures(
  bytes: Uint8Array,
  names: NameService,
  options: Options,
): Promise<CheckedSignatures> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS)]);
  if (!isHeaderBounded(bytes)) return nothing('header-too-large');
  const work = { bytes: wireBytes(bytes), names, options, signal };
  try {
    const { signatures, checked } = await checkDkim(work);
    return { signatures: signatures.slice(0, MOST_TOLD), total: signatures.length, checked, arc: await checkArc(work) };
  } catch (error) {
    if (signal.aborted) return nothing('stopped');
    throw error;
  }
}

const nothing = (trouble: 'header-too-large' | 'stopped'): CheckedSignatures => ({
  signatures: [],
  total: 0,
  checked: 0,
  arc: { cv: 'could-not-check', reason: 'could-not-check', hops: [] },
  trouble,
});

/** Pauses between the pieces, so that a stop is heard. Throws when it is. */
async function* pieces({ bytes, signal }: Work): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await setImmediate();
    signal.throwIfAborted();
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(PIECE, bytes.length - at));
  }
}

/** Strict only for ARC: with DKIM it refuses what many senders write and every receiver takes. */
async function ran(work: Work, resolve: Resolver['resolve'], most: number, strict: boolean): Promise<CappedVerifier> {
  const verifier = new CappedVerifier({
    resolver: resolve,
    strict,
    most,
    curTime: work.options.now,
    ...(work.options.leastBits !== undefined && { minBitLength: work.options.leastBits }),
  });
  await pipeline(pieces(work), verifier);
  return verifier;
}

async function checkDkim(work: Work): Promise<{ signatures: CheckedSignature[]; checked: number }> {
  const verifier = await ran(work, resolverOf(work.names, work.signal).resolve, MOST_SIGNATURES, false);
  const headers = verifier.signatureHeaders.filter(({ type }) => type === 'DKIM');
  const results = verifier.results[Symbol.iterator]();
  // What the checker skips has no row among its results.
  const signatures = headers.map((header) =>
    signatureOf(header, header.skip === undefined ? results.next().value : undefined, work.options.now),
  );
  return { signatures, checked: Math.min(headers.length, MOST_SIGNATURES) };
}

function signatureOf(header: SignatureHeader, row: VerifiedSignature | undefined, now: Date): CheckedSignature {
  const tag = (name: string, max = 253): string => cleanText(textOf(header, name), max);
  const [domain, selector, algorithm] = [tag('d').toLowerCase(), tag('s'), tag('a', 60)];
  const status = row?.status ?? { result: 'neutral', comment: header.skip ?? '' };
  const { identityDomain, expiration } = header;
  return {
    domain,
    selector,
    algorithm,
    ...reasonOf({ ...status, algorithm, query: textOf(header, 'q'), ...(row?.rr !== undefined && { record: row.rr }) }),
    keyName: keyName(selector, domain),
    ...(row?.modulusLength !== undefined && { keyBits: row.modulusLength }),
    keyTesting: status.testing === true,
    headers: colonList(textOf(header, 'h').slice(0, 8192))
      .slice(0, 100)
      .map((name) => cleanText(name, 100)),
    ...(identityDomain !== undefined && { identityDomain: cleanText(identityDomain, 253).toLowerCase() }),
    ...(typeof header.maxBodyLength === 'number' && { bodyLimit: header.maxBodyLength }),
    ...(status.underSized !== undefined && { uncovered: status.underSized }),
    ...isoOf('signedAt', header.timestamp),
    ...isoOf('expiresAt', expiration),
    expired: expiration != null && expiration < now,
  };
}

const textOf = ({ parsed }: SignatureHeader, name: string): string => {
  const value = parsed?.[name]?.value;
  return typeof value === 'string' ? value : '';
};

const isoOf = <K extends string>(key: K, date: Date | null | undefined): Partial<Record<K, string>> =>
  date == null || Number.isNaN(date.getTime()) ? {} : ({ [key]: date.toISOString() } as Record<K, string>);

async function checkArc(work: Work): Promise<CheckedArc> {
  const { fields } = readHeader(unixLines(work.bytes));
  const hops = hopsIn(fields);
  if (!fields.some(([name]) => name.startsWith('arc-'))) return arcOf({ result: 'none', unanswered: false }, hops);
  const { resolve, unanswered } = resolverOf(work.names, work.signal);
  const verifier = await ran(work, resolve, 0, true);
  const { leastBits } = work.options;
  const { status } = await arc(verifier.arc, {
    resolver: resolve,
    strict: true,
    ...(leastBits !== undefined && { minBitLength: leastBits }),
  });
  const message = verifier.arc.lastEntry?.messageSignature?.status.result;
  return arcOf({ ...status, unanswered: unanswered.size > 0, ...(message !== undefined && { message }) }, hops);
}
