import { makeAuthority } from 'tls-checker-lite/certificates';
import type { ServerCertificate } from './fault-server.ts';
import { SAMPLE } from './sample-world.ts';

const DAY = 86_400_000;

export type CertificateKind = 'good' | 'expired' | 'other-name' | 'self-signed';

export interface LabCertificates {
  /** The one root that the sample computer trusts beside the usual ones. */
  readonly rootPem: string;
  issue(kind: CertificateKind): Promise<ServerCertificate>;
}

/** A fresh authority for one lab; every date is counted from `now`. */
export const makeLabCertificates = async (now: Date): Promise<LabCertificates> => {
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  const authority = await makeAuthority({
    commonName: 'Outbox Doctor practice root',
    notBefore: at(-800),
    notAfter: at(800),
  });
  const good = { names: [SAMPLE.server, SAMPLE.otherServer], notBefore: at(-10), notAfter: at(80) };
  const orders = {
    good,
    expired: { ...good, notBefore: at(-93), notAfter: at(-3) },
    'other-name': { ...good, names: [SAMPLE.otherServer] },
    'self-signed': { ...good, selfSigned: true },
  };
  return { rootPem: authority.certPem, issue: (kind) => authority.issue(orders[kind]) };
};
