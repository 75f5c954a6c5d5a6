import type { X509Certificate } from 'node:crypto';
import type { RootList } from './root-list.ts';

const MAX_STEPS = 20;

/** How far the chain could be followed. */
export interface ChainPath {
  /** From the server's certificate upward, without the root of the list. */
  readonly certificates: readonly X509Certificate[];
  /** `root`: reached the list. `self-signed`: ended at a root that is not on it. `missing-issuer`: a gap. */
  readonly end: 'root' | 'self-signed' | 'missing-issuer';
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** Only name and signature count here: home-made certificates often lack the right to sign others, themselves included. */
function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

const same = (a: X509Certificate, b: X509Certificate) => a.fingerprint256 === b.fingerprint256;

function reachesRoot(certificate: X509Certificate, roots: readonly RootList[]): boolean {
  return roots.some(
    (list) =>
      list.likeThis(certificate).some((root) => same(root, certificate)) ||
      list.issuersOf(certificate).some((root) => isSignedBy(certificate, root)),
  );
}

/**
 * Follows the signatures from the first certificate to a root of `roots`, in whatever order the rest was sent.
 * Dates, names and usages are not looked at here.
 */
export function findPath(sent: readonly X509Certificate[], ...roots: readonly RootList[]): ChainPath {
  const path: X509Certificate[] = [];
  let current = sent[0];
  while (current !== undefined && path.length < MAX_STEPS) {
    const here = current;
    path.push(here);
    if (reachesRoot(here, roots)) return { certificates: path, end: 'root' };
    if (isSelfSigned(here)) return { certificates: path, end: 'self-signed' };
    current = sent.find((other) => other.ca && !path.includes(other) && isSignedBy(here, other));
  }
  return { certificates: path, end: 'missing-issuer' };
}
