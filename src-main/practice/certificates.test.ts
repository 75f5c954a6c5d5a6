import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeLabCertificates, type CertificateKind, type LabCertificates } from './certificates.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
let certificates: LabCertificates;
let root: X509Certificate;
beforeAll(async () => {
  certificates = await makeLabCertificates(now);
  root = new X509Certificate(certificates.rootPem);
});

const leaf = async (kind: CertificateKind): Promise<X509Certificate> =>
  new X509Certificate((await certificates.issue(kind)).chainPem);
const isInDate = (certificate: X509Certificate): boolean =>
  Date.parse(certificate.validFrom) < now.getTime() && now.getTime() < Date.parse(certificate.validTo);

describe('makeLabCertificates', () => {
  it.each<[CertificateKind, { inDate: boolean; named: boolean; signed: boolean }]>([
    ['good', { inDate: true, named: true, signed: true }],
    ['expired', { inDate: false, named: true, signed: true }],
    ['other-name', { inDate: true, named: false, signed: true }],
    ['self-signed', { inDate: true, named: true, signed: false }],
  ])('%s has exactly its own problem', async (kind, expected) => {
    const certificate = await leaf(kind);
    expect({
      inDate: isInDate(certificate),
      named: certificate.checkHost('smtp.northmail.example', { subject: 'never' }) !== undefined,
      signed: certificate.verify(root.publicKey),
    }).toEqual(expected);
  });

  it('names the second name of the server everywhere', async () => {
    for (const kind of ['good', 'other-name'] as const)
      expect((await leaf(kind)).checkHost('mail.northmail.example')).toBe('mail.northmail.example');
  });

  it('has a root in date, and a fresh key in each lab', async () => {
    const other = await makeLabCertificates(now);
    expect(isInDate(root)).toBe(true);
    expect((await leaf('good')).verify(new X509Certificate(other.rootPem).publicKey)).toBe(false);
  });
});
