import { connect, type Socket } from 'node:net';
import type { Failure } from '../contract/failure.ts';
import { failureOf } from './failure.ts';
import type { Clock, Outcome, TcpTarget } from './net.ts';

/** A SYN that is dropped is sent again after 1 s and 3 s; only then may a port be called silent. */
const DEFAULT_DEADLINE_MS = 3200;

/**
 * Opens one TCP connection to one address of one family, without racing families: a mixed attempt would mix
 * the errors and their times. The caller destroys the socket, which has an error listener so that a late
 * reset cannot end the process. Failures: the network words, `timeout` at the deadline, `stopped`.
 */
export const connectTcp = async (
  target: TcpTarget,
  clock: Clock,
  signal: AbortSignal,
  deadlineMs = DEFAULT_DEADLINE_MS,
): Promise<Outcome<Socket>> => {
  const began = clock.ticks();
  const ms = () => Math.max(0, clock.ticks() - began);
  if (signal.aborted) return { ok: false, failure: 'stopped', ms: 0 };
  return new Promise((resolve) => {
    const socket = connect({
      host: target.address,
      port: target.port,
      family: target.family,
      autoSelectFamily: false,
      noDelay: true,
    });
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    const fail = (failure: Failure) => {
      settle();
      socket.destroy();
      resolve({ ok: false, failure, ms: ms() });
    };
    const stop = () => {
      fail('stopped');
    };
    const timer = setTimeout(fail, deadlineMs, 'timeout' satisfies Failure);
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', (error) => {
      fail(failureOf(error));
    });
    socket.once('connect', () => {
      settle();
      resolve({ ok: true, value: socket, ms: ms() });
    });
  });
};
