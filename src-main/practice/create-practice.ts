import type { Doctor } from '../doctor.ts';
import { listFaults } from './faults.ts';
import type { Lab } from './lab.ts';

/** There is nothing to mend: no practice problem is running. */
export class NoPracticeError extends Error {
  override readonly name = 'NoPracticeError';
  readonly code = 'no-practice';
}

/** Keeps at most one practice problem running: starting another stops the one before. */
export function createPractice(): Doctor['practice'] {
  let running: Lab | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: two starts at the same time would leave a lab running that nobody can stop.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const stop = async () => {
    const lab = running;
    running = undefined;
    await lab?.close();
  };
  const start = async (fault: string): Promise<Lab> => {
    await stop();
    // The makers of certificates are slow to load, and most people never practise.
    const { startLab } = await import('./lab.ts');
    running = await startLab(fault);
    return running;
  };
  const repair = async () => {
    if (running === undefined) throw new NoPracticeError();
    return running.repair();
  };
  return {
    list: listFaults,
    start: async (fault) => {
      const lab = await inTurn(() => start(fault));
      return { case: lab.case, password: lab.password };
    },
    repair: () => inTurn(repair),
    stop: () => inTurn(stop),
  };
}
