import { spawn } from 'node:child_process';

/** A server in the foreground; it ends with the namespace. */
export function daemon(words: readonly string[]): void {
  const [program = '', ...args] = words;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
