import { describe, expect, it } from 'vitest';
import { makeAuthority } from '../certificates/index.ts';
import { contextFor } from './handshake.ts';
import { prepareTrust } from './prepare-trust.ts';
import { bundledRoots } from './trust-store.ts';

describe('prepareTrust', () => {
  it('leaves everything read behind: the same list asks for nothing new', async () => {
    const { certPem } = await makeAuthority({ commonName: 'Prepared' });
    prepareTrust([certPem]);
    const made = contextFor([certPem]);
    expect(made).toBeDefined();
    prepareTrust([certPem]);
    expect(contextFor([certPem])).toBe(made);
    expect(bundledRoots().size).toBeGreaterThan(50);
  });

  it('makes a new context for another list, and none without one', async () => {
    const [one, other] = await Promise.all(
      ['One', 'Other'].map(async (commonName) => (await makeAuthority({ commonName })).certPem),
    );
    const first = contextFor([one ?? '']);
    expect(contextFor([other ?? ''])).not.toBe(first);
    expect(contextFor([one ?? '', other ?? ''])).not.toBe(first);
    prepareTrust();
    expect(contextFor()).toBeUndefined();
    expect(contextFor([])).toBeUndefined();
  });
});
