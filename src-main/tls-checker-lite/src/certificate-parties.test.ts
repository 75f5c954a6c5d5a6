import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAuthority } from '../certificates/index.ts';
import { certificateParties } from './certificate-parties.ts';

describe('certificateParties', () => {
  it('finds that every root of the runtime is about its own issuer', () => {
    const roots = tls.rootCertificates.map((pem) => new X509Certificate(pem));
    expect(roots.length).toBeGreaterThan(50);
    for (const { raw, subject, issuer } of roots) {
      const parties = certificateParties(raw);
      expect(parties?.subject === parties?.issuer, subject).toBe(subject === issuer);
    }
  });

  it('tells two names apart, whatever their case', async () => {
    const [one, same, other] = await Promise.all(
      ['Lab Root', 'LAB ROOT', 'Lab Roots'].map(async (commonName) => {
        const { certPem } = await makeAuthority({ commonName });
        return certificateParties(new X509Certificate(certPem).raw)?.subject;
      }),
    );
    expect(one).toContain('lab root');
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('names the issuer of what somebody else signed', async () => {
    const root = await makeAuthority({ commonName: 'Issuer' });
    const { certPem } = await root.issue({ names: ['a.test'] });
    const leaf = certificateParties(new X509Certificate(certPem).raw);
    expect(leaf?.issuer).toBe(certificateParties(new X509Certificate(root.certPem).raw)?.subject);
    expect(leaf?.subject).not.toBe(leaf?.issuer);
  });

  it('takes other bytes for no certificate, and never throws', () => {
    expect(certificateParties(new Uint8Array())).toBeUndefined();
    expect(certificateParties(Buffer.from('not DER at all'))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const parties = certificateParties(Uint8Array.from([0x30, 0x82, ...bytes]));
        expect(['undefined', 'object']).toContain(typeof parties);
      }),
    );
  });

  it('reads no further than a certificate that was cut', () => {
    const { raw } = new X509Certificate(tls.rootCertificates[0] ?? '');
    for (let length = 0; length < raw.length; length += 7) {
      expect(certificateParties(raw.subarray(0, length))).toBeUndefined();
    }
  });
});
