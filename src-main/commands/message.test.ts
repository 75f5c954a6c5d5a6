import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER, rsaKey, signMessage } from '../signatures/testing/sign-message.ts';
import type { MessageResult } from './message-result.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'message-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const offline = (path: string, more: readonly string[] = []) => ran(['message', path, '--offline', ...more]);
const result = async (path: string): Promise<MessageResult> => {
  const { code, out } = await offline(path, ['--json']);
  expect(code).toBe(0);
  return JSON.parse(out) as MessageResult;
};
const SIGNED = signMessage(LETTER, { domain: 'author.test', selector: 's1', key: rsaKey() });

describe('one message', () => {
  it('as data of a fixed shape', async () => {
    expect(await result(file('a.eml', SIGNED))).toEqual({
      schemaVersion: 1,
      input: join(folder, 'a.eml'),
      author: { domains: ['author.test'] },
      findings: [
        {
          code: 'key-unknown',
          severity: 'could-not-check',
          subject: 'author.test',
          evidence: ['DKIM-Signature: d=author.test; s=s1; a=rsa-sha256'],
          values: expect.objectContaining({ domain: 'author.test', name: 's1._domainkey.author.test' }) as object,
          title: 'We could not check the signature of author.test',
          says: 'The key at s1._domainkey.author.test could not be asked for.',
        },
      ],
      signatures: [expect.objectContaining({ reason: 'could-not-check', alignment: 'strict' })],
      arc: { cv: 'none', reason: 'no-chain', hops: [] },
      provider: { verdicts: [], untrusted: 0 },
      hops: [],
      size: Buffer.byteLength(SIGNED),
      bulk: false,
    });
  });

  it('in plain words, what matters most first', async () => {
    const changed = SIGNED.replace('painted', 'sunk').replace('Subject: The boat', 'Subject: BOATS FOR ALL OF YOU');
    const { code, out } = await offline(file('b.eml', changed));
    expect(code).toBe(0);
    expect(out).toContain('Problems: 1.');
    expect(out.indexOf('Problem: The text was changed on the way')).toBeLessThan(
      out.indexOf('Note: The subject is in'),
    );
    expect(out).toContain('What to do, in your mail app: Write the subject in the usual way.');
    expect(out).not.toMatch(/undefined|\{\w+\}|\[object/);
  });

  it('from standard input', async () => {
    const { code, out } = await ran(['message', '-', '--offline', '--json'], { stdin: LETTER });
    expect([code, (JSON.parse(out) as MessageResult).input]).toEqual([0, '-']);
  });

  it('asks the name server that is given, and says when it does not answer', async () => {
    const { code, out } = await ran(['message', file('c.eml', SIGNED), '--json', '--resolver', '127.0.0.1:1']);
    const { findings, dmarc } = JSON.parse(out) as MessageResult;
    expect([code, dmarc?.result]).toEqual([0, 'could-not-check']);
    expect(findings.map((one) => one.code)).toEqual(['key-unknown', 'rule-unknown']);
  });
});

describe('a mailbox', () => {
  it('gives one answer for each message', async () => {
    const envelope = 'From anna@author.test Tue Nov 24 08:00:00 2026\n';
    const letter = LETTER.replaceAll('\r\n', '\n');
    const { code, out } = await offline(file('box', `${envelope}${letter}\n${envelope}${letter}`), ['--json']);
    const inputs = out.split('\n').map((line) => (JSON.parse(line) as MessageResult).input);
    expect([code, inputs.map((name) => name.slice(-2))]).toEqual([0, ['#1', '#2']]);
  });
});

describe('bad input', () => {
  it('with 1,000 signatures is checked in part', async () => {
    const line = SIGNED.slice(0, SIGNED.indexOf('\r\n') + 2);
    const { findings, signatures } = await result(file('many.eml', line.repeat(1000) + LETTER));
    expect(signatures).toHaveLength(100);
    expect(findings.find((one) => one.code === 'too-many-signatures')?.values).toEqual({
      count: '1000',
      checked: '20',
    });
  });

  it('with a header of 20 MB is told as too large', async () => {
    const { findings } = await result(file('wide.eml', `X-A: ${'a'.repeat(20_000_000)}\r\n${LETTER}`));
    expect(findings.map((one) => one.code)).toContain('header-too-large');
  });

  it('of 100 MB is not read', async () => {
    const { code, err } = await offline(file('huge.eml', Buffer.alloc(100_000_000, 'a: b\r\n')));
    expect([code, err]).toEqual([66, expect.stringContaining('larger than 25 MB') as string]);
  });

  it('with NULs, turned text and colours is shown clean', async () => {
    const hostile = LETTER.replace('The boat', 'A\0B\u202eC\u001b[31m').replace(
      'anna@author.test>',
      'a\0@\u202eb.test>',
    );
    for (const more of [[], ['--json']]) {
      const { code, out } = await offline(file('nul.eml', hostile), more);
      expect(code).toBe(0);
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it.each([
    ['without a header', 'hello\r\nthere\r\n', 'no header'],
    ['with nothing in it', '', 'no header'],
    ['of NULs only', '\0\0\0\0', 'no header'],
  ])('%s is no message', async (_, content, words) => {
    const { code, out, err } = await offline(file('x.eml', content));
    expect([code, out]).toEqual([66, '']);
    expect(err).toContain(words);
  });

  it('that is not there', async () => {
    expect(await offline(join(folder, 'gone.eml'))).toMatchObject({ code: 66, out: '' });
  });

  it.each([
    [[], 'Give one FILE'],
    [['a', 'b'], 'Give one FILE'],
    [['a', '--resolver', 'dns.test'], 'no address of a name server'],
    [['a', '--server', 'a b'], 'no name of a server'],
    [['a', '--fast'], '--fast'],
  ])('words %j', async (words, says) => {
    const { code, err } = await ran(['message', ...words]);
    expect(code).toBe(64);
    expect(err).toContain(says);
  });

  it('is left when it is stopped', async () => {
    expect(await ran(['message', file('s.eml', LETTER)], { signal: AbortSignal.abort() })).toMatchObject({ code: 130 });
  });
});
