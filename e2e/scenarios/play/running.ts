import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

const LONGEST_END_MS = 5000;

/** Starts a server that stays in the foreground. The function that it gives ends it, by force after five seconds. */
export function startRunning(words: readonly string[]): () => Promise<void> {
  const [program = '', ...args] = words;
  const child = spawn(program, args, { stdio: 'ignore' });
  const ended = once(child, 'exit').catch(() => undefined);
  return async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS);
    await ended;
    clearTimeout(force);
  };
}

/** Asks `look` every tenth of a second until it gives something; rejects with `what` after `seconds`. */
export async function waitFor<Found>(
  what: string,
  seconds: number,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what}: not after ${seconds} seconds.`);
}

/** Waits until a port of this namespace is open, for ten seconds at most. */
export const waitForOpen = (address: string, port: number): Promise<true> =>
  waitFor(
    `${address}:${port}`,
    10,
    () =>
      new Promise((done) => {
        const socket = connect(port, address, () => {
          socket.destroy();
          done(true);
        });
        socket.once('error', () => {
          done(undefined);
        });
      }),
  );
