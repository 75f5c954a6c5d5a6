import type { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
// The library's container needs this polyfill to be loaded before it.
import 'reflect-metadata';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { makeKeyPair, privateKeyPem, signingKey, type KeyOrder, type SignatureDigest } from './key-pair.ts';

const DAY = 86_400_000;

/** What a server certificate shall say. */
export interface CertificateOrder extends KeyOrder {
  /** Host names or IP addresses; the first one is also the common name. */
  readonly names: readonly string[];
  /** Default: yesterday. */
  readonly notBefore?: Date;
  /** Default: in 90 days. */
  readonly notAfter?: Date;
  /** Leaves the list of names out, as very old certificates do. */
  readonly commonNameOnly?: boolean;
  /** Signs the certificate with its own key instead of the authority's. */
  readonly selfSigned?: boolean;
  /** `SHA-1` needs an authority (or, when self-signed, a key) of type `rsa`. Default `SHA-256`. */
  readonly signature?: SignatureDigest;
  /** Where the issuer's certificate may be fetched (authority information access, RFC 5280 section 4.2.2.1). */
  readonly issuerUrl?: string;
}

/** PEM texts ready for `tls.createServer({ key: keyPem, cert: chainPem })`. */
export interface IssuedCertificate {
  readonly keyPem: string;
  /** The server's certificate alone: with an intermediate authority, serving only this is an incomplete chain. */
  readonly certPem: string;
  /** The server's certificate followed by every intermediate, without the root. */
  readonly chainPem: string;
}

/** Who signs: the key and distinguished name of an authority, and the intermediates a server must send along. */
export interface Signer {
  readonly name: string;
  readonly key: webcrypto.CryptoKey;
  readonly intermediates: string;
}

function serverUsages(): Extension {
  return new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true);
}

function extensionsFor(order: CertificateOrder): Extension[] {
  const names = order.names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  return [
    new BasicConstraintsExtension(false, undefined, true),
    // Without the right to sign, a certificate that signed itself would count as one with a missing issuer.
    ...(order.selfSigned === true ? [] : [serverUsages()]),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ...(order.commonNameOnly === true ? [] : [new SubjectAlternativeNameExtension(names)]),
    ...(order.issuerUrl === undefined ? [] : [new AuthorityInfoAccessExtension({ caIssuers: order.issuerUrl })]),
  ];
}

/** Makes one server certificate, signed by `signer` or by itself. */
export async function issueCertificate(order: CertificateOrder, signer: Signer): Promise<IssuedCertificate> {
  const digest = order.signature ?? 'SHA-256';
  const keys = await makeKeyPair(order);
  const subject = `CN=${order.names[0] ?? 'nobody'}`;
  const certificate = await X509CertificateGenerator.create({
    subject,
    issuer: order.selfSigned === true ? subject : signer.name,
    notBefore: order.notBefore ?? new Date(Date.now() - DAY),
    notAfter: order.notAfter ?? new Date(Date.now() + 90 * DAY),
    publicKey: keys.publicKey,
    ...(await signingKey(order.selfSigned === true ? keys.privateKey : signer.key, digest)),
    extensions: extensionsFor(order),
  });
  const certPem = `${certificate.toString('pem')}\n`;
  const chainPem = order.selfSigned === true ? certPem : certPem + signer.intermediates;
  return { keyPem: await privateKeyPem(keys.privateKey), certPem, chainPem };
}
