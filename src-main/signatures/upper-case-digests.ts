import crypto from 'node:crypto';

type Call = (algorithm: string | null | undefined, ...rest: unknown[]) => unknown;

/**
 * Electron's crypto (BoringSSL) knows digests by their names in capitals only: `rsa-sha256` as it stands in a
 * signature is "Invalid digest" there, and every valid signature would fail. Plain Node takes both.
 * Imported before the library that hands the names through.
 */
const functions = crypto as unknown as Record<'verify' | 'sign', Call>;
for (const name of ['verify', 'sign'] as const) {
  const original = functions[name];
  functions[name] = (algorithm, ...rest) => original(algorithm?.toUpperCase(), ...rest);
}
