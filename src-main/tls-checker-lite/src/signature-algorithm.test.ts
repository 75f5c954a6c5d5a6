import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../certificates/index.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';

const der = (pem: string) => new X509Certificate(pem).raw;

/** A certificate's skeleton: an empty body and an algorithm with this identifier. */
const skeleton = (identifier: string) => {
  const oid = Buffer.from(identifier, 'hex');
  const algorithm = Buffer.concat([Buffer.from([0x30, oid.length + 2, 0x06, oid.length]), oid]);
  return Buffer.concat([Buffer.from([0x30, algorithm.length + 2, 0x30, 0]), algorithm]);
};

describe('signatureAlgorithm', () => {
  let sample: Buffer;
  beforeAll(async () => {
    const root = await makeAuthority({ commonName: 'Root' });
    sample = der((await root.issue({ names: ['a.test'] })).certPem);
  });

  it('names what real certificates are signed with', async () => {
    expect(signatureAlgorithm(sample)).toBe('ecdsa-with-SHA256');
    const root = await makeAuthority({ commonName: 'Root', keyType: 'rsa' });
    expect(signatureAlgorithm(der(root.certPem))).toBe('sha256WithRSAEncryption');
    const old = await root.issue({ names: ['a.test'], signature: 'SHA-1' });
    expect(signatureAlgorithm(der(old.certPem))).toBe('sha1WithRSAEncryption');
  });

  it.each([
    ['2b6570', 'ed25519'],
    ['2a864886f70d010104', 'md5WithRSAEncryption'],
    ['883703', '2.999.3'],
    ['2a03', '1.2.3'],
  ])('reads the identifier %s', (identifier, name) => {
    expect(signatureAlgorithm(skeleton(identifier))).toBe(name);
  });

  it.each([
    ['nothing', ''],
    ['a wrong kind', '0400'],
    ['an unknown length form', '3080'],
    ['a length beyond the end', '30ff'],
    ['a huge length', '30ffffffffff'],
    ['no algorithm', '30023000'],
    ['an algorithm that is no sequence', '300430000400'],
    ['an algorithm without identifier', '300630003002 0500'.replace(' ', '')],
  ])('makes nothing out of %s', (_what, hex) => {
    expect(signatureAlgorithm(Buffer.from(hex, 'hex'))).toBeUndefined();
  });

  it('answers for damaged certificates and for any bytes', () => {
    const damaged = fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(sample.length));
    fc.assert(
      fc.property(damaged, fc.uint8Array({ maxLength: 80 }), ([at, byte, cut], bytes) => {
        const copy = Buffer.from(sample.subarray(0, cut));
        if (at < cut) copy[at] = byte;
        for (const input of [copy, bytes]) {
          const name = signatureAlgorithm(input);
          if (name !== undefined) expect(name).toMatch(/^[\w-]+$|^[012](\.[\de+]+)+$/);
        }
      }),
    );
  });
});
