import type { Clock } from './net.ts';

/** The clock of this computer. */
export const systemClock: Clock = {
  now: () => new Date(),
  ticks: () => performance.now(),
};

/**
 * A clock that shows another day: it starts at `start` and runs on from there. For cases that say at what time they
 * are to be judged (`environment.now`); durations stay real.
 */
export function clockFrom(start: Date): Clock {
  const began = performance.now();
  return { now: () => new Date(start.getTime() + performance.now() - began), ticks: () => performance.now() };
}
