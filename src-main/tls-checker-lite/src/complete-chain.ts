import { X509Certificate } from 'node:crypto';
import { findPath } from './find-path.ts';
import { splitPem, rootList } from './root-list.ts';
import { bundledRoots } from './trust-store.ts';

/**
 * What a fetched certificate does for a chain with a gap: `root` closes it, so that the server leaves out a part of a
 * chain that all know; `private` leads to a root that is on no public list; `gap` is a step with another gap behind it;
 * `unrelated` has not signed what it should have; `unreadable` is no certificate.
 */
export type IssuerVerdict =
  | { readonly kind: 'root' | 'private' | 'unrelated' | 'unreadable' }
  | { readonly kind: 'gap'; readonly issuerUrl?: string };

function read(bytes: Uint8Array): X509Certificate[] {
  const pems = splitPem(Buffer.from(bytes).toString('latin1'));
  try {
    return pems.length > 0 ? pems.slice(0, 20).map((pem) => new X509Certificate(pem)) : [new X509Certificate(bytes)];
  } catch {
    return [];
  }
}

/** Where the issuer's certificate can be fetched (RFC 5280 section 4.2.2.1); web addresses only. */
export function issuerUrlOf(certificate: X509Certificate | undefined): string | undefined {
  const line = /^CA Issuers - URI:"?(https?:\/\/[\x21\x23-\x7e]{1,500})"?$/im.exec(certificate?.infoAccess ?? '');
  return line?.[1];
}

/**
 * Judges a certificate that was fetched from the place that a chain names. Only public roots count here: what this
 * computer trusts besides, a mail app elsewhere does not. `chain` and `fetched` are DER (or PEM for `fetched`).
 */
export function completeChain(
  chain: readonly Uint8Array[],
  fetched: Uint8Array,
  trustedCertificates: readonly string[] = [],
): IssuerVerdict {
  const known = chain.flatMap(read);
  const found = read(fetched);
  if (found.length === 0) return { kind: 'unreadable' };
  const roots = [bundledRoots(), rootList(trustedCertificates)];
  const before = findPath(known, ...roots).certificates.length;
  const { certificates, end } = findPath([...known, ...found], ...roots);
  if (end === 'root') return { kind: 'root' };
  if (certificates.length <= before) return { kind: 'unrelated' };
  if (end === 'self-signed') return { kind: 'private' };
  const issuerUrl = issuerUrlOf(certificates.at(-1));
  return { kind: 'gap', ...(issuerUrl === undefined ? {} : { issuerUrl }) };
}
