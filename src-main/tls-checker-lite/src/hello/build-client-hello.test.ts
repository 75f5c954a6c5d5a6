import { describe, expect, it } from 'vitest';
import { buildClientHello } from './build-client-hello.ts';
import { GROUPS, groupOf, suitesOf, VERSIONS, versionOf, type TlsVersion } from './suites.ts';
import { readClientHello } from './testing/server-bytes.ts';

describe('buildClientHello', () => {
  it.each(Object.keys(VERSIONS) as TlsVersion[])('offers %s and no other version', (version) => {
    const hello = buildClientHello({ version }, 'mail.example.test');
    expect(readClientHello(hello)).toEqual({ version: VERSIONS[version], suites: [...suitesOf({ version })] });
    expect(hello.readUInt16BE(3)).toBe(hello.length - 5);
    expect(hello.readUIntBE(6, 3)).toBe(hello.length - 9);
  });

  it('offers one group of suites alone', () => {
    const hello = buildClientHello({ version: 'TLSv1.2', group: 'dhe' }, 'mail.example.test');
    expect(readClientHello(hello).suites).toEqual([...GROUPS.dhe]);
  });

  it('names the server, but never by an address or by bytes that do not belong there', () => {
    const said = (name: string) => buildClientHello({ version: 'TLSv1.2' }, name).toString('latin1');
    expect(said('mail.example.test')).toContain('mail.example.test');
    for (const name of ['192.0.2.1', '2001:db8::1', 'a b', 'mail\r\n', 'x'.repeat(256)]) {
      expect(said(name)).not.toContain(name);
    }
  });

  it('is never the same twice', () => {
    const once = buildClientHello({ version: 'TLSv1.3' }, 'mail.example.test');
    expect(buildClientHello({ version: 'TLSv1.3' }, 'mail.example.test').equals(once)).toBe(false);
  });
});

describe('suites', () => {
  it('belong to one group each', () => {
    const all = Object.values(GROUPS).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const [name, suites] of Object.entries(GROUPS)) for (const suite of suites) expect(groupOf(suite)).toBe(name);
    expect(groupOf(0xffff)).toBeUndefined();
  });

  it('know the numbers of the versions', () => {
    expect(versionOf(0x0301)).toBe('TLSv1');
    expect(versionOf(0x0300)).toBeUndefined();
  });
});
