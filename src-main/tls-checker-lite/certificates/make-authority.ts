import type { webcrypto } from 'node:crypto';
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { issueCertificate, type CertificateOrder, type IssuedCertificate, type Signer } from './issue-certificate.ts';
import { makeKeyPair, signingKey, type KeyOrder } from './key-pair.ts';

const DAY = 86_400_000;

/** What an authority is called and how long it lives. */
export interface AuthorityOrder extends KeyOrder {
  readonly commonName: string;
  /** Default: a year ago. */
  readonly notBefore?: Date;
  /** Default: in ten years. */
  readonly notAfter?: Date;
}

/** A certificate authority for tests and for the practice lab. Its key never leaves this object. */
export interface Authority {
  /** The authority's own certificate: hand it in as a trusted root. */
  readonly certPem: string;
  issue(order: CertificateOrder): Promise<IssuedCertificate>;
  /** An authority below this one; what it issues carries it in `chainPem`. */
  intermediate(order: AuthorityOrder): Promise<Authority>;
}

async function extensionsFor(publicKey: webcrypto.CryptoKey, issuerKey: webcrypto.CryptoKey): Promise<Extension[]> {
  return [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    await SubjectKeyIdentifierExtension.create(publicKey),
    await AuthorityKeyIdentifierExtension.create(issuerKey),
  ];
}

interface Parent extends Signer {
  readonly publicKey: webcrypto.CryptoKey;
}

async function build(order: AuthorityOrder, parent?: Parent): Promise<Authority> {
  const keys = await makeKeyPair(order);
  const name = `CN=${order.commonName}`;
  const certificate = await X509CertificateGenerator.create({
    subject: name,
    issuer: parent?.name ?? name,
    notBefore: order.notBefore ?? new Date(Date.now() - 365 * DAY),
    notAfter: order.notAfter ?? new Date(Date.now() + 3650 * DAY),
    publicKey: keys.publicKey,
    ...(await signingKey(parent?.key ?? keys.privateKey, 'SHA-256')),
    extensions: await extensionsFor(keys.publicKey, parent?.publicKey ?? keys.publicKey),
  });
  const certPem = `${certificate.toString('pem')}\n`;
  const intermediates = parent === undefined ? '' : certPem + parent.intermediates;
  const signer: Parent = { name, key: keys.privateKey, publicKey: keys.publicKey, intermediates };
  return {
    certPem,
    issue: (wanted) => issueCertificate(wanted, signer),
    intermediate: (wanted) => build(wanted, signer),
  };
}

/**
 * Makes a certificate authority with a fresh key: `authority.issue({ names })` gives server certificates of any kind,
 * good ones and broken ones.
 */
export function makeAuthority(order: AuthorityOrder): Promise<Authority> {
  return build(order);
}
