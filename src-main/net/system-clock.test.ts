import { expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';

it('tells the time of this computer and a time that never runs back', () => {
  const first = systemClock.ticks();
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(60_000);
  expect(systemClock.ticks()).toBeGreaterThanOrEqual(first);
});
