import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_CHARACTERS } from './app-account.ts';
import { findAppAccounts, readAppFile } from './find-app-accounts.ts';
import { queryRegistry } from './query-registry.ts';
import { registryText } from './registry-text.ts';
import { settingsPlaces } from './settings-places.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const never = new AbortController().signal;

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mail-apps-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const put = async (fixture: string, path: string): Promise<string> => {
  const to = join(home, path);
  await mkdir(dirname(to), { recursive: true });
  await cp(join(FIXTURES, fixture), to);
  return to;
};

const look = (platform: NodeJS.Platform = 'linux', signal = never) =>
  findAppAccounts({ platform, home, env: { APPDATA: join(home, 'Roaming') } }, signal);
const find = async (platform?: NodeJS.Platform, signal?: AbortSignal) => (await look(platform, signal)).accounts;
const short = async (platform?: NodeJS.Platform) =>
  (await find(platform)).map(({ app, submission }) => `${app} ${submission.hostname}`);

describe('findAppAccounts', () => {
  it('finds nothing on a computer without mail apps', async () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) expect(await find(platform)).toEqual([]);
  });

  it('reads every app of a Linux desktop, default servers first', async () => {
    await put('thunderbird-prefs.txt', '.thunderbird/abc.default-release/prefs.js');
    await put('evolution-transport.source.txt', '.config/evolution/sources/1f0c.source');
    await put('evolution-account.source.txt', '.config/evolution/sources/2f0c.source');
    await put('kmail-mailtransports.txt', '.config/mailtransports');
    expect(await short()).toEqual([
      'thunderbird smtp.northmail.example',
      'kmail smtp.northmail.example',
      'thunderbird smtp.office365.com',
      'thunderbird mail.old.example',
      'evolution smtp.northmail.example',
      'kmail mail.firm.example',
    ]);
  });

  it('reads Thunderbird and Apple Mail on a Mac, and Thunderbird on Windows', async () => {
    await put('apple-accounts-binary.plist', 'Library/Mail/V10/MailData/Accounts.plist');
    await put('thunderbird-prefs.txt', 'Library/Thunderbird/Profiles/x.default/prefs.js');
    expect(new Set((await short('darwin')).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['thunderbird', 'apple-mail-mac']),
    );
    // Paths of Windows have backslashes, so here only the place itself can be looked at.
    const [place] = settingsPlaces({ platform: 'win32', home, env: { APPDATA: 'C:\\Users\\anna\\AppData\\Roaming' } });
    expect(place?.folder).toBe('C:\\Users\\anna\\AppData\\Roaming\\Thunderbird\\Profiles');
    expect(settingsPlaces({ platform: 'win32', home, env: {} })).toEqual([]);
  });

  it('tells the same account of two profiles once', async () => {
    await put('thunderbird-prefs.txt', '.thunderbird/a.default/prefs.js');
    await put('thunderbird-prefs.txt', '.thunderbird/b.default/prefs.js');
    expect(await find()).toHaveLength(3);
  });

  it('passes over what is a folder, a link, too big, or not allowed', async () => {
    const real = await put('kmail-mailtransports.txt', 'elsewhere/mailtransports');
    await mkdir(join(home, '.config'), { recursive: true });
    await symlink(real, join(home, '.config/mailtransports'));
    await mkdir(join(home, '.thunderbird/x.default/prefs.js'), { recursive: true });
    await mkdir(join(home, '.config/evolution/sources'), { recursive: true });
    await writeFile(join(home, '.config/evolution/sources/big.source'), Buffer.alloc(MOST_CHARACTERS + 1, 0x20));
    const locked = await put('kmail-mailtransports.txt', '.kde/share/config/mailtransports');
    await chmod(locked, 0o000);
    // An administrator may read what is locked for others.
    const apps = (await find()).map(({ app }) => app);
    expect(apps).toEqual(process.getuid?.() === 0 ? ['kmail', 'kmail'] : []);
    expect((await look()).unread.sort()).toEqual(['evolution', 'kmail', 'thunderbird']);
  });

  it('tells of a file that was cut off, and still gives what the others hold', async () => {
    const broken = await put('thunderbird-prefs.txt', '.thunderbird/a.default/prefs.js');
    await writeFile(broken, Buffer.alloc(300));
    await put('evolution-account.source.txt', '.config/evolution/sources/2f0c.source');
    await put('kmail-mailtransports.txt', '.config/mailtransports');
    expect(await look()).toMatchObject({ accounts: [{ app: 'kmail' }, { app: 'kmail' }], unread: ['thunderbird'] });
  });

  it('has nothing to tell of an app that is not there', async () => {
    expect(await look()).toEqual({ accounts: [], unread: [] });
  });

  it('changes nothing', async () => {
    const file = await put('thunderbird-prefs.txt', '.thunderbird/a.default/prefs.js');
    const before = readFileSync(file);
    await find();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await readdir(dirname(file))).toEqual(['prefs.js']);
  });

  it('stops on the signal', async () => {
    await put('thunderbird-prefs.txt', '.thunderbird/a.default/prefs.js');
    expect(await find('linux', AbortSignal.abort())).toEqual([]);
  });
});

describe('classic Outlook', () => {
  const printed = readFileSync(join(FIXTURES, 'outlook-query.txt'), 'utf8');
  const ask = (registry?: () => Promise<string | undefined>) =>
    findAppAccounts({ platform: 'win32', home, env: {}, ...(registry && { registry }) }, never);

  it('tells its servers out of the registry, and no password', async () => {
    const { accounts, unread } = await ask(() => Promise.resolve(printed.replaceAll('\n', '\r\n')));
    expect(accounts.map(({ app, address, submission }) => [app, address, submission])).toEqual([
      [
        'outlook-classic',
        'anna@northmail.example',
        { hostname: 'smtp.northmail.example', port: 587, socketType: 'starttls', username: 'firm\\anna' },
      ],
      ['outlook-classic', 'bob@office.example', { hostname: 'mail.office.example', socketType: 'tls' }],
    ]);
    expect(unread).toEqual([]);
    expect(JSON.stringify(accounts)).not.toContain('0201000000');
  });

  it('is not there without a registry, or when it has nothing', async () => {
    expect(await ask()).toEqual({ accounts: [], unread: [] });
    expect(await ask(() => Promise.resolve(undefined))).toEqual({ accounts: [], unread: [] });
    expect(await queryRegistry('/no/such/place')(never)).toBeUndefined();
  });

  it('is read from any text without a throw, and a quote ends no value', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(typeof registryText(any)).toBe('string');
      }),
    );
    const line = 'HKEY_X\n    SMTP Server    REG_SZ    a"\\b\n    Odd    REG_DWORD    zz';
    expect(registryText(line)).toBe('[HKEY_X]\r\n"SMTP Server"="a\\"\\\\b"');
  });
});

it('reads an export of the registry that the person chose', () => {
  const bytes = readFileSync(join(FIXTURES, 'outlook-export.reg'));
  expect(readAppFile('outlook-classic', bytes).map(({ submission }) => submission.hostname)).toEqual([
    'smtp.northmail.example',
    'mail.office.example',
  ]);
});
