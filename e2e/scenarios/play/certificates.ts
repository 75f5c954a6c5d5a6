import { ISSUER_HOST } from './addresses.ts';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { makeAuthority } from '../../../src-main/tls-checker-lite/certificates/index.ts';

const DAY = 86_400_000;
const GOOD = { names: [SAMPLE.server, SAMPLE.otherServer] };

export const CERTIFICATE_KINDS = [
  'good',
  'rsa',
  'expired',
  'future',
  'ending',
  'other-name',
  'self-signed',
  'private',
  'intercepted',
  'incomplete',
  'incomplete-private',
  'thin-key',
  'old-signature',
  'common-name',
] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export interface ScenarioCertificate {
  readonly server: ServerCertificate;
  /** The root that the app is told to trust beside the usual ones. */
  readonly rootPem: string;
  /** A root that the person's computer trusts, and nobody else. */
  readonly systemRootPem?: string;
  /** What the web server gives out as the missing part of the chain, PEM. */
  readonly issuerPem?: string;
}

const at = (days: number): Date => new Date(Date.now() + days * DAY);
const authorityOf = (commonName: string, keyType?: 'rsa') =>
  makeAuthority({
    commonName,
    notBefore: at(-800),
    notAfter: at(800),
    ...(keyType ? { keyType, keyBits: 2048 } : {}),
  });

const ORDERS = {
  good: {},
  expired: { notBefore: at(-93), notAfter: at(-3) },
  future: { notBefore: at(30), notAfter: at(120) },
  ending: { notBefore: at(-85), notAfter: at(5) },
  'other-name': { names: [SAMPLE.otherServer] },
  'self-signed': { selfSigned: true },
  'common-name': { commonNameOnly: true },
  rsa: { keyType: 'rsa', keyBits: 2048 },
  'thin-key': { keyType: 'rsa', keyBits: 1024 },
} as const;

/** What a firm that vouches for its own servers calls its office. */
const PRIVATE_OFFICE = 'Northmail Internal Office';

/** The server does not send the part above its own certificate; the certificate says where it can be had. */
async function incomplete(trusted: boolean, rootPem: string): Promise<ScenarioCertificate> {
  const root = await authorityOf(trusted ? 'Known office' : PRIVATE_OFFICE);
  const above = trusted ? await root.intermediate({ commonName: 'Known office, servers' }) : root;
  const { keyPem, certPem } = await above.issue({ ...GOOD, issuerUrl: `http://${ISSUER_HOST}/issuer.cer` });
  return {
    server: { keyPem, chainPem: certPem },
    rootPem: trusted ? root.certPem : rootPem,
    issuerPem: above.certPem,
  };
}

/** One server certificate with its fault, and who trusts its root. */
export async function makeCertificate(kind: CertificateKind): Promise<ScenarioCertificate> {
  const known = await authorityOf('Scenario root');
  const rootPem = known.certPem;
  if (kind === 'incomplete' || kind === 'incomplete-private') return incomplete(kind === 'incomplete', rootPem);
  if (kind === 'private') {
    return { server: await (await authorityOf(PRIVATE_OFFICE)).issue(GOOD), rootPem };
  }
  if (kind === 'intercepted') {
    const shield = await authorityOf('Avast Web/Mail Shield Root');
    return { server: await shield.issue(GOOD), rootPem, systemRootPem: shield.certPem };
  }
  if (kind === 'old-signature') {
    const old = await authorityOf('Scenario root', 'rsa');
    return { server: await old.issue({ ...GOOD, signature: 'SHA-1' }), rootPem: old.certPem };
  }
  return { server: await known.issue({ ...GOOD, ...ORDERS[kind] }), rootPem };
}
