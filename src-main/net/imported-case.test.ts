import { describe, expect, it } from 'vitest';
import { caseSchema, type CaseFile } from '../contract/case.ts';
import { importedCase, inOwnNetwork } from './imported-case.ts';

const theirs = (environment: CaseFile['environment']): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'error-shown' },
  consent: { signIn: true, thirdParties: true },
  ...(environment && { environment }),
});

describe('importedCase', () => {
  it('asks no name server inside the own network', () => {
    const { environment } = importedCase(
      theirs({ resolvers: ['10.0.0.1', '8.8.8.8:53', '[::1]:5300'], referenceResolvers: ['tls://192.168.0.1'] }),
    );
    expect(environment).toEqual({ resolvers: ['8.8.8.8:53'] });
  });

  it('uses no proxy inside the own network', () => {
    expect(importedCase(theirs({ proxy: 'http://192.168.1.1:3128' })).environment).toEqual({});
    expect(importedCase(theirs({ proxy: 'http://localhost:3128' })).environment).toEqual({});
    expect(importedCase(theirs({ proxy: 'http://proxy.example:3128' })).environment).toEqual({
      proxy: 'http://proxy.example:3128',
    });
  });

  it('takes over no consent and no trust', () => {
    const mine = importedCase(theirs({ trustedCertificates: ['PEM'], publicAddresses: ['203.0.113.7'] }));
    expect(mine).not.toHaveProperty('consent');
    expect(mine.environment).toEqual({ publicAddresses: ['203.0.113.7'] });
    expect(caseSchema.safeParse(mine).success).toBe(true);
  });
});

describe('inOwnNetwork', () => {
  it.each(['192.168.1.1', '10.0.0.1', '127.0.0.1', '::1', '[fe80::1]', 'localhost', 'LOCALHOST.', 'a.localhost', ''])(
    'holds for %j',
    (host) => {
      expect(inOwnNetwork(host)).toBe(true);
    },
  );

  it.each(['8.8.8.8', '[2001:4860:4860::8888]', 'smtp.example.org', 'localhost.example.org'])(
    'does not hold for %j',
    (host) => {
      expect(inOwnNetwork(host)).toBe(false);
    },
  );
});
