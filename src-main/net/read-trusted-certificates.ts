import { open } from 'node:fs/promises';
import { resolve } from 'node:path';

const PEM = '-----BEGIN CERTIFICATE-----';
const MAX_BYTES = 100_000;

/** One entry of `environment.trustedCertificates` cannot be used; `entry` is the path as the case spells it. */
export class TrustedCertificateError extends Error {
  readonly code = 'certificate-unreadable';
  readonly entry: string;

  constructor(entry: string, cause: unknown) {
    super(`The certificate file "${entry}" cannot be read or holds no certificate.`, { cause });
    this.name = 'TrustedCertificateError';
    this.entry = entry;
  }
}

const readCapped = async (path: string): Promise<string> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
};

const readEntry = async (entry: string, folder: string): Promise<string> => {
  if (entry.includes(PEM)) return entry;
  const text = await readCapped(resolve(folder, entry)).catch((cause: unknown) => {
    throw new TrustedCertificateError(entry, cause);
  });
  if (!text.includes(PEM)) throw new TrustedCertificateError(entry, undefined);
  return text;
};

/**
 * Replaces the paths among `environment.trustedCertificates` by what the files hold (PEM, at most 100 kB each);
 * PEM texts stay as they are. Paths are relative to the folder of the case file.
 * Rejects with `TrustedCertificateError` for the first file that is no certificate.
 */
export const readTrustedCertificates = async (entries: readonly string[], folder: string): Promise<string[]> =>
  Promise.all(entries.map((entry) => readEntry(entry, folder)));
