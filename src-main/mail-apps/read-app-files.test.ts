import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, toAccount } from './app-account.ts';
import { readAppleMailAccounts } from './read-apple-mail-accounts.ts';
import { readEvolutionSource } from './read-evolution-source.ts';
import { readKmailTransports } from './read-kmail-transports.ts';
import { readOutlookRegistry } from './read-outlook-registry.ts';
import { readThunderbirdPrefs } from './read-thunderbird-prefs.ts';

const bytes = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name));
const text = (name: string): string => bytes(name).toString('utf8');
const reg = (): string => bytes('outlook-export.reg').toString('utf16le');

const FIRST = { hostname: 'smtp.northmail.example', username: 'anna@northmail.example' };

describe('readThunderbirdPrefs', () => {
  const found = readThunderbirdPrefs(text('thunderbird-prefs.txt'));

  it('reads every outgoing server, the default one marked', () => {
    expect(found).toEqual<AppAccount[]>([
      {
        app: 'thunderbird',
        submission: { ...FIRST, port: 465, socketType: 'tls', authentication: 'password' },
        address: 'anna@northmail.example',
        isDefault: true,
        changes: [],
      },
      {
        app: 'thunderbird',
        submission: {
          hostname: 'smtp.office365.com',
          port: 587,
          socketType: 'starttls',
          authentication: 'oauth2',
          username: 'anna@firm.example',
        },
        address: 'anna@firm.example',
        isDefault: false,
        changes: ['blanks'],
      },
      // Numbers that are not known are left out, never guessed.
      { app: 'thunderbird', submission: { hostname: 'mail.old.example', port: 25 }, isDefault: false, changes: [] },
    ]);
  });

  it('never gives a password on', () => {
    expect(JSON.stringify(found)).not.toContain('old-clear-password');
  });

  it('reads escaped signs', () => {
    const line = String.raw`user_pref("mail.smtpserver.smtp1.username", "a\"b\\c\u00e9\x21");`;
    const host = 'user_pref("mail.smtpserver.smtp1.hostname", "a.example");';
    expect(readThunderbirdPrefs(`${host}\n${line}\n`)[0]?.submission.username).toBe('a"b\\cé!');
  });

  it('reads files with Windows line ends, and passes broken lines over', () => {
    const file = text('thunderbird-prefs.txt').replaceAll('\n', '\r\n');
    expect(readThunderbirdPrefs(file)).toEqual(found);
    expect(readThunderbirdPrefs('user_pref("mail.smtpserver.smtp1.hostname", "a.exa')).toEqual([]);
  });
});

describe('readEvolutionSource', () => {
  it('reads an outgoing server', () => {
    expect(readEvolutionSource(text('evolution-transport.source.txt'))).toEqual<AppAccount[]>([
      {
        app: 'evolution',
        submission: { ...FIRST, port: 587, socketType: 'starttls', authentication: 'password' },
        isDefault: false,
        changes: [],
      },
    ]);
  });

  it('passes other sources over, and those that are switched off', () => {
    expect(readEvolutionSource(text('evolution-account.source.txt'))).toEqual([]);
    expect(
      readEvolutionSource(text('evolution-transport.source.txt').replace('Enabled=true', 'Enabled=false')),
    ).toEqual([]);
  });

  it('leaves out what it does not know', () => {
    const odd = text('evolution-transport.source.txt')
      .replace('starttls-on-standard-port', 'quantum')
      .replace('Method=PLAIN', 'Method=NEW')
      .replace('Port=587', 'Port=many');
    expect(readEvolutionSource(odd)[0]?.submission).toEqual(FIRST);
  });
});

describe('readKmailTransports', () => {
  const found = readKmailTransports(text('kmail-mailtransports.txt'));

  it('reads SMTP transports, the default one marked', () => {
    expect(found).toEqual<AppAccount[]>([
      {
        app: 'kmail',
        submission: { ...FIRST, port: 465, socketType: 'tls', authentication: 'password' },
        isDefault: true,
        changes: [],
      },
      {
        app: 'kmail',
        submission: { hostname: 'mail.firm.example', port: 587, socketType: 'starttls', authentication: 'none' },
        isDefault: false,
        changes: [],
      },
    ]);
  });

  it('never gives a password on', () => {
    expect(JSON.stringify(found)).not.toContain('scrambled');
  });
});

describe('readOutlookRegistry', () => {
  const found = readOutlookRegistry(reg());

  it('reads accounts with texts and with bytes for texts', () => {
    expect(found).toEqual<AppAccount[]>([
      {
        app: 'outlook-classic',
        submission: { hostname: 'smtp.northmail.example', port: 587, socketType: 'starttls', username: 'firm\\anna' },
        address: 'anna@northmail.example',
        isDefault: false,
        changes: [],
      },
      {
        app: 'outlook-classic',
        submission: { hostname: 'mail.office.example', port: 465, socketType: 'tls' },
        address: 'anna@office.example',
        isDefault: false,
        changes: [],
      },
    ]);
  });

  it('never gives a password on, nor what stands under another key', () => {
    expect(JSON.stringify(found)).not.toMatch(/8c9ddf|not\.an\.account/i);
  });

  it('says nothing about a choice that it does not know', () => {
    const auto = reg().replace('"SMTP Secure Connection"=dword:00000002', '"SMTP Secure Connection"=dword:00000003');
    expect(readOutlookRegistry(auto)[0]?.submission).not.toHaveProperty('socketType');
    const off = reg().replace('"SMTP Use Auth"=dword:00000001', '"SMTP Use Auth"=dword:00000000');
    expect(readOutlookRegistry(off)[0]?.submission.authentication).toBe('none');
  });
});

