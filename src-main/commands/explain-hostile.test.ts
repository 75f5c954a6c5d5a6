import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readingSchema, type Unreadable, unreadableSchema } from '../contract/reading.ts';
import { buildCompoundFile } from '../engine/msg/testing/build-compound-file.ts';
import { type BuiltCli, cliFromSource } from './testing/cli-from-source.ts';
import * as hostile from './testing/hostile-files.ts';

/** MiB: more than twice of what any of them needed when this was written, half of what the bombs unpack to. */
const MOST_MEMORY = 500;
const FULL = '552 5.2.2 mailbox full';

let folder = '';
let cli: BuiltCli;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  cli = await cliFromSource();
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cli.remove();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The reason of the first recipient, the kind, or the code of the error. */
const saidOf = (one: Reading | Unreadable): string =>
  'error' in one ? one.error.code : (one.results[0]?.reason ?? one.kind);

/** Runs `explain --json`: it ends by itself, asks no network, keeps within its memory and prints what fits the contract. */
async function explained(...paths: string[]): Promise<Record<string, string>> {
  const { code, out, network, peak } = await cli.run(['explain', '--json', '--jobs', '2', ...paths]);
  expect(network).toEqual([]);
  expect(peak).toBeLessThan(MOST_MEMORY);
  expect([0, 66]).toContain(code);
  expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading | Unreadable);
  for (const one of answers) expect(() => ('error' in one ? unreadableSchema : readingSchema).parse(one)).not.toThrow();
  return Object.fromEntries(answers.map((one) => [one.input.replace(`${folder}/`, ''), saidOf(one)]));
}

it('the guard that these tests rely on sees the network, in threads as well', async () => {
  const script = file(
    'asks.mjs',
    "import{Worker}from'node:worker_threads';const ask='try{fetch(\"http://127.0.0.1:9\")}catch{}';eval(ask);new Worker(new URL('data:text/javascript,'+ask))",
  );
  expect((await cli.run([], [script])).network).toEqual(['fetch', 'fetch']);
});

describe('what is packed', { timeout: 120_000 }, () => {
  it('a gigabyte in a small gzip or zip, also packed again, and as a report in a mail', async () => {
    const packed = await hostile.packedZeros(1_088);
    const size = 1_088 * 1_048_576;
    const gzip = hostile.gzipOf(packed, size);
    const zip = hostile.zipOf('report.xml', packed, size, 8);
    expect(gzip.length).toBeLessThan(2_000_000);
    const said = await explained(
      file('bomb.gz', gzip),
      file('bomb.zip', zip),
      file('twice.zip', hostile.zipOf('bomb.zip', zip)),
      file('ten-deep.gz', hostile.nested(gzip, 10)),
      file('report.eml', hostile.withAttachment(gzip, 'application/gzip')),
      file('after.txt', FULL),
    );
    expect(said).toEqual({
      'bomb.gz': 'archive',
      'bomb.zip': 'archive',
      'twice.zip': 'archive',
      'ten-deep.gz': 'archive',
      'report.eml': 'mailbox-full',
      'after.txt': 'mailbox-full',
    });
  });

  it('archives that are cut or lie', async () => {
    const zip = hostile.zipOf('a.xml', Buffer.from(FULL));
    const said = await explained(
      file('cut.zip', zip.subarray(0, 20)),
      file('half.zip', zip.subarray(0, zip.length / 2)),
      file('cut.gz', gzipSync(FULL).subarray(0, 12)),
      file('lying.zip', hostile.zipOf('a.xml', Buffer.from('not deflate at all'), 4_294_967_295, 8)),
    );
    expect(new Set(Object.values(said))).toEqual(new Set(['archive']));
    expect(Object.keys(said)).toHaveLength(4);
  });
});

describe('tricks with the structure of a mail', { timeout: 120_000 }, () => {
  it('boundaries within boundaries, without end, by the thousand: one answer each', async () => {
    const names = Object.entries(hostile.TRICKS).map(([name, make]) => file(name, make()));
    const said = await explained(...names);
    expect(Object.keys(said)).toEqual(Object.keys(hostile.TRICKS));
    expect(Object.values(said)).not.toContain('crashed');
    expect(Object.values(said)).not.toContain('too-slow');
  });

  it('headers and lines without end', async () => {
    const said = await explained(
      file('header.eml', Buffer.alloc(100_000_000, 'X-Long: y\n')),
      file('line.eml', Buffer.alloc(24_000_000, 'a')),
      file('after.txt', FULL),
    );
    expect(said).toEqual({ 'header.eml': 'too-long', 'line.eml': 'too-long', 'after.txt': 'mailbox-full' });
  });
});

