import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ACCOUNT, ADDRESSES, HOSTS } from '../../e2e/lab/addresses.ts';
import { behindLink } from '../../e2e/lab/behind-link.ts';
import { diagnoseInLab, labCase } from '../../e2e/lab/diagnose-in-lab.ts';
import { driveWindow } from '../../e2e/lab/drive-window.ts';
import { mustRun } from '../../e2e/lab/must-run.ts';
import { run } from '../../e2e/lab/run.ts';
import type { RealLab } from '../../e2e/lab/real-lab.ts';
import { startRealLab } from '../../e2e/lab/start-real-lab.ts';
import { benchEndurance } from './endurance.ts';
import { median } from '../figures/speed.ts';

const ROUNDS = 9;
const ONE_WAY_MS = 20;
/** The fewest round trips in which port 587 can be walked to the answer for the recipient. */
const FLOOR_TRIPS = 9;
const RECIPIENT = 'bob@rcpt.test';
const print = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(56)} ${value}\n`);
};
const spread = (values: readonly number[]) =>
  `min ${Math.min(...values).toFixed(0)}  median ${median(values).toFixed(0)}  max ${Math.max(...values).toFixed(0)} ms`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What a trained person types one after the other to learn the same. */
function toolSequence(ca: string): readonly (readonly string[])[] {
  const { good, resolver, recipientServer } = ADDRESSES;
  const dig = (...words: string[]) => ['dig', '+time=2', '+tries=1', `@${resolver}`, ...words];
  const port = (address: string, number: number) => ['bash', '-c', `exec 3<>/dev/tcp/${address}/${number}`];
  const openssl = (...words: string[]) => ['openssl', 's_client', '-CAfile', ca, '-servername', HOSTS.good, ...words];
  const swaks = ['swaks', '--to', RECIPIENT, '--from', ACCOUNT.user, '--quit-after', 'RCPT', '--tls'];
  const signIn = ['--auth', 'PLAIN', '--auth-user', ACCOUNT.user, '--auth-password', ACCOUNT.password];
  const domain = 'provider.test';
  return [
    dig(HOSTS.good, 'A'),
    dig(HOSTS.good, 'AAAA'),
    dig(domain, 'MX'),
    dig(domain, 'TXT'),
    dig(`_dmarc.${domain}`, 'TXT'),
    dig('rcpt.test', 'MX'),
    dig('mx1.rcpt.test', 'A'),
    dig('-x', good),
    port(good, 25),
    port(good, 465),
    port(good, 587),
    port(recipientServer, 25),
    openssl('-starttls', 'smtp', '-connect', `${good}:587`),
    openssl('-connect', `${good}:465`),
    [...swaks, '--server', good, '--port', '587', ...signIn],
    [...swaks, '--server', recipientServer, '--port', '25'],
  ];
}

/** Milliseconds from Ctrl+C to the end of the program, while a port is silent. */
async function stopTime(inside: readonly string[], file: string, cli: string): Promise<number> {
  const [program, ...args] = [...inside, process.execPath, cli, 'diagnose', '--case', file, '--json'];
  const env = { ...process.env, OUTBOX_DOCTOR_PASSWORD: ACCOUNT.password };
  const child = spawn(program, args, { stdio: 'ignore', env });
  await new Promise((done) => setTimeout(done, 1500));
  const ended = once(child, 'exit');
  return timed(async () => {
    child.kill('SIGINT');
    await ended;
  });
}

async function roundTrip(inside: readonly string[]): Promise<number> {
  const script = `const{connect}=require('node:net');const b=process.hrtime.bigint();
connect(465,'${ADDRESSES.good}',function(){console.log(Number(process.hrtime.bigint()-b)/1e6);this.destroy()})`;
  return Number(await mustRun([...inside, process.execPath, '-e', script]));
}

const repeated = async (measure: () => Promise<number>): Promise<number[]> => {
  const values: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) values.push(await measure());
  return values;
};

/** Prints how long a whole diagnosis takes over a line of 40 ms, beside the tools of a trained person in the same run. */
export async function benchWay(root: string): Promise<void> {
  await overTheLine(root);
  await benchEndurance(print);
}

async function overTheLine(root: string): Promise<void> {
  const lab = await startRealLab();
  if ('skipped' in lab) {
    print('diagnosis over 40 ms', `not measured: ${lab.skipped}`);
    return;
  }
  const far = await behindLink(lab, root, ONE_WAY_MS).catch(async (error: unknown) => {
    await lab.stop();
    throw error;
  });
  try {
    const there = { ...lab, inside: far.inside };
    const floor = FLOOR_TRIPS * 2 * ONE_WAY_MS;
    print('one round trip, measured', spread(await repeated(() => roundTrip(far.inside))));
    const inner: number[] = [];
    const whole: number[] = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const { result, ms } = await diagnoseInLab(there);
      const [first] = result.diagnosis.causes;
      if (first?.id !== 'healthy') throw new Error(`The healthy account was called ${first?.id}.`);
      inner.push(Date.parse(result.timing.finishedAt) - Date.parse(result.timing.startedAt));
      whole.push(ms);
    }
    print('healthy account, first packet to verdict', spread(inner));
    print('healthy account, start of the program to its end', spread(whole));
    print(`ratio to the floor of ${floor} ms (target 1.35)`, (median(inner) / floor).toFixed(2));
    await besideTheTools(there.inside, join(lab.folder, 'ca.pem'), median(inner), median(whole));
    await inTheWindow(there);
    await lab.dropPort(587);
    const { ms } = await diagnoseInLab(there);
    print('one dropped port, start to end (limit 4000)', `${ms} ms`);
    const file = join(lab.folder, 'stop.json');
    writeFileSync(file, JSON.stringify(labCase({})));
    print(
      'Ctrl+C to the end (limit 1000)',
      `${(await stopTime(far.inside, file, join(root, 'out/main/cli.js'))).toFixed(0)} ms`,
    );
  } finally {
    await far.stop();
    await lab.stop();
  }
}

/** The window over the same line: from the click to the first row that shows a result. */
async function inTheWindow(there: RealLab): Promise<void> {
  const { out, err } = await driveWindow(there, 'first-result');
  const [, times] = /^first-result: (\[.*\])$/m.exec(out) ?? [];
  const name = 'click to the first result on screen (limit 300)';
  print(
    name,
    times === undefined ? `not measured: ${`${out}${err}`.slice(-500)}` : spread(JSON.parse(times) as number[]),
  );
  print(
    'load of the machine meanwhile',
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' '),
  );
}

async function besideTheTools(inside: readonly string[], ca: string, inner: number, whole: number): Promise<void> {
  const commands = toolSequence(ca);
  const missing = [];
  for (const name of ['dig', 'swaks', 'openssl'])
    if ((await run(['which', name], { timeoutMs: 5000 })).code !== 0) missing.push(name);
  if (missing.length > 0) {
    print('the tools one after the other', `not installed: ${missing.join(', ')}`);
    return;
  }
  const times = await repeated(() =>
    timed(async () => {
      for (const words of commands) {
        const { code, err } = await run([...inside, ...words], { timeoutMs: 20_000 });
        // A port that is closed is an answer; a tool that was not there or was ended is none.
        if (code === -1 || code === 127) throw new Error(`${words.join(' ')}: ${err.slice(0, 300)}`);
      }
    }),
  );
  print(`${commands.length} commands one after the other`, spread(times));
  print(
    'times faster, verdict / whole program (target 5)',
    `${(median(times) / inner).toFixed(1)} / ${(median(times) / whole).toFixed(1)}`,
  );
}
