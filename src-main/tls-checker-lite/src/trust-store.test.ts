import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../certificates/index.ts';
import { bundledRoots, systemRoots } from './trust-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'trust-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('trust lists', () => {
  it('reads every root that the runtime ships, once', () => {
    expect(bundledRoots().size).toBe(tls.rootCertificates.length);
    expect(bundledRoots()).toBe(bundledRoots());
  });

  it('takes the first file that holds a root', async () => {
    const { certPem } = await makeAuthority({ commonName: 'Mine' });
    const [empty, full] = [join(folder, 'empty.pem'), join(folder, 'full.pem')];
    writeFileSync(empty, 'no certificate');
    writeFileSync(full, certPem);
    const list = systemRoots('linux', [join(folder, 'missing.pem'), empty, full]);
    expect(list?.size).toBe(1);
    expect(list?.likeThis(new X509Certificate(certPem)).map(({ subject }) => subject)).toEqual(['CN=Mine']);
  });

  it('claims nothing where there is no file', () => {
    expect(systemRoots('linux', [join(folder, 'missing.pem')])).toBeUndefined();
    expect(systemRoots('win32')).toBeUndefined();
    expect(systemRoots('darwin')).toBeUndefined();
  });
});