describe('readAppleMailAccounts', () => {
  it.each(['apple-accounts.plist', 'apple-accounts-binary.plist'])('reads %s', (name) => {
    const found = readAppleMailAccounts(bytes(name));
    expect(found).toEqual<AppAccount[]>([
      {
        app: 'apple-mail-mac',
        submission: { ...FIRST, port: 587, socketType: 'starttls', authentication: 'password' },
        address: 'anna@northmail.example',
        isDefault: false,
        changes: [],
      },
      {
        app: 'apple-mail-mac',
        submission: {
          hostname: 'smtp.firm.example',
          port: 465,
          socketType: 'tls',
          authentication: 'oauth2',
          username: 'anna',
        },
        isDefault: false,
        changes: [],
      },
      {
        app: 'apple-mail-mac',
        submission: { hostname: 'mail.old.example', port: 25, socketType: 'plain', authentication: 'none' },
        isDefault: false,
        changes: ['quotes'],
      },
      { app: 'apple-mail-mac', submission: { hostname: 'odd.example', port: 1234 }, isDefault: false, changes: [] },
    ]);
    expect(JSON.stringify(found)).not.toContain('never-read-me');
  });

  it.each([
    ['nothing', ''],
    ['no plist', '<html></html>'],
    ['a plist that breaks off', text('apple-accounts.plist').slice(0, 300)],
    ['entities of its own', text('apple-accounts.plist').replace('<plist', '<!DOCTYPE plist [<!ENTITY a "b">]><plist')],
    ['deep nesting', `<plist>${'<array>'.repeat(5000)}${'</array>'.repeat(5000)}</plist>`],
    ['a dict with no value', '<plist><dict><key>DeliveryAccounts</key></dict></plist>'],
  ])('reads nothing from %s', (_what, given) => {
    expect(readAppleMailAccounts(Buffer.from(given))).toEqual([]);
  });

  it('is not led round in circles', () => {
    // One array that holds itself: 0xa1 0x00.
    const body = Buffer.concat([Buffer.from('bplist00'), Buffer.from([0xa1, 0x00]), Buffer.from([8])]);
    const trailer = Buffer.alloc(32);
    trailer[6] = 1;
    trailer[7] = 1;
    trailer.writeBigUInt64BE(1n, 8);
    trailer.writeBigUInt64BE(10n, 24);
    expect(readAppleMailAccounts(Buffer.concat([body, trailer]))).toEqual([]);
  });
});

const READERS: readonly (readonly [string, (given: Buffer) => AppAccount[], () => Buffer])[] = [
  ['Thunderbird', (given) => readThunderbirdPrefs(given.toString('utf8')), () => bytes('thunderbird-prefs.txt')],
  ['Evolution', (given) => readEvolutionSource(given.toString('utf8')), () => bytes('evolution-transport.source.txt')],
  ['KMail', (given) => readKmailTransports(given.toString('utf8')), () => bytes('kmail-mailtransports.txt')],
  ['Outlook', (given) => readOutlookRegistry(given.toString('utf16le')), () => bytes('outlook-export.reg')],
  ['Apple Mail', readAppleMailAccounts, () => bytes('apple-accounts.plist')],
  ['Apple Mail, binary', readAppleMailAccounts, () => bytes('apple-accounts-binary.plist')],
];

describe.each(READERS)('any file for %s', (_name, read, fixture) => {
  const SECRETS = /old-clear-password|scrambled|never-read-me/;

  it('gives lawful accounts or none, however it is damaged, and never a secret', () => {
    const whole = fixture();
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const copy = Buffer.from(whole);
        for (const [at, value] of changes) copy[at] = value;
        return copy;
      });
    const cut = fc.nat(whole.length).map((at) => whole.subarray(0, at));
    const noise = fc.uint8Array({ maxLength: 400 }).map((given) => Buffer.from(given));
    fc.assert(
      fc.property(fc.oneof(damaged, cut, noise), (given) => {
        const found = read(given);
        expect(found.length).toBeLessThanOrEqual(MOST_ACCOUNTS);
        for (const { submission } of found) expect(submission.hostname).toMatch(/^[a-z0-9_.-]+$/);
        expect(JSON.stringify(found)).not.toMatch(SECRETS);
      }),
    );
  });

  it('reads nothing from a file that is too big', () => {
    expect(read(Buffer.concat([fixture(), Buffer.alloc(MOST_CHARACTERS * 2, 0x20)]))).toEqual([]);
  });
});

describe('toAccount', () => {
  it('drops a field that cannot be, and keeps the rest', () => {
    const raw = {
      app: 'kmail',
      hostname: 'a.example',
      port: 99_999,
      username: 'x'.repeat(400),
      address: 'no',
    } as const;
    expect(toAccount(raw)).toEqual([
      { app: 'kmail', submission: { hostname: 'a.example' }, isDefault: false, changes: [] },
    ]);
  });

  it('knows no account without a server', () => {
    expect(toAccount({ app: 'kmail', hostname: undefined })).toEqual([]);
    expect(toAccount({ app: 'kmail', hostname: 'not a name' })).toEqual([]);
  });
});
