import { describe, expect, it } from 'vitest';
import { interceptionSuspect } from './interception.ts';

describe('interceptionSuspect', () => {
  it.each([
    ['CN=Avast Web/Mail Shield Root', 'Avast'],
    ['O=AO Kaspersky Lab, CN=Kaspersky Anti-Virus Personal Root Certificate', 'Kaspersky'],
    ['CN=ESET SSL Filter CA', 'ESET'],
    ['CN=FortiGate CA', 'Fortinet'],
    ['CN=Zscaler Intermediate Root CA', 'Zscaler'],
  ])('knows %s', (issuer, product) => {
    expect(interceptionSuspect(['CN=Middle', issuer], false, undefined)).toEqual({
      issuer,
      product,
      because: 'known-issuer',
    });
  });

  it('never suspects what the public list trusts', () => {
    expect(interceptionSuspect(['CN=Avast Web/Mail Shield Root'], true, true)).toBeUndefined();
  });

  it('suspects a root that only this computer knows', () => {
    const suspect = interceptionSuspect(['CN=Middle', 'CN=Example Company Proxy'], false, true);
    expect(suspect).toEqual({ issuer: 'CN=Example Company Proxy', because: 'system-only' });
  });

  it.each([false, undefined])('says nothing about other strangers (system: %s)', (system) => {
    expect(interceptionSuspect(['CN=My Own Root'], false, system)).toBeUndefined();
    expect(interceptionSuspect([], false, system)).toBeUndefined();
  });

  it('says nothing without any issuer', () => {
    expect(interceptionSuspect([], false, true)).toBeUndefined();
  });
});
