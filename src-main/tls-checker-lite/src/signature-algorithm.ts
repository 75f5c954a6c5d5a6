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

const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;

interface Element {
  readonly tag: number;
  /** Where the content begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** One DER element (ITU-T X.690 section 8.1); undefined when it does not fit into the bytes. */
function elementAt(der: Uint8Array, at: number): Element | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (size > 4 || first === 0x80) return undefined;
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i += 1) length = length * 256 + (der[at + 2 + i] ?? 0);
  const from = at + 2 + size;
  return from + length > der.length ? undefined : { tag, from, to: from + length };
}

function dotted(bytes: Uint8Array): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    parts.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = parts;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

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
