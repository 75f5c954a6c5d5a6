import { X509Certificate, createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from './index.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
const read = (pem: string) => new X509Certificate(pem);
const count = (pem: string) => pem.split('BEGIN CERTIFICATE').length - 1;

describe('makeAuthority', () => {
  let root: Authority;
  beforeAll(async () => {
    root = await makeAuthority({ commonName: 'Test Root' });
  });

  it('is a self-signed authority with its name', () => {
    const own = read(root.certPem);
    expect(own.ca).toBe(true);
    expect(own.subject).toBe('CN=Test Root');
    expect(own.issuer).toBe('CN=Test Root');
    expect(own.verify(own.publicKey)).toBe(true);
  });

  it('issues a certificate for every name, with the matching key', async () => {
    const issued = await root.issue({ names: ['mail.example.test', '127.0.0.1', '::1'] });
    const leaf = read(issued.certPem);
    expect(leaf.ca).toBe(false);
    expect(leaf.checkHost('mail.example.test', { subject: 'never' })).toBe('mail.example.test');
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf.checkIP('::1')).toBe('::1');
    expect(leaf.verify(read(root.certPem).publicKey)).toBe(true);
    expect(leaf.checkPrivateKey(createPrivateKey(issued.keyPem))).toBe(true);
    expect(issued.chainPem).toBe(issued.certPem);
  });

  it('gives certificates different serial numbers', async () => {
    const [a, b] = await Promise.all([root.issue({ names: ['a.test'] }), root.issue({ names: ['a.test'] })]);
    expect(read(a.certPem).serialNumber).not.toBe(read(b.certPem).serialNumber);
  });

  it('keeps the dates that were asked for', async () => {
    const issued = await root.issue({ names: ['a.test'], notBefore: ago(60), notAfter: ago(3) });
    const leaf = read(issued.certPem);
    expect(Math.abs(Date.parse(leaf.validTo) - ago(3).getTime())).toBeLessThan(60_000);
    expect(Math.abs(Date.parse(leaf.validFrom) - ago(60).getTime())).toBeLessThan(60_000);
  });

  it('can leave the list of names out', async () => {
    const issued = await root.issue({ names: ['a.test'], commonNameOnly: true });
    const leaf = read(issued.certPem);
    expect(leaf.subjectAltName).toBeUndefined();
    expect(leaf.checkHost('a.test', { subject: 'never' })).toBeUndefined();
    expect(leaf.subject).toBe('CN=a.test');
  });

  it('can sign a certificate with its own key', async () => {
    const issued = await root.issue({ names: ['a.test'], selfSigned: true });
    const leaf = read(issued.certPem);
    expect(leaf.verify(leaf.publicKey)).toBe(true);
    expect(leaf.verify(read(root.certPem).publicKey)).toBe(false);
  });

  it('makes RSA keys of the wanted size', async () => {
    const issued = await root.issue({ names: ['a.test'], keyBits: 1024 });
    const leaf = read(issued.certPem);
    expect(leaf.publicKey.asymmetricKeyType).toBe('rsa');
    expect(leaf.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
  });

  it('signs with SHA-1 on demand', async () => {
    const old = await makeAuthority({ commonName: 'Old Root', keyType: 'rsa' });
    const issued = await old.issue({ names: ['a.test'], signature: 'SHA-1' });
    // 1.2.840.113549.1.1.5, sha1WithRSAEncryption
    expect(read(issued.certPem).raw.includes(Buffer.from('06092a864886f70d010105', 'hex'))).toBe(true);
  });

  it('builds intermediates, sent along in the chain', async () => {
    const middle = await root.intermediate({ commonName: 'Middle' });
    const issued = await middle.issue({ names: ['a.test'], issuerUrl: 'http://ca.example.test/middle.cer' });
    const leaf = read(issued.certPem);
    expect(leaf.issuer).toBe('CN=Middle');
    expect(leaf.infoAccess).toContain('http://ca.example.test/middle.cer');
    expect(count(issued.certPem)).toBe(1);
    expect(count(issued.chainPem)).toBe(2);
    expect(issued.chainPem.endsWith(middle.certPem)).toBe(true);
    expect(read(middle.certPem).verify(read(root.certPem).publicKey)).toBe(true);
  });
});
