import { spawnSync } from 'node:child_process';

/** A step of the set-up that could not be done: what, why, and the one command that mends it. */
export class StepError extends Error {
  /** @param {string} what @param {string} why @param {string} mend */
  constructor(what, why, mend) {
    super(`${what}\n  Why: ${why}\n  Mend it with: ${mend}`);
    this.name = 'StepError';
  }
}

/** Prints one line of progress. @param {string} text */
export function say(text) {
  process.stderr.write(`[set-up] ${text}\n`);
}

/**
 * Runs a program to its end and gives what it printed; throws a `StepError` when it fails or takes too long.
 * @param {string} command @param {string[]} args
 * @param {{ what: string, mend: string, minutes?: number, cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} options
 * @returns {string} standard output
 */
export function run(command, args, { what, mend, minutes = 15, cwd, env, show = false }) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: minutes * 60_000,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  if (result.error) throw new StepError(what, result.error.message, mend);
  if (result.status !== 0)
    throw new StepError(what, lastLines(result.stderr || result.stdout || `exit ${result.status}`), mend);
  return result.stdout ?? '';
}

/** The end of a long output, where the reason stands. @param {string} text */
export function lastLines(text, count = 6) {
  return text.trim().split('\n').slice(-count).join('\n       ');
}

/** Runs the work of a script; a failed step is printed and makes the exit code 1. @param {() => unknown} work */
export async function guarded(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
