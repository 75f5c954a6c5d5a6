import { describe, expect, it } from 'vitest';
import type { RequestError } from './request-error.ts';
import { createRuns } from './runs.ts';
import { fakeCaller } from './testing/fake-caller.ts';

/** Work that ends when its signal does, as a check does. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('stopped half-way');
    });
  });
const code = (error: unknown) => (error as RequestError).code;

describe('createRuns', () => {
  it('gives what the work gives and aborts what it left behind', async () => {
    const { caller, listeners } = fakeCaller();
    let left: AbortSignal | undefined;
    const value = await createRuns(2).start('run-1', caller, (signal) => {
      left = signal;
      expect(signal.aborted).toBe(false);
      return Promise.resolve(7);
    });
    expect(value).toBe(7);
    expect(left?.aborted).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it('stops the run that is named and no other', async () => {
    const runs = createRuns(2);
    const { caller } = fakeCaller();
    const first = runs.start('run-1', caller, untilStopped);
    let second: AbortSignal | undefined;
    const other = runs.start('run-2', caller, (signal) => {
      second = signal;
      return untilStopped(signal);
    });
    runs.stop('run-1');
    expect(await first).toBe('stopped half-way');
    expect(second?.aborted).toBe(false);
    runs.stopAll();
    expect(await other).toBe('stopped half-way');
  });

  it('stops when its window is gone', async () => {
    const { caller, leave } = fakeCaller();
    const run = createRuns(2).start('run-1', caller, untilStopped);
    leave();
    expect(await run).toBe('stopped half-way');
  });

  it('turns a rejection after Stop into STOPPED, and keeps any other', async () => {
    const runs = createRuns(2);
    const { caller } = fakeCaller();
    const stopped = runs.start('run-1', caller, async (signal) => {
      await untilStopped(signal);
      throw new Error('aborted somewhere deep');
    });
    runs.stop('run-1');
    expect(code(await stopped.catch((error: unknown) => error))).toBe('STOPPED');
    const broken = runs.start('run-1', caller, () => Promise.reject(new Error('a fault of ours')));
    await expect(broken).rejects.toThrow('a fault of ours');
  });

  it('refuses a third run and an id that is running, and takes both once there is room', async () => {
    const runs = createRuns(2);
    const { caller } = fakeCaller();
    const first = runs.start('run-1', caller, untilStopped);
    expect(code(await runs.start('run-1', caller, untilStopped).catch((error: unknown) => error))).toBe('RUN_EXISTS');
    const second = runs.start('run-2', caller, untilStopped);
    expect(code(await runs.start('run-3', caller, untilStopped).catch((error: unknown) => error))).toBe(
      'TOO_MANY_RUNS',
    );
    runs.stopAll();
    await Promise.all([first, second]);
    expect(await runs.start('run-1', caller, () => Promise.resolve('again'))).toBe('again');
  });

  it('lets Stop for a run that is over pass', () => {
    expect(() => {
      createRuns(2).stop('run-9');
    }).not.toThrow();
  });

  it('has room again after work that fails at once', async () => {
    const runs = createRuns(1);
    const { caller } = fakeCaller();
    await expect(runs.start('run-1', caller, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await runs.start('run-1', caller, () => Promise.resolve('yes'))).toBe('yes');
  });
});
