import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAuthority } from '../certificates/index.ts';
import { certificateNames } from './certificate-names.ts';

describe('certificateNames', () => {
  it.each([
    ['DNS:a.test', ['a.test']],
    ['DNS:a.test, DNS:*.b.test, IP Address:192.0.2.1', ['a.test', '*.b.test', '192.0.2.1']],
    ['IP Address:2001:DB8:0:0:0:0:0:1', ['2001:DB8:0:0:0:0:0:1']],
    ['email:anna@a.test, URI:https://a.test/, DNS:a.test', ['a.test']],
    ['DNS:"a.test, DNS:evil.test", DNS:b.test', ['a.test, DNS:evil.test', 'b.test']],
    ['DNS:"quote\\"d", DNS:b.test', ['quote"d', 'b.test']],
    ['DNS:"a\\u0000.evil.test"', ['a .evil.test']],
    ['DNS:"\\x", DNS:b.test', ['"\\x"', 'b.test']],
    ['DNS:', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(certificateNames(text)).toEqual(names);
  });

  it('finds none where there is no list', () => {
    expect(certificateNames(undefined)).toEqual([]);
  });

  it('stops at 200 names and at 255 characters', () => {
    const many = Array.from({ length: 300 }, (_, i) => `DNS:h${i}.test`).join(', ');
    expect(certificateNames(many)).toHaveLength(200);
    expect(certificateNames(`DNS:${'a'.repeat(5000)}`)[0]).toHaveLength(255);
  });

  it('reads the names of real certificates', async () => {
    const root = await makeAuthority({ commonName: 'Root' });
    const names = ['a.test', '*.b.test', '192.0.2.1'];
    const { certPem } = await root.issue({ names });
    expect(certificateNames(new X509Certificate(certPem).subjectAltName)).toEqual(names);
  });

  it('gives short, clean names for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `DNS:${s}, DNS:"${s}"`),
        ),
        (text) => {
          for (const name of certificateNames(text)) {
            expect(name.length).toBeLessThanOrEqual(255);
            expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
    );
  });
});
