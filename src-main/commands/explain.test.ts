import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading, Unreadable } from '../contract/reading.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const linesOf = (out: string) => out.split('\n').map((line) => JSON.parse(line) as Reading | Unreadable);
/** The reason of the first recipient, or the code of the error. */
const saidOf = (one: Reading | Unreadable | undefined) =>
  one === undefined ? 'none' : 'error' in one ? one.error.code : (one.results[0]?.reason ?? one.kind);

const report = (recipient: string, status: string) => `From: MAILER-DAEMON@mx.example.net
To: anna@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; 552 ${status} mailbox full

--b--
`;
const FULL = '552 5.2.2 mailbox full';

describe('many inputs', () => {
  it('are answered in their order, one line each, whatever the number of threads', async () => {
    const names = Array.from({ length: 40 }, (_, index) => file(`order/${String(index).padStart(3, '0')}.txt`, FULL));
    const { code, out } = await ran(['explain', '--json', '--jobs', '2', ...names]);
    expect(code).toBe(0);
    expect(linesOf(out).map(({ input }) => input)).toEqual(names);
  });

  it('of a folder and the folders in it come by name, without hidden files', async () => {
    for (const name of ['b.txt', 'a/c.txt', '.hidden.txt', 'd.txt']) file(`deep/${name}`, FULL);
    const { out } = await ran(['explain', '--json', join(folder, 'deep')]);
    expect(linesOf(out).map(({ input }) => input.slice(folder.length))).toEqual([
      '/deep/a/c.txt',
      '/deep/b.txt',
      '/deep/d.txt',
    ]);
  });

  it('in a mailbox get a number each', async () => {
    const envelope = 'From MAILER-DAEMON Tue Nov 24 08:15:02 2026\n';
    const box = ['bob', 'eve', 'dan'].map((who) => `${envelope}${report(`${who}@example.net`, '5.2.2')}\n`).join('');
    const path = file('Inbox', box);
    const answers = linesOf((await ran(['explain', '--json', path])).out);
    expect(answers.map(({ input }) => input)).toEqual([`${path}#1`, `${path}#2`, `${path}#3`]);
    expect(answers.map((one) => 'kind' in one && one.results[0]?.recipient)).toEqual([
      'bob@example.net',
      'eve@example.net',
      'dan@example.net',
    ]);
  });

  it('are one line each: as many lines as there are files, and as many as a mailbox has messages', async () => {
    const envelope = 'From MAILER-DAEMON Tue Nov 24 08:15:02 2026\n';
    const one = report('bob@example.net', '5.2.2');
    const kinds = [
      ['text.txt', FULL],
      ['report.eml', one],
      ['empty.txt', ''],
      ['blank.txt', ' \n\n'],
      ['quoted.eml', one.replaceAll(/^/gm, '> ')],
      [
        'several.eml',
        one.replace(
          'Final-Recipient',
          `Final-Recipient: rfc822; eve@example.net\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient`,
        ),
      ],
      ['speaks-of-it.txt', `From bob I heard\nthat it failed: ${FULL}`],
      ['one-in-box.mbox', envelope + one],
      ['packed.gz', new Uint8Array([0x1f, 0x8b, 8, 0])],
      ['two.mbox', `${envelope}${one}\n${envelope}${one}`],
    ] as const;
    for (let round = 0; round < 12; round += 1)
      for (const [name, content] of kinds) file(`lines/${String(round)}/${name}`, content);
    const answers = linesOf((await ran(['explain', '--json', join(folder, 'lines')])).out);
    const inputs = answers.map(({ input }) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs.filter((input) => !input.includes('two.mbox'))).toHaveLength(12 * (kinds.length - 1));
    expect(inputs.filter((input) => input.includes('two.mbox#'))).toHaveLength(24);
  });

  it('of a mailbox on standard input are told apart, however many they are', async () => {
    const envelope = 'From MAILER-DAEMON Tue Nov 24 08:15:02 2026\n';
    const stdin = `${envelope}Subject: x\n\n${FULL}\n\n`.repeat(700);
    const answers = linesOf((await ran(['explain', '--json'], { stdin })).out);
    expect([answers.length, answers[0]?.input, answers.at(-1)?.input]).toEqual([700, '-#1', '-#700']);
  });

  it('end with 66 only where none can be read', async () => {
    const good = file('good.txt', FULL);
    expect((await ran(['explain', '--json', join(folder, 'no.eml')])).code).toBe(66);
    expect((await ran(['explain', '--json', join(folder, 'no.eml'), good])).code).toBe(0);
    expect((await ran(['explain', '--jobs', '0', good])).code).toBe(64);
  });

  it('stop where the person stops: 130', async () => {
    const good = file('good.txt', FULL);
    expect((await ran(['explain', '--json', good], { signal: AbortSignal.abort() })).code).toBe(130);
  });
});

