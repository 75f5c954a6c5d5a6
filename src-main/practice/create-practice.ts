import type { Doctor } from '../doctor.ts';
import { listFaults } from './faults.ts';
import { type Lab, startLab } from './lab.ts';

/** There is nothing to mend: no practice problem is running. */
export class NoPracticeError extends Error {
  override readonly name = 'NoPracticeError';
  readonly code = 'no-practice';
}

/** Keeps at most one practice problem running: starting another stops the one before. */
export function createPractice(): Doctor['practice'] {
  let running: Lab | undefined;
  const stop = async () => {
    const lab = running;
    running = undefined;
    await lab?.close();
  };
  return {
    list: () => listFaults().map(({ id, title, symptom }) => ({ id, title, symptom })),
    start: async (fault) => {
      await stop();
      running = await startLab(fault);
      return { case: running.case, password: running.password };
    },
    repair: () => {
      if (running === undefined) throw new NoPracticeError();
      return running.repair();
    },
    stop,
  };
}
