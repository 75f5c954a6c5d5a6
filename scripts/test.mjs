/** `npm test`: every check and every runner, one after the other; the last line is their sum. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine, playwrightCounts, sum, vitestCounts } from './testing/counts.mjs';
import { runJob, runLanes } from './testing/lane.mjs';
import { hasDisplay } from './setup/system.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const CHECKS = [
  { name: 'lint', command: bin('eslint'), args: ['.', '--max-warnings', '0'] },
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  {
    name: 'types of the window',
    command: bin('svelte-check'),
    args: ['--tsconfig', 'tsconfig.renderer.json', '--fail-on-warnings'],
  },
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
  { name: 'imports', command: bin('depcruise'), args: ['src-main', 'src-renderer', '--output-type', 'err'] },
  { name: 'lock file', command: 'npm', args: ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'] },
];

/** @type {import('./testing/counts.mjs').Counts[]} */
const counts = [];

/** @param {Awaited<ReturnType<typeof runJob>>} result */
function show({ name, code, seconds, output }) {
  process.stdout.write(`\n── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s\n`);
  if (code !== 0 || process.env.OUTBOX_DOCTOR_VERBOSE) process.stdout.write(`${output}\n`);
}

/** @param {Awaited<ReturnType<typeof runJob>>} result */
function showCheck(result) {
  show(result);
  counts.push({ passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1, skipped: 0 });
}

/** A runner whose exit code and count disagree has failed. @param {Awaited<ReturnType<typeof runJob>>} result @param {import('./testing/counts.mjs').Counts} count */
function showRunner(result, count) {
  show(result);
  const skipped = result.output.split('\n').filter((line) => /skip(ped)?:/i.test(line));
  if (skipped.length > 0) process.stdout.write(`${skipped.join('\n')}\n`);
  process.stdout.write(`   ${closingLine(count)}\n`);
  counts.push(result.code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);
}

const build = await runJob({ name: 'build', command: process.execPath, args: ['scripts/build.mjs'] }, root);
showCheck(build);
await runLanes(CHECKS, 2, root, showCheck);

const vitestFile = join(results, 'vitest.json');
const vitest = {
  name: 'unit and property tests',
  command: bin('vitest'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile=${vitestFile}`],
};
showRunner(await runJob(vitest, root), vitestCounts(vitestFile));

const screen = hasDisplay() ? [] : ['xvfb-run', '-a'];
/** @param {string} name @param {string[]} command @param {string} file */
async function runWindowTests(name, command, file) {
  const [program = '', ...args] = [...screen, ...command];
  const result = await runJob({ name, command: program, args, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } }, root);
  showRunner(result, playwrightCounts(file));
}
// Brings its own screen; where it cannot run it says why and counts as skipped.
const asUser = {
  name: 'security under the sandbox of the system',
  command: process.execPath,
  args: ['e2e/support/run-as-user.mjs'],
};
const asUserFile = join(results, 'playwright-as-user.json');
await runWindowTests('end to end', [bin('playwright'), 'test'], join(results, 'playwright.json'));

showRunner(
  await runJob({ ...asUser, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: asUserFile } }, root),
  playwrightCounts(asUserFile),
);

const total = sum(counts);
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`\n${closingLine(total)}\n`);
