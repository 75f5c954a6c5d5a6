import type { Io } from '../command.ts';
import { runCommand } from '../run-command.ts';

/** What one call of the command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with standard input and environment of the test's own. */
export async function ran(
  words: string[],
  given: { readonly stdin?: string; readonly env?: Io['env']; readonly signal?: AbortSignal } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words, {
    out: (text) => {
      out.push(text);
    },
    err: (text) => {
      err.push(text);
    },
    stdin: () => Promise.resolve(new TextEncoder().encode(given.stdin ?? '')),
    env: given.env ?? {},
    signal: given.signal ?? new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
