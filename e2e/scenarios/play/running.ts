import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
