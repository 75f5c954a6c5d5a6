import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrustedCertificates, TrustedCertificateError } from './read-trusted-certificates.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trusted-'));
  await writeFile(join(folder, 'ca.pem'), PEM);
  await writeFile(join(folder, 'note.txt'), 'not a certificate');
  await writeFile(join(folder, 'huge.pem'), PEM + 'x'.repeat(300_000));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readTrustedCertificates', () => {
  it('reads paths relative to the case file and keeps PEM texts', async () => {
    expect(await readTrustedCertificates(['ca.pem', PEM], folder)).toEqual([PEM, PEM]);
  });

  it('reads at most 100 kB of a file', async () => {
    const [text] = await readTrustedCertificates(['huge.pem'], folder);
    expect(text).toHaveLength(100_000);
  });

  it.each(['missing.pem', 'note.txt', '.'])('names the entry %s that it cannot use', async (entry) => {
    const failed = await readTrustedCertificates([entry], folder).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TrustedCertificateError);
    expect(failed).toMatchObject({ entry, code: 'certificate-unreadable' });
  });
});
