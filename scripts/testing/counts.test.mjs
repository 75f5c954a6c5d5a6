import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingLine, playwrightCounts, sum, vitestCounts } from './counts.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** @param {unknown} content */
function file(content) {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('vitestCounts', () => {
  const good = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true };

  it('reads the three numbers', () => {
    expect(vitestCounts(file(good))).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  it('counts a file that could not be loaded, though none of its tests failed', () => {
    expect(vitestCounts(file({ ...good, success: false })).failed).toBe(1);
  });

  it.each([
    ['missing', '/nowhere/vitest.json'],
    ['broken', undefined],
  ])('calls a %s report a failure', (_kind, path) => {
    expect(vitestCounts(path ?? file('{')).failed).toBe(1);
  });
});

describe('playwrightCounts', () => {
  it('counts a flaky test as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts(file({ stats, errors: [] }))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts a run that broke before the first test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts(file({ stats, errors: [{}] })).failed).toBe(1);
  });
});

describe('the closing line', () => {
  it('is the sum of all runners, in the form that is read', () => {
    const total = sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('11 passed, 3 failed, 2 skipped');
  });
});
