import { spawn } from 'node:child_process';

/**
 * Runs one program, collects what it prints and shows it when it is done, so that lanes do not mix.
 * @param {{ name: string, command: string, args: string[], env?: Record<string, string>, minutes?: number }} job
 * @param {string} root
 * @returns {Promise<{ name: string, code: number, seconds: number, output: string }>}
 */
export function runJob({ name, command, args, env, minutes = 20 }, root) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const pieces = /** @type {Buffer[]} */ ([]);
    const stop = setTimeout(() => {
      pieces.push(Buffer.from(`\nStopped after ${minutes} minutes.\n`));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, minutes * 60_000);
    const done = (/** @type {number} */ code) => {
      clearTimeout(stop);
      resolve({ name, code, seconds: (performance.now() - started) / 1000, output: Buffer.concat(pieces).toString() });
    };
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.once('error', (error) => {
      pieces.push(Buffer.from(error.message));
      done(1);
    });
    child.once('close', (code) => {
      done(code ?? 1);
    });
  });
}

/**
 * Runs jobs in a few lanes at once, in order; calls `report` as each ends.
 * @param {Parameters<typeof runJob>[0][]} jobs @param {number} lanes @param {string} root
 * @param {(result: Awaited<ReturnType<typeof runJob>>) => void} report
 */
export async function runLanes(jobs, lanes, root, report) {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) report(await runJob(job, root));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
