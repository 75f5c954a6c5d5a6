import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { isSpfRecord } from '../../src-main/engine/authentication/spf/record.ts';
import {
  type Scenario,
  scoreSuite,
  type Trial,
  trialsOf,
} from '../../src-main/engine/authentication/spf/testing/suite.ts';
import { median } from '../figures/speed.ts';

const ROUNDS = 5;
const LEAST_SECONDS = 1;
const print = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(48)} ${value}\n`);
};

async function ownSpeed(trials: readonly Trial[]): Promise<number> {
  const began = performance.now();
  for (let times = 1; ; times += 1) {
    for (const { run } of trials) await run();
    const seconds = (performance.now() - began) / 1000;
    if (seconds >= LEAST_SECONDS) return (trials.length * times) / seconds;
  }
}

let counter = 0;
/** The same text with a modifier that means nothing, other each time: a record that was never read before. */
const asNew = (text: string): string => (isSpfRecord(text) ? `${text} n${(counter += 1)}=` : text);

interface Peer {
  readonly right: number;
  readonly version: string;
  readonly speed: () => Promise<number>;
  readonly stop: () => void;
}

/** Starts pyspf of the system's Python; `undefined` where it is not installed. */
async function startPeer(script: string, suite: string): Promise<Peer | undefined> {
  const child = spawn('/usr/bin/python3', [script, suite, String(LEAST_SECONDS)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    return next.done === true ? '' : next.value;
  };
  const [word, right, version = ''] = (await line()).split(' ');
  if (word !== 'ready') return undefined;
  const speed = async () => {
    child.stdin.write('\n');
    return Number(await line());
  };
  return { right: Number(right), version, speed, stop: () => child.stdin.end() };
}

const inThousands = (speed: number): string => `${(speed / 1000).toFixed(1)}k evaluations/s`;

/** Prints how many mails a second are judged, ours and the peer's in turns: other work on the machine slows both. */
export async function benchSpf(suite: string, peerScript: string): Promise<void> {
  const scenarios = JSON.parse(readFileSync(suite, 'utf8')) as Scenario[];
  const score = await scoreSuite(scenarios);
  print('SPF, suite of RFC 7208', `${score.cases - score.wrong.length} of ${score.cases} verdicts right`);
  const trials = trialsOf(scenarios);
  const fresh = trialsOf(scenarios, asNew);
  await ownSpeed(trials);
  const peer = await startPeer(peerScript, suite);
  const rounds: { readonly own: number; readonly anew: number; readonly peer: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ own: await ownSpeed(trials), peer: (await peer?.speed()) ?? NaN, anew: await ownSpeed(fresh) });
  const told = (speeds: readonly number[]) =>
    `${inThousands(median(speeds))}, best ${inThousands(Math.max(...speeds))}`;
  print('SPF, one core, in memory', told(rounds.map(({ own }) => own)));
  print('SPF, the same, each record read anew', told(rounds.map(({ anew }) => anew)));
  if (peer === undefined) {
    print('SPF, peer', 'not measured: python3-spf is not installed');
    return;
  }
  peer.stop();
  print(`SPF, pyspf ${peer.version}`, `${told(rounds.map((one) => one.peer))}; ${peer.right} verdicts right`);
  const ratios = rounds.map((one) => one.own / one.peer);
  const anew = rounds.map((one) => one.anew / one.peer);
  print(
    'SPF, ours to pyspf, round by round',
    `${median(ratios).toFixed(1)} times, best ${Math.max(...ratios).toFixed(1)}`,
  );
  print(
    'SPF, the same, each record read anew',
    `${median(anew).toFixed(1)} times, best ${Math.max(...anew).toFixed(1)}`,
  );
}
