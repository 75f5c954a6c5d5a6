import { dotted, elementAt, SEQUENCE } from './der.ts';

const NAMES = new Map([
  ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
  ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
  ['1.2.840.113549.1.1.10', 'rsassaPss'],
  ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
  ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
  ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
  ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
  ['1.2.840.10040.4.3', 'dsa-with-sha1'],
  ['1.3.101.112', 'ed25519'],
  ['1.3.101.113', 'ed448'],
]);

const OBJECT_IDENTIFIER = 0x06;

/**
 * Finds how a certificate is signed by a walk over its DER (RFC 5280 section 4.1: the second part of the outer
 * sequence). Node 20 does not tell. Undefined when the bytes are no certificate.
 */
export function signatureAlgorithm(der: Uint8Array): string | undefined {
  const outer = elementAt(der, 0);
  const body = outer?.tag === SEQUENCE ? elementAt(der, outer.from) : undefined;
  const algorithm = body === undefined ? undefined : elementAt(der, body.to);
  const identifier = algorithm?.tag === SEQUENCE ? elementAt(der, algorithm.from) : undefined;
  if (identifier?.tag !== OBJECT_IDENTIFIER || identifier.to - identifier.from > 32) return undefined;
  const oid = dotted(der.subarray(identifier.from, identifier.to));
  return NAMES.get(oid) ?? oid;
}
