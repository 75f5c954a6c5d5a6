import { decodeBase64 } from '../../mime/decode-base64.ts';

/** What the bytes of a public key are. `cut` when they end before the end that they name themselves. */
export type KeyBytes =
  { readonly kind: 'rsa' | 'ed25519'; readonly bits: number } | { readonly kind: 'cut' | 'unknown' };

interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
/** The object identifier of RSA keys, 1.2.840.113549.1.1.1 (RFC 8017 appendix A.1). */
const RSA = '6,9,42,134,72,134,247,13,1,1,1';
/** 1.3.101.112 (RFC 8410 section 3). */
const ED25519 = '6,3,43,101,112';

/** One element of DER at `at`; lengths of up to four bytes. `to` may lie behind the end of the bytes. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, from: at + 2, to: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) return undefined;
  const length = bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, from: at + 2 + count, to: at + 2 + count + length };
}

/** How many bits a whole number has that is written as DER. */
function bitsOf(bytes: Uint8Array): number {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start < 0 ? 0 : (bytes.length - start - 1) * 8 + (32 - Math.clz32(bytes[start] ?? 0));
}

/** `RSAPublicKey`: a sequence that begins with the modulus (RFC 8017 appendix A.1.1). */
function rsaKey(bytes: Uint8Array, sequence: Element): KeyBytes {
  const modulus = elementAt(bytes, sequence.from);
  if (modulus?.tag !== INTEGER || modulus.to > bytes.length) return { kind: 'unknown' };
  return { kind: 'rsa', bits: bitsOf(bytes.subarray(modulus.from, modulus.to)) };
}

/** `SubjectPublicKeyInfo`: the kind of key, then the key as a string of bits (RFC 5280 section 4.1). */
function wrappedKey(bytes: Uint8Array, algorithm: Element): KeyBytes {
  const name = elementAt(bytes, algorithm.from);
  const key = elementAt(bytes, algorithm.to);
  if (name === undefined || key?.tag !== BIT_STRING) return { kind: 'unknown' };
  const identifier = bytes.subarray(algorithm.from, name.to).join(',');
  if (identifier === ED25519) return { kind: 'ed25519', bits: 256 };
  const inner = elementAt(bytes, key.from + 1);
  return identifier === RSA && inner?.tag === SEQUENCE ? rsaKey(bytes, inner) : { kind: 'unknown' };
}

/** What kind of public key the text of a `p=` tag holds (RFC 6376 section 3.6.1, RFC 8463 section 4), and how long it is. */
export function keyBytes(base64: string): KeyBytes {
  const bytes = decodeBase64(new TextEncoder().encode(base64.slice(0, 20_000)));
  if (bytes.length === 32) return { kind: 'ed25519', bits: 256 };
  const outer = elementAt(bytes, 0);
  if (outer?.tag !== SEQUENCE) return { kind: 'unknown' };
  if (outer.to > bytes.length) return { kind: 'cut' };
  const first = elementAt(bytes, outer.from);
  if (first?.tag === INTEGER) return rsaKey(bytes, outer);
  return first?.tag === SEQUENCE ? wrappedKey(bytes, first) : { kind: 'unknown' };
}
