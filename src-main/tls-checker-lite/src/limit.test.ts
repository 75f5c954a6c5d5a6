import { describe, expect, it, vi } from 'vitest';
import { startLimit } from './limit.ts';

const never = () => () => undefined;

describe('startLimit', () => {
  it('gives the value and takes the listeners away', async () => {
    const limit = startLimit(new AbortController().signal, 1000);
    const remove = vi.fn();
    const value = await limit.step<number>('timeout', (done) => {
      setImmediate(done, 7);
      return remove;
    });
    limit.end();
    expect(value).toBe(7);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('passes an error on, and gives a word to what is none', async () => {
    const limit = startLimit(new AbortController().signal, 1000);
    const failing = (thing: unknown) =>
      limit.step('timeout', (_done, fail) => {
        setImmediate(fail, thing);
        return () => undefined;
      });
    await expect(failing(new Error('x'))).rejects.toThrow('x');
    await expect(failing('x')).rejects.toMatchObject({ failure: 'unknown-failure' });
    limit.end();
  });

  it('uses the word of the step that was late', async () => {
    const limit = startLimit(new AbortController().signal, 20);
    await expect(limit.step('greeting-timeout', never)).rejects.toMatchObject({ failure: 'greeting-timeout' });
    await expect(limit.step('tls-no-answer', never)).rejects.toMatchObject({ failure: 'tls-no-answer' });
    limit.end();
  });

  it('stops on the signal, even one that fired before', async () => {
    const stop = new AbortController();
    const limit = startLimit(stop.signal, 5000);
    const waiting = limit.step('timeout', never);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ failure: 'stopped' });
    limit.end();
    const start = vi.fn(never);
    const second = startLimit(stop.signal, 5000);
    await expect(second.step('timeout', start)).rejects.toMatchObject({ failure: 'stopped' });
    expect(start).not.toHaveBeenCalled();
    second.end();
  });
});
