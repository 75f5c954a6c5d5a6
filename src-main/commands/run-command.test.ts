import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingSchema, unreadableSchema } from '../contract/reading.ts';
import { diagnoseResultSchema } from '../contract/result.ts';
import { allCommands, runCommand } from './run-command.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file of the test and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const caseFile = (change: object) => JSON.stringify({ schemaVersion: 1, symptom: { kind: 'error-shown' }, ...change });

describe('the command line', () => {
  it('names every command in its help', async () => {
    const { code, out } = await ran(['help']);
    expect(code).toBe(0);
    for (const { name } of await allCommands()) expect(out).toContain(`outbox-doctor ${name}`);
  });

  it.each([
    [[]],
    [['no-such-command']],
    [['explain', '--no-such-option']],
    [['tls']],
    [['tls', 'host']],
    [['tls', 'host:70000']],
    [['report']],
    [['knowledge']],
    [['diagnose']],
    [['practice', '--fault', 'no-such-fault']],
  ])('calls %j a mistake in the words: 64', async (words) => {
    const { code, err } = await ran(words);
    expect(code).toBe(64);
    expect(err).not.toBe('');
  });

  it('says how each command is used', async () => {
    for (const { name, usage } of await allCommands()) expect((await ran([name, '--help'])).out).toContain(usage);
  });
});

describe('our own fault', () => {
  it('is said with its places and without its words: 70', async () => {
    const err: string[] = [];
    const io = {
      out: () => {
        throw new Error('canary that was typed');
      },
      err: (text: string) => {
        err.push(text);
      },
      stdin: () => Promise.resolve(new Uint8Array()),
      env: { OUTBOX_DOCTOR_DEBUG: '1' },
      signal: new AbortController().signal,
    };
    expect(await runCommand(['practice', '--list'], io)).toBe(70);
    expect(err.join('\n')).toMatch(/our fault[\s\S]*at /);
    expect(err.join('\n')).not.toContain('canary');
  });
});

describe('explain', () => {
  const endless = '/dev/zero';
  if (!existsSync(endless)) console.log('skipped: an endless file, this system has none');
  it.skipIf(!existsSync(endless))('gives up on a file without end', async () => {
    const { out } = await ran(['explain', '--json', endless]);
    expect(unreadableSchema.parse(JSON.parse(out)).error.message).toContain('larger than');
  });

  it('reads standard input, one line of JSON per input', async () => {
    const { code, out } = await ran(['explain', '--json'], { stdin: '535 5.7.8 Error: authentication failed' });
    expect(code).toBe(0);
    const reading = readingSchema.parse(JSON.parse(out));
    expect(reading.results[0]?.causes[0]?.id).toBe('wrong-password');
  });

  it('goes on after a file that cannot be read', async () => {
    const good = file('good.txt', '552 5.2.2 mailbox full');
    const lines = (await ran(['explain', '--json', join(folder, 'missing.eml'), good])).out.split('\n');
    expect(unreadableSchema.parse(JSON.parse(lines[0]!)).error.message).toContain('missing.eml');
    expect(readingSchema.parse(JSON.parse(lines[1]!)).input).toBe(good);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a program', new Uint8Array([127, 69, 76, 70, 0, 0, 1, 2, 0, 0, 255, 254, 0, 0]), 'binary'],
    ['10 MB and more', new Uint8Array(10_000_001).fill(65), 'too-long'],
  ])('answers %s with a typed error', async (_kind, bytes, code) => {
    const { out } = await ran(['explain', '--json', file('bad.bin', bytes)]);
    expect(unreadableSchema.parse(JSON.parse(out)).error.code).toBe(code);
  });

  it('gives people the words without JSON', async () => {
    const { out } = await ran(['explain'], { stdin: '550 5.1.1 User unknown' });
    expect(out).toContain('recipient-unknown');
    expect(out).not.toContain('{');
  });
});

