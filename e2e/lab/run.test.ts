import { describe, expect, it } from 'vitest';
import { mustRun } from './must-run.ts';
import { run } from './run.ts';

const node = (script: string) => [process.execPath, '-e', script];

describe('run', () => {
  it('gives the exit code and both outputs', async () => {
    const ran = await run(node('console.log("a"); console.error("b"); process.exit(3)'), { timeoutMs: 10_000 });
    expect(ran).toEqual({ code: 3, out: 'a\n', err: 'b\n' });
  });

  it('hands over input and environment', async () => {
    const script = 'process.stdin.on("data", (d) => console.log(process.env.LAB_WORD + d))';
    const ran = await run(node(script), { timeoutMs: 10_000, input: 'in', env: { LAB_WORD: 'env-' } });
    expect(ran.out).toBe('env-in\n');
  });

  it('ends a program at its time limit', async () => {
    expect((await run(node('setInterval(() => {}, 1000)'), { timeoutMs: 300 })).code).toBe(-1);
  });

  it('says when there is no such program', async () => {
    const ran = await run(['/no/such/program'], { timeoutMs: 1000 });
    expect(ran.code).toBe(-1);
    expect(ran.err).toContain('ENOENT');
  });
});

describe('mustRun', () => {
  it('gives the output of a success', async () => {
    expect(await mustRun(node('console.log("good")'))).toBe('good\n');
  });

  it('rejects with what the program said', async () => {
    await expect(mustRun(node('console.error("broken"); process.exit(2)'))).rejects.toThrow(/ended with 2: broken/);
  });
});
