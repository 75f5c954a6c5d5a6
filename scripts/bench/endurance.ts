import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { CaseFile } from '../../src-main/contract/case.ts';
import { diagnose } from '../../src-main/diagnose.ts';

const RUNS = 1000;
/** Runs until every cache is full and all code is compiled. */
const WARM_UP = 100;
const AT_ONCE = 4;
const MIB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in use when nothing runs, in bytes: sockets and timers that are over have let go of theirs. */
async function idleMemory(): Promise<number> {
  await new Promise((done) => setTimeout(done, 1500));
  collect();
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}

async function runMany(times: number, theCase: CaseFile, password: string): Promise<void> {
  let left = times;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const { diagnosis } = await diagnose(theCase, { signal: new AbortController().signal, password });
      if (diagnosis.causes[0]?.id !== 'healthy') throw new Error(`A healthy account was called ${diagnosis.headline}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Prints what 1,000 diagnoses of a healthy account leave behind, and the longest time that the event loop stood still. */
export async function benchEndurance(print: (name: string, value: string) => void): Promise<void> {
  const lab = new Worker(new URL('./bench-lab.js', import.meta.url));
  try {
    const [world] = (await once(lab, 'message')) as [{ case: CaseFile; password: string }];
    await runMany(WARM_UP, world.case, world.password);
    const before = await idleMemory();
    const handles = process.getActiveResourcesInfo().length;
    await runMany(RUNS, world.case, world.password);
    const after = await idleMemory();
    print(
      `idle memory, ${RUNS} diagnoses later`,
      `${((after - before) / MIB).toFixed(2)} MiB more (before ${(before / MIB).toFixed(1)})`,
    );
    print('sockets and timers more than before', String(process.getActiveResourcesInfo().length - handles));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    for (let index = 0; index < 20; index += 1)
      await diagnose(world.case, { signal: new AbortController().signal, password: world.password });
    delay.disable();
    print('event loop stood still at most, 20 diagnoses (limit 50)', `${(delay.max / 1e6 - 5).toFixed(0)} ms`);
  } finally {
    lab.postMessage('stop');
    await once(lab, 'exit');
  }
}