describe('what must not reach a screen', { timeout: 120_000 }, () => {
  it('control, escape, bidirectional and zero-width characters in every field, and in the name of the file', async () => {
    const named = file('na\u001b[31mme\u202e.eml', hostile.DISGUISED);
    const missing = join(folder, 'missing\u001b[31m\u202e.eml');
    const asJson = await explained(named, missing);
    expect(Object.values(asJson)).toEqual(['mailbox-full', 'unreadable']);
    const { out, err, network } = await cli.run(['explain', named, missing]);
    expect(network).toEqual([]);
    expect(`${out}${err}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(out).toContain('bob@example.net');
  });

  it('a page with scripts and pictures from afar: nothing is loaded, and words come out', async () => {
    const path = file('page.eml', hostile.LOADED_PAGE);
    await explained(path);
    const { out, network } = await cli.run(['explain', '--json', path]);
    expect(network).toEqual([]);
    expect(out).not.toMatch(/<script|<img|<iframe|javascript:|track\.example/);
  });
});

describe('pictures and documents', { timeout: 120_000 }, () => {
  it('a picture of 100 megapixels, one without end, and kinds that cannot be read', async () => {
    const said = await explained(
      file('huge.png', hostile.flatPng(10_000, 10_000)),
      file('wide.png', hostile.flatPng(30_000, 10)),
      file('cut.png', hostile.flatPng(400, 400).subarray(0, 60)),
      file('phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
      file('scan.pdf', '%PDF-1.7\n'),
    );
    expect(said).toEqual({
      'huge.png': 'too-many-pixels',
      'wide.png': 'too-many-pixels',
      'cut.png': 'broken-picture',
      'phone.heic': 'unreadable-kind',
      'scan.pdf': 'pdf',
    });
  });

  it('a .msg that is none, and compound files whose chains and folders run in circles', async () => {
    const text = new TextEncoder().encode(FULL);
    const item = buildCompoundFile({ '__substg1.0_001A001F': text, '__substg1.0_1000001F': text });
    const loops = Buffer.from(item);
    const table = (loops.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 128; at += 1) loops.writeUInt32LE(at, table + at * 4);
    const circle = Buffer.from(item);
    const directory = (circle.readUInt32LE(48) + 1) * 512;
    for (let at = 0; at < 3; at += 1) circle.writeUInt32LE(1, directory + at * 128 + 76);
    const said = await explained(
      file('text.msg', FULL),
      file('word.msg', buildCompoundFile({ WordDocument: text })),
      file('loops.msg', loops),
      file('circle.msg', circle),
      file('cut.msg', item.subarray(0, 600)),
      file('after.txt', FULL),
    );
    expect(Object.keys(said)).toHaveLength(6);
    expect(said['text.msg']).toBe('mailbox-full');
    expect(said['after.txt']).toBe('mailbox-full');
    expect(Object.values(said).filter((one) => ['crashed', 'too-slow', 'too-much-memory'].includes(one))).toEqual([]);
  });
});

describe('files that are no plain files', { timeout: 120_000 }, () => {
  const isWindows = process.platform === 'win32';
  if (isWindows) process.stdout.write('skipped: Windows has no pipes and no links among its files\n');

  it.skipIf(isWindows)(
    'a folder with a pipe, a ring of links, a dead link and a file that may not be read',
    async () => {
      file('odd/a.txt', FULL);
      file('odd/secret.txt', FULL);
      spawnSync('chmod', ['000', join(folder, 'odd/secret.txt')]);
      spawnSync('mkfifo', [join(folder, 'odd/pipe')]);
      symlinkSync(join(folder, 'odd'), join(folder, 'odd/ring'));
      symlinkSync(join(folder, 'odd/two'), join(folder, 'odd/one'));
      symlinkSync(join(folder, 'odd/one'), join(folder, 'odd/two'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'odd/dead'));
      // Root may read everything.
      const secret = process.getuid?.() === 0 ? 'mailbox-full' : 'unreadable';
      expect(await explained(join(folder, 'odd'))).toEqual({
        'odd/a.txt': 'mailbox-full',
        'odd/dead': 'unreadable',
        'odd/one': 'unreadable',
        'odd/secret.txt': secret,
        'odd/two': 'unreadable',
      });
    },
  );

  it.skipIf(isWindows)('a pipe that is named is read once and as a whole', async () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const run = explained(pipe);
    writeFileSync(pipe, FULL);
    expect(await run).toEqual({ pipe: 'mailbox-full' });
  });

  it('a file that grows while it is read ends at the limit, or where it ended', async () => {
    const path = file('grows.txt', `${FULL}\n`);
    const line = Buffer.alloc(1_000_000, 'a line that grows\n');
    const writer = setInterval(() => {
      appendFileSync(path, line);
    }, 1);
    try {
      expect(['mailbox-full', 'too-long']).toContain((await explained(path))['grows.txt']);
    } finally {
      clearInterval(writer);
    }
  });

  it('a sparse file of 2 GB, and a mailbox with a long empty end', async () => {
    const zeros = file('sparse.eml', FULL);
    const box = file('sparse.mbox', `From a@example.net Tue Nov 24 09:00:00 2026\nSubject: x\n\n${FULL}\n`);
    truncateSync(zeros, 2_000_000_000);
    truncateSync(box, 300_000_000);
    const said = await explained(zeros, box);
    expect(said['sparse.eml']).toBe('too-long');
    expect(Object.keys(said)).toEqual(['sparse.eml', 'sparse.mbox']);
  });
});
