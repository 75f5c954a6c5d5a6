import { Fault } from './fault.ts';
import type { TlsFault } from './types.ts';

/** One deadline and one stop signal for all steps of a check. */
export interface Limit {
  /**
   * Waits for one step. `start` registers its listeners and gives back what removes them; it is removed in every case.
   * Rejects with `stopped` on the signal, with `late` when the deadline passes.
   */
  step<T>(late: TlsFault, start: (done: (value: T) => void, fail: (error: unknown) => void) => () => void): Promise<T>;
  /** Releases the timer. */
  end(): void;
}

/** Starts the clock: `milliseconds` from now for all steps together. */
export function startLimit(signal: AbortSignal, milliseconds: number): Limit {
  const over = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    over.abort();
  }, milliseconds);
  const stop = () => {
    over.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) over.abort();
  return {
    step: (lateFault, start) =>
      new Promise((resolve, reject) => {
        const faultNow = () => new Fault(late ? lateFault : 'stopped');
        if (over.signal.aborted) {
          reject(faultNow());
          return;
        }
        let remove: () => void = () => undefined;
        const settle = (act: () => void) => {
          over.signal.removeEventListener('abort', onOver);
          remove();
          act();
        };
        const onOver = () => {
          settle(() => {
            reject(faultNow());
          });
        };
        over.signal.addEventListener('abort', onOver, { once: true });
        remove = start(
          (value) => {
            settle(() => {
              resolve(value);
            });
          },
          (error) => {
            settle(() => {
              reject(error instanceof Error ? error : new Fault('unknown-failure'));
            });
          },
        );
      }),
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}
