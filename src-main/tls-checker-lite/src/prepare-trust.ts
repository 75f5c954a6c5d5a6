import { contextFor } from './handshake.ts';
import { bundledRoots, systemRoots } from './trust-store.ts';

/**
 * Reads the lists of roots now, so that no check waits for it later. It blocks: call it while nothing else is due.
 * Checks without it give the same answers. `trustedCertificates` as in `checkTls`.
 */
export function prepareTrust(trustedCertificates: readonly string[] = []): void {
  contextFor(trustedCertificates);
  bundledRoots();
  systemRoots();
}
