import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ran } from './testing/ran.ts';

const FIXTURES = join(import.meta.dirname, '..', 'mail-apps', 'fixtures');
const REGISTRY = join(FIXTURES, 'outlook-export.reg');
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mail-apps-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('mail-apps', () => {
  it('reads nothing without a yes', async () => {
    expect(await ran(['mail-apps'], { env: { HOME: home } })).toMatchObject({ code: 64, out: '' });
  });

  it('reads the apps of this computer with one', async () => {
    if (process.platform === 'linux') {
      await mkdir(join(home, '.thunderbird/a.default'), { recursive: true });
      await cp(join(FIXTURES, 'thunderbird-prefs.txt'), join(home, '.thunderbird/a.default/prefs.js'));
    }
    const { code, out } = await ran(['mail-apps', '--yes'], { env: { HOME: home } });
    expect(code).toBe(0);
    expect(out).toContain(process.platform === 'linux' ? 'smtp.northmail.example:465  tls' : 'No outgoing server');
    expect(out).not.toContain('old-clear-password');
  });

  it('reads a file that is named, and says what was wrong with a name', async () => {
    const { code, out } = await ran(['mail-apps', REGISTRY, '--app', 'outlook-classic', '--json']);
    expect(code).toBe(0);
    expect(
      out.split('\n').map((line) => (JSON.parse(line) as { submission: { port: number } }).submission.port),
    ).toEqual([587, 465]);
    const prefs = await ran(['mail-apps', join(FIXTURES, 'thunderbird-prefs.txt'), '--app', 'thunderbird']);
    expect(prefs.out).toContain(
      'smtp.office365.com:587  starttls  oauth2  as anna@firm.example  for anna@firm.example  (read without blanks)',
    );
  });

  it.each([
    [[REGISTRY], 64],
    [[REGISTRY, '--app', 'mutt'], 64],
    [[REGISTRY, REGISTRY, '--app', 'kmail'], 64],
    [['/nowhere', '--app', 'kmail'], 66],
  ])('of %j ends with %d', async (words, code) => {
    expect((await ran(['mail-apps', ...words])).code).toBe(code);
  });
});

describe('--host', () => {
  it('is read without what was copied along, and says so', async () => {
    const { err } = await ran(['diagnose', '--host', '"smtps://localhost.invalid:1/"', '--json'], {
      signal: AbortSignal.abort(),
    });
    expect(err).toContain('Read "localhost.invalid" without quotes, the web address around it, the port.');
  });
});
