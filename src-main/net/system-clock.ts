import type { Clock } from './net.ts';

/** The clock of this computer. */
export const systemClock: Clock = {
  now: () => new Date(),
  ticks: () => performance.now(),
};
