import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from './system-clock.ts';
import { connectTcp } from './tcp.ts';

const silent = vi.hoisted(() => ({ connect: vi.fn() }));
// An address that stays silent cannot be had on every network, so the socket is one that never connects.
vi.mock('node:net', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  connect: silent.connect,
}));

let socket: Socket;
beforeEach(() => {
  vi.useFakeTimers();
  socket = new Socket();
  silent.connect.mockReturnValue(socket);
});
afterEach(() => {
  vi.useRealTimers();
});

const attempt = (deadlineMs?: number) =>
  connectTcp(
    { address: '192.0.2.1', port: 587, family: 4 },
    systemClock,
    new AbortController().signal,
    ...(deadlineMs === undefined ? [] : [deadlineMs]),
  );

it('gives a silent port up after the second SYN has had its time', async () => {
  const running = attempt();
  await vi.advanceTimersByTimeAsync(3199);
  expect(socket.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await running).toMatchObject({ ok: false, failure: 'timeout' });
  expect(socket.destroyed).toBe(true);
});

it('takes another deadline', async () => {
  const running = attempt(50);
  await vi.advanceTimersByTimeAsync(50);
  expect(await running).toMatchObject({ failure: 'timeout' });
});

it('asks for one family and races nothing', () => {
  void attempt(1);
  expect(silent.connect).toHaveBeenLastCalledWith(
    expect.objectContaining({ host: '192.0.2.1', port: 587, family: 4, autoSelectFamily: false }),
  );
});
