import { spawn } from 'node:child_process';

export interface Ran {
  /** Exit code; -1 when the program could not be started or had to be ended at its time limit. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly timeoutMs: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs one program to its end, or kills it at `timeoutMs`. Never rejects. */
export function run(words: readonly string[], options: RunOptions): Promise<Ran> {
  const [program = '', ...args] = words;
  return new Promise((done) => {
    const child = spawn(program, args, { env: { ...process.env, ...options.env } });
    let out = '';
    let err = '';
    const limit = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
    const end = (code: number, said = ''): void => {
      clearTimeout(limit);
      done({ code, out, err: err + said });
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', (error) => {
      end(-1, error.message);
    });
    // A daemon that was started keeps the pipes open, so the end of the program itself counts, not theirs.
    child.on('exit', (code) => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        end(code ?? -1);
      }, 50);
    });
  });
}
