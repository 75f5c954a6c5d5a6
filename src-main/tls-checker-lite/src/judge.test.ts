import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority, type CertificateOrder } from '../certificates/index.ts';
import { judge, type JudgeInput } from './judge.ts';
import { rootList } from './root-list.ts';

const DAY = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * DAY);
const NAME = 'mail.example.test';
const none = rootList([]);
const read = (pem: string) => new X509Certificate(pem);

describe('judge', () => {
  let root: Authority;
  let company: Authority;
  beforeAll(async () => {
    [root, company] = await Promise.all([
      makeAuthority({ commonName: 'Public Root' }),
      makeAuthority({ commonName: 'Company Proxy' }),
    ]);
  });

  async function leaf(order: Partial<CertificateOrder> = {}, by = root): Promise<X509Certificate> {
    return read((await by.issue({ names: [NAME], ...order })).certPem);
  }
  function verdict(chain: X509Certificate[], more: Partial<JudgeInput> = {}) {
    const bundled = rootList([root.certPem]);
    return judge({ chain, servername: NAME, now, bundled, extra: none, authorized: true, ...more });
  }

  it('is content with a good chain', async () => {
    const result = verdict([await leaf()]);
    expect(result).toMatchObject({ problems: [], weaknesses: [], trustedByBundled: true });
    expect(result).not.toHaveProperty('trustedBySystem');
    expect(result).not.toHaveProperty('issuerUrl');
  });

  it('has nothing to say about an empty chain', () => {
    expect(verdict([])).toEqual({ chain: [], problems: [], weaknesses: [] });
  });

  it('keeps a refusal of the engine that nothing explains', async () => {
    const result = verdict([await leaf()], { authorized: false, engineCode: 'INVALID_PURPOSE' });
    expect(result.problems).toEqual(['tls-untrusted-issuer']);
    expect(result.trustedByBundled).toBe(false);
  });

  it('needs no second reason when the dates or the signature explain the refusal', async () => {
    const old = await leaf({ notBefore: inDays(-9), notAfter: inDays(-1.5) });
    const expired = verdict([old], { authorized: false, engineCode: 'CERT_HAS_EXPIRED' });
    expect(expired).toMatchObject({ problems: ['tls-expired'], trustedByBundled: true, daysLeft: -2 });
    const rsa = await makeAuthority({ commonName: 'Old Root', keyType: 'rsa' });
    const sha1 = await leaf({ keyType: 'rsa', signature: 'SHA-1' }, rsa);
    const weak = verdict([sha1], { bundled: rootList([rsa.certPem]), authorized: false, engineCode: 'UNSPECIFIED' });
    expect(weak).toMatchObject({ problems: [], weaknesses: ['weak-signature'] });
  });

  it('believes the engine when it found a way that we did not see', async () => {
    const result = verdict([await leaf({}, company)], { authorized: true });
    expect(result).toMatchObject({ problems: [], trustedByBundled: true });
  });

  it('suspects a root that only this computer trusts', async () => {
    const chain = [await leaf({}, company)];
    const result = verdict(chain, {
      authorized: false,
      engineCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      system: rootList([company.certPem]),
    });
    expect(result).toMatchObject({
      problems: ['tls-untrusted-issuer'],
      trustedByBundled: false,
      trustedBySystem: true,
      interception: { issuer: 'CN=Company Proxy', because: 'system-only' },
    });
    const elsewhere = verdict(chain, { authorized: false, system: rootList([root.certPem]) });
    expect(elsewhere.trustedBySystem).toBe(false);
    expect(elsewhere).not.toHaveProperty('interception');
  });

  it('counts the roots that were handed in for both lists', async () => {
    const extra = rootList([company.certPem]);
    const result = verdict([await leaf({}, company)], { extra, system: none });
    expect(result).toMatchObject({ problems: [], trustedByBundled: true, trustedBySystem: true });
  });

  it('overlooks an old intermediate only when the engine found another way', async () => {
    const middle = await root.intermediate({ commonName: 'Middle', notBefore: inDays(-90), notAfter: inDays(-1) });
    const chain = [await leaf({}, middle), read(middle.certPem)];
    expect(verdict(chain).problems).toEqual([]);
    const refused = verdict(chain, { authorized: false, engineCode: 'CERT_HAS_EXPIRED' });
    expect(refused.problems).toEqual(['tls-expired']);
  });

  it.each([
    ['http://ca.example.test/middle.cer', 'tls-chain-incomplete'],
    ['https://ca.example.test/middle.cer', 'tls-chain-incomplete'],
    ['ldap://directory.example.test/cn=ca', 'tls-untrusted-issuer'],
  ])('judges a gap by the place of the missing part: %s', async (issuerUrl, problem) => {
    const middle = await root.intermediate({ commonName: 'Middle' });
    const result = verdict([await leaf({ issuerUrl }, middle)], { authorized: false });
    expect(result.problems).toEqual([problem]);
    expect(result.issuerUrl).toBe(problem === 'tls-chain-incomplete' ? issuerUrl : undefined);
  });

  it('finds a thin key in the middle of the chain', async () => {
    const middle = await root.intermediate({ commonName: 'Middle', keyBits: 1024 });
    expect(verdict([await leaf({}, middle), read(middle.certPem)]).weaknesses).toEqual(['weak-key']);
  });
});