describe('a case file', () => {
  it.each([
    ['an unknown key', caseFile({ passwort: 'x' }), /passwort/],
    [
      'a port out of range',
      caseFile({ account: { submission: { hostname: 'smtp.example', port: 70_000 } } }),
      /account\.submission\.port/,
    ],
    ['an address with blanks', caseFile({ account: { address: 'anna @example.org' } }), /account\.address/],
    [
      'a web address for a server',
      caseFile({ account: { submission: { hostname: 'https://smtp.example/' } } }),
      /account\.submission\.hostname/,
    ],
    ['no JSON', '{', /not JSON/],
    ['a newer version', caseFile({ schemaVersion: 2 }), /schemaVersion/],
    [
      'a name for a name server',
      caseFile({ environment: { resolvers: ['dns.example'] } }),
      /environment\.resolvers.*dns\.example/,
    ],
    ['a certificate file that is not there', caseFile({ environment: { trustedCertificates: ['no.pem'] } }), /no\.pem/],
  ])('with %s is refused with its place: 66', async (_kind, content, place) => {
    const path = file('case.json', content);
    const { code, err } = await ran(['diagnose', '--offline', '--case', path]);
    expect(code).toBe(66);
    expect(err).toMatch(place);
    expect(err).toContain('case.json');
  });

  it('is judged offline from its text alone', async () => {
    const path = file('case.json', caseFile({ symptom: { kind: 'error-shown', text: '552 5.2.2 mailbox full' } }));
    const { code, out } = await ran(['diagnose', '--offline', '--json', '--case', path]);
    expect(code).toBe(0);
    const result = diagnoseResultSchema.parse(JSON.parse(out));
    expect(result.diagnosis.causes[0]?.id).toBe('mailbox-full');
    expect(result.observations).toEqual([]);
  });

  it('keeps its paths relative to itself', async () => {
    file('returned.txt', '550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown');
    const path = file('case.json', caseFile({ symptom: { kind: 'message-returned', files: ['returned.txt'] } }));
    const { out } = await ran(['diagnose', '--offline', '--json', '--case', path]);
    expect(diagnoseResultSchema.parse(JSON.parse(out)).diagnosis.causes[0]?.id).toBe('recipient-unknown');
  });
});

describe('practice, judging again, and the report', () => {
  it('goes from a sample problem to a file without its secrets', async () => {
    const first = await ran(['practice', '--fault', 'certificate-expired', '--json']);
    expect(first.code).toBe(0);
    const result = diagnoseResultSchema.parse(JSON.parse(first.out));
    expect(result.diagnosis.causes[0]?.id).toBe('certificate-expired');

    const path = file('result.json', first.out);
    const again = await ran(['diagnose', '--offline', '--json', '--case', path]);
    expect(diagnoseResultSchema.parse(JSON.parse(again.out)).diagnosis).toEqual(result.diagnosis);

    for (const format of ['html', 'txt', 'md', 'json']) {
      const target = join(folder, `report.${format}`);
      expect((await ran(['report', path, '--format', format, '--out', target])).code).toBe(0);
      const report = readFileSync(target, 'utf8');
      // Markdown puts a backslash before signs.
      expect(report.replaceAll('\\', '')).toContain('tls-expired');
      expect(report).not.toContain('anna@');
      expect((await ran(['report', path, '--format', format])).out).toBe(report.replace(/\n$/, ''));
    }
    expect((await ran(['report', path, '--show', 'addresses'])).out).toContain('anna@northmail.example');
  });

  it('proves the repair', async () => {
    const { out } = await ran(['practice', '--fault', 'tls-mode-mismatch', '--repair', '--json']);
    expect(diagnoseResultSchema.parse(JSON.parse(out)).diagnosis.causes[0]?.id).toBe('healthy');
  });

  it('ends within a second of being stopped', async () => {
    const stop = new AbortController();
    const running = ran(['practice', '--fault', 'server-down', '--json'], { signal: stop.signal });
    stop.abort();
    expect((await running).code).toBe(130);
  });

  it('lists its problems', async () => {
    const { out } = await ran(['practice', '--list', '--json']);
    expect((JSON.parse(out) as unknown[]).length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    [['report', 'x.json', '--format', 'exe'], 64],
    [['report', '/no/such.json'], 66],
  ])('%j ends with %d', async (words, code) => {
    expect((await ran(words)).code).toBe(code);
  });
});

describe('the password', () => {
  it('and the case do not share standard input', async () => {
    const { code, err } = await ran(['diagnose', '--case', '-', '--password-stdin'], { stdin: '{}' });
    expect(code).toBe(64);
    expect(err).toContain('not both');
  });

  it('is asked of standard input only when there is one', async () => {
    const path = file('case.json', caseFile({}));
    const { code, err } = await ran(['diagnose', '--case', path, '--password-stdin'], { stdin: '' });
    expect(code).toBe(64);
    expect(err).toContain('--password-stdin');
  });
});

describe('knowledge', () => {
  it('holds together', async () => {
    const { code, out } = await ran(['knowledge', 'check']);
    expect(out).toContain('every reference holds');
    expect(code).toBe(0);
  });

  it('lists and shows', async () => {
    expect((await ran(['knowledge', 'list'])).out).toContain('port-blocked');
    expect((await ran(['knowledge', 'show', 'use-other-port'])).out).toContain('"kind": "fix"');
    expect((await ran(['knowledge', 'show', 'nothing-of-that-name'])).code).toBe(64);
  });
});
