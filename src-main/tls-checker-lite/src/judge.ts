import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { issuerUrlOf } from './complete-chain.ts';
import { findPath, type ChainPath } from './find-path.ts';
import { asciiName } from './handshake.ts';
import { interceptionSuspect } from './interception.ts';
import { certificateDate, readCertificate } from './read-certificate.ts';
import type { RootList } from './root-list.ts';
import type { CertificateFacts, InterceptionSuspect, TlsProblem, TlsWeakness } from './types.ts';

const DAY = 86_400_000;
const MAX_CHAIN = 20;

/** Codes of the engine that are about dates; those are judged here one by one. */
const DATE_CODES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

/** What the handshake brought and against what it is held. */
export interface JudgeInput {
  readonly chain: readonly X509Certificate[];
  readonly servername: string;
  readonly now: Date;
  readonly bundled: RootList;
  /** Absent: this computer's list could not be read. */
  readonly system?: RootList;
  readonly extra: RootList;
  /** The engine's own verdict over the chain (its code when it refused). */
  readonly authorized: boolean;
  readonly engineCode?: string;
}

export interface Verdict {
  readonly chain: CertificateFacts[];
  readonly problems: TlsProblem[];
  readonly weaknesses: TlsWeakness[];
  readonly daysLeft?: number;
  readonly trustedByBundled?: boolean;
  readonly trustedBySystem?: boolean;
  readonly interception?: InterceptionSuspect;
  readonly issuerUrl?: string;
}

/** Whether the certificate covers the name. A common name does not count: many mail apps stopped looking at it. */
function covers(certificate: X509Certificate, servername: string): boolean {
  const name = asciiName(servername);
  if (isIP(name)) return certificate.checkIP(name) !== undefined;
  return certificate.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined;
}

function trustProblem(path: ChainPath): TlsProblem {
  if (path.end === 'self-signed') return path.certificates.length === 1 ? 'tls-self-signed' : 'tls-untrusted-issuer';
  return issuerUrlOf(path.certificates.at(-1)) === undefined ? 'tls-untrusted-issuer' : 'tls-chain-incomplete';
}

function findProblems(input: JudgeInput, path: ChainPath, trusted: boolean): TlsProblem[] {
  const [leaf] = input.chain;
  if (leaf === undefined) return [];
  // An old intermediate does no harm when the engine found another way to a root.
  const dated = input.authorized ? [leaf] : path.certificates;
  const problems: TlsProblem[] = [];
  if (dated.some((each) => certificateDate(each.validTo) < input.now)) problems.push('tls-expired');
  if (dated.some((each) => certificateDate(each.validFrom) > input.now)) problems.push('tls-not-yet-valid');
  if (!covers(leaf, input.servername)) problems.push('tls-hostname-mismatch');
  if (!trusted) problems.push(trustProblem(path));
  return problems;
}

function findWeaknesses(input: JudgeInput, path: ChainPath): TlsWeakness[] {
  const facts = path.certificates.map(readCertificate);
  const [leaf] = input.chain;
  const weakKey = (each: CertificateFacts) =>
    each.keyType === 'dsa' || (each.keyType?.startsWith('rsa') === true && (each.keyBits ?? 0) < 2048);
  const isWeak = (each: CertificateFacts) =>
    /^(md5|sha1|dsa-with-sha1|ecdsa-with-sha1)/i.test(each.signatureAlgorithm ?? '');
  return [
    ...(facts.some(weakKey) ? (['weak-key'] as const) : []),
    // A root vouches for itself, so how it signed itself says nothing.
    ...(facts.some((each) => each.subject !== each.issuer && isWeak(each)) ? (['weak-signature'] as const) : []),
    ...(leaf !== undefined && leaf.subjectAltName === undefined ? (['common-name-only'] as const) : []),
  ];
}

/** The engine checks more than we do (purposes, path lengths, name rules): a refusal that nothing explains is kept. */
function isUnexplained(input: JudgeInput, verdict: { trusted: boolean; weaknesses: TlsWeakness[] }): boolean {
  if (input.authorized || !verdict.trusted || DATE_CODES.has(input.engineCode ?? '')) return false;
  return !verdict.weaknesses.includes('weak-signature');
}

/** Judges every property of a chain by itself, so that nothing hides behind the first problem. */
export function judge(input: JudgeInput): Verdict {
  const { chain, bundled, system, extra } = input;
  const [leaf] = chain;
  if (leaf === undefined) return { chain: [], problems: [], weaknesses: [] };
  const path = findPath(chain, bundled, extra);
  const weaknesses = findWeaknesses(input, path);
  const reached = input.authorized || path.end === 'root';
  const trusted = reached && !isUnexplained(input, { trusted: reached, weaknesses });
  const trustedBySystem = system === undefined ? undefined : findPath(chain, system, extra).end === 'root';
  const facts = chain.slice(0, MAX_CHAIN).map(readCertificate);
  const suspect = interceptionSuspect(
    facts.map((each) => each.issuer),
    trusted,
    trustedBySystem,
  );
  const url = trusted ? undefined : issuerUrlOf(path.certificates.at(-1));
  return {
    chain: facts,
    problems: findProblems(input, path, trusted),
    weaknesses,
    daysLeft: Math.floor((certificateDate(leaf.validTo).getTime() - input.now.getTime()) / DAY),
    trustedByBundled: trusted,
    ...(trustedBySystem === undefined ? {} : { trustedBySystem }),
    ...(suspect === undefined ? {} : { interception: suspect }),
    ...(url === undefined || path.end !== 'missing-issuer' ? {} : { issuerUrl: url }),
  };
}
