import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { exchangeError } from './exchange.ts';
import { timeLimit, type Stop } from './time-limit.ts';

describe('exchangeError', () => {
  it.each([
    ['ECONNREFUSED', 'dns-port-closed'],
    ['ECONNRESET', 'dns-port-closed'],
    ['EHOSTUNREACH', 'dns-unreachable'],
    ['ENETUNREACH', 'dns-unreachable'],
    ['EPERM', 'dns-unreachable'],
    ['ETIMEDOUT', 'dns-timeout'],
    ['ESTRANGE', 'dns-unreachable'],
  ])('reduces %s', (code, failure) => {
    expect(exchangeError(Object.assign(new Error('words'), { code }))).toEqual({ ok: false, failure, detail: code });
  });

  it('has a word for an error without a code', () => {
    expect(exchangeError(new Error('words'))).toMatchObject({ failure: 'dns-unreachable', detail: 'no code' });
  });
});

describe('timeLimit', () => {
  const until = (signal: AbortSignal, milliseconds: number) =>
    new Promise<Stop>((resolve) => {
      timeLimit(signal, milliseconds, resolve);
    });

  it('says why it ended', async () => {
    expect(await until(new AbortController().signal, 5)).toBe('late');
    const stop = new AbortController();
    const waiting = until(stop.signal, 10_000);
    stop.abort();
    expect(await waiting).toBe('stopped');
  });

  it('leaves no listener behind, however it ends', async () => {
    const { signal } = new AbortController();
    await until(signal, 1);
    timeLimit(signal, 10_000, () => undefined)();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
