import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** What Vitest's JSON file counted; a file that is not there is one failure. @param {string} path @returns {Counts} */
export function vitestCounts(path) {
  const report = read(path);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const suites = report.numFailedTests === 0 && report.success === false ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + suites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON file counted; a test that passed only at the second try is a failure. @param {string} path @returns {Counts} */
export function playwrightCounts(path) {
  const report = read(path);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broken = report.errors.length > 0 && unexpected === 0 ? 1 : 0;
  return { passed: expected, failed: unexpected + flaky + broken, skipped };
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {string} path */
function read(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
