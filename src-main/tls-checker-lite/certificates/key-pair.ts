import { webcrypto } from 'node:crypto';

/** What kind of key a certificate gets. */
export interface KeyOrder {
  /** `ec` is P-256 and takes about a millisecond to make; `rsa` takes up to a second. Default `ec`. */
  readonly keyType?: 'ec' | 'rsa';
  /** RSA only; 2048 when absent. Asking for bits without a type means RSA. */
  readonly keyBits?: number;
}

/** The digest of a signature. SHA-1 exists for tests of weak certificates and needs an RSA signer. */
export type SignatureDigest = 'SHA-256' | 'SHA-1';

const PUBLIC_EXPONENT = new Uint8Array([1, 0, 1]);

/** Makes a fresh key pair that can be exported. */
export function makeKeyPair(order: KeyOrder): Promise<webcrypto.CryptoKeyPair> {
  const usages: webcrypto.KeyUsage[] = ['sign', 'verify'];
  if (order.keyType === 'rsa' || order.keyBits !== undefined) {
    const modulusLength = order.keyBits ?? 2048;
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: PUBLIC_EXPONENT, hash: 'SHA-256' };
    return webcrypto.subtle.generateKey(algorithm, true, usages);
  }
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, usages);
}

/** How to sign: hand both to the certificate generator. */
export interface SigningKey {
  readonly signingKey: webcrypto.CryptoKey;
  readonly signingAlgorithm: { readonly name: string; readonly hash: string };
}

/** An RSA key is bound to one digest in Web Crypto, so another digest needs the key to be taken in again. */
export async function signingKey(key: webcrypto.CryptoKey, digest: SignatureDigest): Promise<SigningKey> {
  const { name } = key.algorithm;
  if (digest === 'SHA-256' || name === 'ECDSA') return { signingKey: key, signingAlgorithm: { name, hash: digest } };
  const der = await webcrypto.subtle.exportKey('pkcs8', key);
  const again = await webcrypto.subtle.importKey('pkcs8', der, { name, hash: digest }, false, ['sign']);
  return { signingKey: again, signingAlgorithm: { name, hash: digest } };
}

/** The private key as PKCS #8 PEM, as `tls.createServer` takes it. */
export async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}
