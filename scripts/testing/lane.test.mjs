import { describe, expect, it } from 'vitest';
import { runJob, runLanes } from './lane.mjs';

const node = (/** @type {string} */ name, /** @type {string} */ code) => ({
  name,
  command: process.execPath,
  args: ['-e', code],
});

describe('runJob', () => {
  it('gives exit code and all output', async () => {
    const result = await runJob(node('a', 'console.log("out");console.error("err");process.exit(3)'), '.');
    expect(result).toMatchObject({ name: 'a', code: 3 });
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  it('stops what does not end, with everything it started', async () => {
    const result = await runJob({ ...node('slow', 'setInterval(()=>{},1000)'), minutes: 0.01 }, '.');
    expect(result.code).not.toBe(0);
    expect(result.output).toContain('Stopped after');
  });

  it('calls a missing program a failure', async () => {
    expect((await runJob({ name: 'x', command: 'no-such-program-here', args: [] }, '.')).code).toBe(1);
  });
});

describe('runLanes', () => {
  it('runs every job once', async () => {
    /** @type {string[]} */
    const seen = [];
    await runLanes(
      ['a', 'b', 'c'].map((name) => node(name, '')),
      2,
      '.',
      ({ name }) => seen.push(name),
    );
    expect(seen.sort()).toEqual(['a', 'b', 'c']);
  });
});
