import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hostsAddresses, hostsPath, readHostsFile } from './hosts-file.ts';

const LIST = `127.0.0.1\tlocalhost
::1 localhost ip6-localhost
# 192.0.2.9 smtp.northmail.example
192.0.2.5   mail.northmail.example  SMTP.Northmail.example # the old server
192.0.2.5 smtp.northmail.example
not-an-address smtp.northmail.example
2001:db8::5 smtp.northmail.example.other
`;

describe('hostsAddresses', () => {
  it('finds a name in any case, as any word of a line, and no remark', () => {
    expect(hostsAddresses(LIST, 'smtp.northmail.example')).toEqual(['192.0.2.5']);
    expect(hostsAddresses(LIST, 'MAIL.northmail.example.')).toEqual(['192.0.2.5']);
    expect(hostsAddresses(LIST, 'localhost')).toEqual(['127.0.0.1', '::1']);
  });

  it('finds nothing for a name that only looks alike', () => {
    expect(hostsAddresses(LIST, 'northmail.example')).toEqual([]);
    expect(hostsAddresses('', 'smtp.northmail.example')).toEqual([]);
    expect(hostsAddresses('192.0.2.5', 'smtp.northmail.example')).toEqual([]);
  });

  it('reads lines of every system', () => {
    expect(hostsAddresses('192.0.2.1 a.test\r\n192.0.2.2 a.test\r192.0.2.3 a.test', 'a.test')).toHaveLength(3);
  });

  it('never gives more than 16, whatever the list', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4(), { maxLength: 60 }), fc.string(), (list, noise) => {
        const text = list.map((address) => `${address} a.test ${noise.replace(/[#\r\n]/g, '')}`).join('\n');
        const found = hostsAddresses(text, 'a.test');
        expect(found.length).toBe(Math.min(16, new Set(list).size));
      }),
    );
  });
});

describe('readHostsFile', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  it('reads the list of this system, or says that it cannot', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hosts-'));
    folders.push(folder);
    await writeFile(join(folder, 'hosts'), LIST);
    expect(await readHostsFile(join(folder, 'hosts'))).toBe(LIST);
    expect(await readHostsFile(join(folder, 'gone'))).toBeUndefined();
    expect(await readHostsFile(folder)).toBeUndefined();
  });

  it('reads no more than a megabyte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hosts-'));
    folders.push(folder);
    await writeFile(join(folder, 'hosts'), 'a'.repeat(1_500_000));
    expect((await readHostsFile(join(folder, 'hosts')))?.length).toBe(1_000_000);
  });

  it('knows where each system keeps it', () => {
    expect(hostsPath('linux')).toBe('/etc/hosts');
    expect(hostsPath('darwin')).toBe('/etc/hosts');
    expect(hostsPath('win32', 'D:\\Win')).toBe('D:\\Win\\System32\\drivers\\etc\\hosts');
  });
});