describe('a pipe that nobody writes into', () => {
  const isWindows = process.platform === 'win32';
  if (isWindows) process.stdout.write('skipped: Windows has no pipes among its files\n');
  it.skipIf(isWindows)('is no reason to wait for ever: 130', async () => {
    const pipe = join(folder, 'silent');
    spawnSync('mkfifo', [pipe]);
    const stop = new AbortController();
    const run = ran(['explain', '--json', pipe], { signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 100);
    expect((await run).code).toBe(130);
  });
});

describe('a hostile input', () => {
  const header = 'From: a@example.org\nTo: b@example.org\nSubject: x\nReceived: x\n';
  const nested = () => {
    const open = Array.from({ length: 1000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`);
    return `${header}MIME-Version: 1.0\n${open.join('')}Content-Type: text/plain\n\n${FULL}\n`;
  };
  const attached = () => {
    const open = Array.from({ length: 1000 }, () => `Content-Type: message/rfc822\n\n${header}`).join('');
    return `${header}MIME-Version: 1.0\n${open}\n${FULL}\n`;
  };
  const png = () => {
    const head = Buffer.alloc(33);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    head.writeUInt32BE(10_000, 16);
    head.writeUInt32BE(10_000, 20);
    head.set([8, 2], 24);
    return head;
  };
  const HOSTILE: readonly [string, string, () => string | Uint8Array][] = [
    ['MIME nested 1,000 deep', 'nested.eml', nested],
    ['1,000 attached messages in each other', 'attached.eml', attached],
    ['a header of 100 MB', 'header.eml', () => Buffer.alloc(100_000_000, 'X-Long: y\n')],
    ['a header of 9 MB in one line', 'line.eml', () => `${header}X-Long: ${'y'.repeat(9_000_000)}\n\n${FULL}\n`],
    ['900,000 header fields', 'fields.eml', () => `${header}${'X-A: b\n'.repeat(900_000)}\n${FULL}\n`],
    [
      'a boundary that is each line',
      'boundary.eml',
      () => `${header}Content-Type: multipart/mixed; boundary="-"\n\n${'---\n'.repeat(500_000)}`,
    ],
    [
      'an empty boundary',
      'empty.eml',
      () => `${header}Content-Type: multipart/mixed; boundary=""\n\n--\n${FULL}\n----\n`,
    ],
    [
      'a packed bomb inside',
      'bomb.eml',
      () =>
        `${header}Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n${'UEsDBBQAAAAIAA=='.repeat(50_000)}\n`,
    ],
    [
      'base64 that is none',
      'base64.eml',
      () => `${header}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n====%%%\u00ff\n`,
    ],
    [
      'a charset that is none',
      'charset.eml',
      () => `${header}Content-Type: text/plain; charset="x-\u0000no"\n\n${FULL}\n`,
    ],
    ['NULs between the words', 'nul.txt', () => `552 5.2.2 mail\u0000box full\u0000`],
    ['bidirectional marks', 'bidi.txt', () => `\u202e552 5.2.2 mailbox full\u202c \u2066<bob@example.net>`],
    [
      'HTML with scripts and pictures from afar',
      'script.eml',
      () =>
        `${header}Content-Type: text/html\n\n<script>alert(1)</script><img src="https://track.example/a.png">${FULL}`,
    ],
    [
      'a .msg that is no .msg',
      'no.msg',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
    ],
    ['a picture of 100 megapixels', 'huge.png', png],
    ['5 MB of one bracket', 'brackets.txt', () => '<'.repeat(5_000_000)],
  ];

  it('is answered or named, and nothing of the rest is lost', { timeout: 120_000 }, async () => {
    const paths = HOSTILE.flatMap(([, name, make]) => [
      file(`bad/${name}`, make()),
      file(`bad/${name}-after.txt`, FULL),
    ]);
    const { code, out } = await ran(['explain', '--json', '--jobs', '2', ...paths]);
    expect(code).toBe(0);
    const answers = linesOf(out);
    expect(answers.map(({ input }) => input)).toEqual(paths);
    expect(answers.filter(({ input }) => input.endsWith('-after.txt')).map(saidOf)).toEqual(
      HOSTILE.map(() => 'mailbox-full'),
    );
    for (const answer of answers) {
      expect(JSON.stringify(answer).length).toBeLessThan(200_000);
      expect(JSON.stringify(answer)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u0000|<script|<img/);
      if ('error' in answer) expect(answer.error.code).not.toBe('crashed');
    }
    const of = (name: string) => saidOf(answers.find(({ input }) => input.endsWith(name)));
    expect(of('header.eml')).toBe('too-long');
    expect(answers.find(({ input }) => input.endsWith('huge.png'))).toHaveProperty('error');
    expect(answers.find(({ input }) => input.endsWith('no.msg'))).toHaveProperty('error');
    expect(of('bidi.txt')).toBe('mailbox-full');
  });
});

describe('the words for people', () => {
  it('say who said no, for whom and what comes next', async () => {
    const path = file('full.eml', report('bob@example.net', '5.2.2'));
    const { out } = await ran(['explain', path]);
    expect(out).toContain('For: bob@example.net');
    expect(out).toContain('Who said it: mx.example.net');
    expect(out).toContain('What comes next: ');
  });
});
