import { describe, expect, it, vi } from 'vitest';
import type { Caller, Handlers } from './handlers-type.ts';
import { lateHandlers } from './late-handlers.ts';

const caller = {} as Caller;
const real = (listPractice: Handlers['listPractice']) => ({ listPractice }) as unknown as Handlers;

describe('handlers that come late', () => {
  it('let a request wait, and answer it when they are there', async () => {
    const { handlers, arrive } = lateHandlers();
    const answer = Promise.resolve(handlers.listPractice({}, caller));
    const list = vi.fn(() => ({ faults: [] }));
    arrive(real(list));
    expect(await answer).toEqual({ faults: [] });
    expect(list).toHaveBeenCalledExactlyOnceWith({}, caller);
  });

  it('are called in the same turn once they are there', () => {
    const { handlers, arrive } = lateHandlers();
    const list = vi.fn(() => ({ faults: [] }));
    arrive(real(list));
    void handlers.listPractice({}, caller);
    expect(list).toHaveBeenCalledOnce();
  });

  it('pass a refusal on', async () => {
    const { handlers, arrive } = lateHandlers();
    arrive(real(() => Promise.reject(new Error('no'))));
    await expect(handlers.listPractice({}, caller)).rejects.toThrow('no');
  });

  it('cover every request', () => {
    const { handlers } = lateHandlers();
    expect(Object.keys(handlers)).toContain('startCheck');
    expect(Object.values(handlers).every((one) => typeof one === 'function')).toBe(true);
  });
});
