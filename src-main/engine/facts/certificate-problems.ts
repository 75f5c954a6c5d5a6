import type { Failure } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';

export type CertificateProblem =
  'expired' | 'not-yet-valid' | 'self-made' | 'unknown-issuer' | 'incomplete' | 'other-name' | 'known-here-only';

/** In the order in which they have to be mended: another name does not help against a certificate that has run out. */
const ORDER: readonly (readonly [Failure, CertificateProblem])[] = [
  ['tls-expired', 'expired'],
  ['tls-not-yet-valid', 'not-yet-valid'],
  ['tls-self-signed', 'self-made'],
  ['tls-untrusted-issuer', 'unknown-issuer'],
  ['tls-chain-incomplete', 'incomplete'],
  ['tls-hostname-mismatch', 'other-name'],
];
const TRUST: ReadonlySet<CertificateProblem> = new Set(['self-made', 'unknown-issuer', 'incomplete']);

/** Every problem of the certificate, the first to be mended first; `undefined` when no certificate was seen. */
export function certificateProblems(row: Observation | undefined): CertificateProblem[] | undefined {
  const tls = row?.tls;
  if (row === undefined || (row.outcome !== 'ok' && tls === undefined)) return undefined;
  const failures = new Set<Failure>([...(tls?.problems ?? []), ...(row.failure === undefined ? [] : [row.failure])]);
  const found = ORDER.filter(([failure]) => failures.has(failure)).map(([, problem]) => problem);
  if (found.length === 0 && row.outcome !== 'ok') return undefined;
  const hereOnly = tls?.trustedBySystem === true && tls.trustedByBundled === false;
  return found.map((problem) => (hereOnly && TRUST.has(problem) ? 'known-here-only' : problem));
}
