import type { Caller } from './handlers-type.ts';
import { RequestError } from './request-error.ts';

/** The checks that are going on, each under the id that the window gave it. */
export interface Runs {
  /**
   * Runs `work` until it ends, is stopped, or its window is gone; its signal is aborted at the end in any case,
   * so that nothing it left behind goes on. Rejects with RUN_EXISTS, TOO_MANY_RUNS, or STOPPED.
   */
  start<T>(runId: string, caller: Caller, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Stops one run; an id that is not running is let pass, since a run may end while Stop is on its way. */
  stop(runId: string): void;
  stopAll(): void;
}

/** At most `most` runs at the same time. */
export function createRuns(most: number): Runs {
  const running = new Map<string, AbortController>();
  const admit = (runId: string) => {
    if (running.has(runId)) throw new RequestError('RUN_EXISTS', 'This check is already running.');
    if (running.size >= most) throw new RequestError('TOO_MANY_RUNS', 'Two checks are running. Stop one first.');
    const controller = new AbortController();
    running.set(runId, controller);
    return controller;
  };
  return {
    start: async (runId, caller, work) => {
      const controller = admit(runId);
      const forget = caller.onGone(() => {
        controller.abort();
      });
      try {
        return await work(controller.signal);
      } catch (error) {
        throw controller.signal.aborted ? new RequestError('STOPPED', 'The check was stopped.') : error;
      } finally {
        forget();
        running.delete(runId);
        controller.abort();
      }
    },
    stop: (runId) => {
      running.get(runId)?.abort();
    },
    stopAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
