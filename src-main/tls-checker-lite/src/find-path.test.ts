import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../certificates/index.ts';
import { findPath } from './find-path.ts';
import { rootList, splitPem } from './root-list.ts';

const read = (pem: string) => new X509Certificate(pem);
const names = (path: { certificates: readonly X509Certificate[] }) => path.certificates.map((each) => each.subject);

describe('findPath', () => {
  let root: Authority;
  let middle: Authority;
  let leaf: X509Certificate;
  beforeAll(async () => {
    root = await makeAuthority({ commonName: 'Root' });
    middle = await root.intermediate({ commonName: 'Middle' });
    leaf = read((await middle.issue({ names: ['a.test'] })).certPem);
  });

  it('goes up to a root that was not sent', () => {
    const path = findPath([leaf, read(middle.certPem)], rootList([root.certPem]));
    expect(path.end).toBe('root');
    expect(names(path)).toEqual(['CN=a.test', 'CN=Middle']);
  });

  it('does not care for the order or for strangers', async () => {
    const other = await makeAuthority({ commonName: 'Other' });
    const sent = [leaf, read(other.certPem), read(root.certPem), read(middle.certPem)];
    expect(names(findPath(sent, rootList([]), rootList([root.certPem])))).toEqual(['CN=a.test', 'CN=Middle']);
  });

  it('tells a gap from a root that nobody trusts', () => {
    expect(findPath([leaf], rootList([root.certPem])).end).toBe('missing-issuer');
    const whole = [leaf, read(middle.certPem), read(root.certPem)];
    expect(findPath(whole, rootList([])).end).toBe('self-signed');
  });

  it('is not taken in by a root of the same name', async () => {
    const false1 = await makeAuthority({ commonName: 'Root' });
    expect(findPath([leaf, read(middle.certPem)], rootList([false1.certPem])).end).toBe('missing-issuer');
    const both = rootList([false1.certPem + root.certPem]);
    expect(findPath([leaf, read(middle.certPem)], both).end).toBe('root');
  });

  it('does not let a server certificate vouch for another', async () => {
    const forger = await middle.issue({ names: ['Middle'] });
    expect(findPath([leaf, read(forger.certPem)], rootList([root.certPem])).end).toBe('missing-issuer');
  });

  it('trusts a certificate that is itself on the list', async () => {
    const own = await root.issue({ names: ['a.test'], selfSigned: true });
    expect(findPath([read(own.certPem)], rootList([own.certPem])).end).toBe('root');
    expect(findPath([read(own.certPem)], rootList([])).end).toBe('self-signed');
  });

  it('ends where nothing was sent', () => {
    expect(findPath([], rootList([root.certPem]))).toEqual({ certificates: [], end: 'missing-issuer' });
  });
});

describe('rootList', () => {
  it('leaves out what is no certificate', async () => {
    const { certPem } = await makeAuthority({ commonName: 'Root' });
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const list = rootList(['words', `before\n${certPem}\nafter ${broken}`]);
    expect(list.size).toBe(1);
    expect(names({ certificates: list.likeThis(read(certPem)) })).toEqual(['CN=Root']);
  });

  it('cuts a bundle into single texts', () => {
    expect(splitPem('')).toEqual([]);
    const one = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
    expect(splitPem(`# a\n${one}\n# b\n${one.replaceAll('CERT', 'TRUSTED CERT')}`)).toHaveLength(2);
  });
});
