import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../certificates/index.ts';
import { certificateDate, readCertificate } from './read-certificate.ts';

describe('readCertificate', () => {
  let root: Authority;
  beforeAll(async () => {
    root = await makeAuthority({ commonName: 'Root' });
  });

  it('reads every field', async () => {
    const notBefore = new Date('2026-01-02T03:04:05Z');
    const notAfter = new Date('2027-01-02T03:04:05Z');
    const { certPem } = await root.issue({ names: ['a.test', '192.0.2.1'], notBefore, notAfter });
    const certificate = new X509Certificate(certPem);
    expect(readCertificate(certificate)).toEqual({
      subject: 'CN=a.test',
      issuer: 'CN=Root',
      names: ['a.test', '192.0.2.1'],
      notBefore: '2026-01-02T03:04:05.000Z',
      notAfter: '2027-01-02T03:04:05.000Z',
      serialNumber: certificate.serialNumber,
      fingerprint256: certificate.fingerprint256,
      keyType: 'ec',
      keyBits: 256,
      signatureAlgorithm: 'ecdsa-with-SHA256',
    });
  });

  it('tells the size of an RSA key', async () => {
    const { certPem } = await root.issue({ names: ['a.test'], keyBits: 1024 });
    expect(readCertificate(new X509Certificate(certPem))).toMatchObject({ keyType: 'rsa', keyBits: 1024 });
  });

  it('writes a name of several parts in one line', async () => {
    const other = await makeAuthority({ commonName: 'Anti\u202eVirus, O=Example' });
    expect(readCertificate(new X509Certificate(other.certPem)).subject).not.toMatch(/[\n\u202e]/u);
  });

  it('never takes an unreadable date for a reason to trust', () => {
    expect(certificateDate('Bad time value').getTime()).toBe(0);
    expect(certificateDate('Nov 24 12:00:00 2026 GMT').toISOString()).toBe('2026-11-24T12:00:00.000Z');
  });
});
