import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { limitedSignal } from './limited-signal.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('limitedSignal', () => {
  it('fires at once when the signal has fired, and when it fires later', () => {
    expect(limitedSignal(AbortSignal.abort(), 60_000).aborted).toBe(true);
    const controller = new AbortController();
    const limited = limitedSignal(controller.signal, 60_000);
    expect(limited.aborted).toBe(false);
    controller.abort();
    expect(limited.aborted).toBe(true);
  });

  it('fires when the time is over, also when memory was cleaned up meanwhile', async () => {
    const { signal } = new AbortController();
    const fired = Promise.all(
      Array.from({ length: 50 }, () => once(limitedSignal(signal, 200) as unknown as EventTarget, 'abort')),
    );
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
    expect(await fired).toHaveLength(50);
    expect(signal.aborted).toBe(false);
  });
});
