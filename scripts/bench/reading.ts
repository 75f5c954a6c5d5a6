import { spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findData } from '../figures/find-data.ts';
import { labelledMessages, shareOf } from '../figures/measure.ts';
import { type LineLabel, readRows } from '../figures/rows.ts';
import type { Read } from '../figures/score-text.ts';
import { median, megabytePaste, ROUNDS, speedOf } from '../figures/speed.ts';
import { explain } from '../../src-main/engine/explain.ts';
import { fixByCause } from '../../src-main/knowledge/fix-by-cause.ts';
import { catalogue } from '../../src-main/knowledge/replies.ts';
import { createReader } from '../../src-main/reading/create-reader.ts';

/** A round is long enough for what the whole run of a large folder does, for us and for the peer alike. */
const LEAST_MS = 1000;
const FILES = 100_000;
const read: Read = (bytes) => explain({ name: '-', bytes }, catalogue, fixByCause);
const print = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(48)} ${value}\n`);
};

/** Messages a second of one worker that has more than enough to do. */
async function workerSpeed(messages: readonly Uint8Array[], worker: URL): Promise<number> {
  const reader = createReader({ size: 1, worker });
  const round = async () => {
    const began = performance.now();
    let times = 0;
    do {
      await Promise.all(messages.map((bytes) => reader.read({ name: '-', bytes: Uint8Array.from(bytes) })));
      times += 1;
    } while (performance.now() - began < LEAST_MS);
    return (1000 * messages.length * times) / (performance.now() - began);
  };
  await round();
  const speeds: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) speeds.push(await round());
  await reader.close();
  return median(speeds);
}

/** The same messages, all in memory before the clock starts, one process, the same rounds after one that warms up. */
const PEER = `
use strict; use warnings; use Time::HiRes 'time'; use Sisimai::Message; use Sisimai;
my ($rounds, $least, $list) = @ARGV; my @texts;
open(my $names, '<', $list) or die; while (my $name = <$names>) { chomp $name; local $/;
  open(my $file, '<', $name) or die; push @texts, scalar <$file>; }
my @speeds; my $answered = 0;
for my $round (0 .. $rounds) { my $began = time; my $times = 0;
  do { $times += 1; for my $text (@texts) { my $copy = $text; my $got = eval { local $SIG{__WARN__} = sub {}; Sisimai->make(\\$copy, 'delivered' => 1) }; $answered += 1 if $round == 0 && $times == 1 && $got && @$got; }
  } while (time - $began < $least);
  push @speeds, @texts * $times / (time - $began) if $round > 0; }
print join(' ', $answered, @speeds);`;

function peerSpeed(messages: readonly Uint8Array[], work: string) {
  const names = messages.map((bytes, index) => {
    const path = join(work, `${index}.eml`);
    writeFileSync(path, bytes);
    return path;
  });
  writeFileSync(join(work, 'list'), names.join('\n'));
  const { status, stdout } = spawnSync(
    'perl',
    ['-e', PEER, String(ROUNDS), String(LEAST_MS / 1000), join(work, 'list')],
    { encoding: 'utf8' },
  );
  const [answered = 0, ...speeds] = status === 0 ? stdout.split(' ').map(Number) : [];
  return speeds.length === 0 ? undefined : { answered, speed: median(speeds) };
}

/** Peak memory of the command line over many files, in MiB, where the system tells it; and files a second. */
async function manyFiles(messages: readonly Uint8Array[], work: string, cli: string): Promise<void> {
  const folder = join(work, 'many');
  // A mailbox of several messages is several inputs, so that its lines would not be those of files.
  const single = [...messages.keys()].filter(
    (index) => explain({ name: '-', bytes: messages[index] ?? new Uint8Array() }, catalogue, fixByCause).length === 1,
  );
  for (let index = 0; index < FILES; index += 1) {
    const inner = join(folder, String(index % 100));
    if (index < 100) mkdirSync(inner, { recursive: true });
    const source = join(work, `${single[index % single.length]}.eml`);
    linkSync(source, join(inner, `${index}.eml`));
  }
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'explain', '--json', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  let peak = 0;
  const look = () => {
    const status = existingStatus(child.pid ?? 0);
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  };
  const timer = setInterval(look, 200);
  for await (const piece of child.stdout as AsyncIterable<Buffer>)
    for (const byte of piece) if (byte === 10) lines += 1;
  clearInterval(timer);
  print(`${FILES} files: lines of output`, String(lines));
  print(`${FILES} files: files a second`, (FILES / ((performance.now() - began) / 1000)).toFixed(0));
  print(`${FILES} files: peak memory`, peak === 0 ? 'not told by this system' : `${peak.toFixed(0)} MiB (limit 250)`);
}

function existingStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Prints how fast texts and messages are read. `out` is the built app; without `shared` there is nothing to read. */
export async function benchReading(shared: string, out: string): Promise<void> {
  const data = findData(shared);
  const choice = { setsAside: true, heldOut: false };
  const messages = [...labelledMessages(data, choice)].map(({ bytes }) => new Uint8Array(bytes));
  const lines = data.lines
    .flatMap((path) => readRows(path) as LineLabel[])
    .filter(({ line }) => shareOf(line, choice) !== undefined)
    .map(({ line }) => new TextEncoder().encode(line));
  const work = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  try {
    const ours = await speedOf(messages, read, LEAST_MS);
    const peer = peerSpeed(messages, work);
    print('messages a second, one thread', ours.toFixed(0));
    print(
      'messages a second, one worker',
      (await workerSpeed(messages, new URL(`file://${out}/reading-worker.js`))).toFixed(0),
    );
    print(
      'messages a second, libsisimai-perl',
      peer === undefined
        ? 'not installed: apt-get install libsisimai-perl'
        : `${peer.speed.toFixed(0)} (answers ${peer.answered} of ${messages.length})`,
    );
    if (peer !== undefined) print('ratio to libsisimai-perl (medians)', (ours / peer.speed).toFixed(2));
    print('bare lines a second, one thread', (await speedOf(lines, read, LEAST_MS)).toFixed(0));
    print('a paste of 1 MB', `${(1000 / (await speedOf([megabytePaste()], read, LEAST_MS))).toFixed(0)} ms`);
    await manyFiles(messages, work, join(out, 'cli.js'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
