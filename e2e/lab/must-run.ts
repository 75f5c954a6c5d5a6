import { run, type RunOptions } from './run.ts';

/** Like `run`, but rejects when the program does not end with 0; gives what it wrote. */
export async function mustRun(words: readonly string[], options: Partial<RunOptions> = {}): Promise<string> {
  const { code, out, err } = await run(words, { timeoutMs: 20_000, ...options });
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${(err || out).slice(-2000)}`);
  return out;
}
