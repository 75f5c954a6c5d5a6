/** `npm run bench`: figures of this machine, printed and never asserted. Ratios are of one run, side by side. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './setup/build.mjs';
import { hasDisplay } from './setup/system.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ROUNDS = 5;
buildIfNeeded(root);

/** @param {number[]} values */
function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** @param {string} name @param {number[]} values */
function print(name, values) {
  const { min, median, max } = summary(values);
  process.stdout.write(
    `${name.padEnd(48)} min ${min.toFixed(0)}  median ${median.toFixed(0)}  max ${max.toFixed(0)} ms\n`,
  );
}

/** Milliseconds from start of checks to verdict, as the result itself says. @param {string} fault */
function verdict(fault) {
  const result = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), 'practice', '--fault', fault, '--json'], {
    encoding: 'utf8',
  });
  const { startedAt, finishedAt } = JSON.parse(result.stdout).timing;
  return Date.parse(finishedAt) - Date.parse(startedAt);
}

/** Milliseconds of a whole Electron start until the first heading is there and it ends itself. @param {string} folder @param {Record<string, string>} env */
function startUp(folder, env) {
  const electron = join(root, 'node_modules/electron/dist/electron');
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder];
  const [program, ...words] = hasDisplay() ? [electron, ...args] : ['xvfb-run', '-a', electron, ...args];
  const began = performance.now();
  spawnSync(String(program), words, { env: { ...process.env, ...env }, timeout: 60_000, stdio: 'ignore' });
  return performance.now() - began;
}

const rounds = (/** @type {() => number} */ measure) => Array.from({ length: ROUNDS }, measure);

for (const fault of ['healthy', 'certificate-expired', 'wrong-password'])
  print(
    `practice ${fault}: checks to verdict`,
    rounds(() => verdict(fault)),
  );

const work = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'hello', main: 'main.cjs' }));
  const probe = join(work, 'probe.cjs');
  // Both are measured to the same moment: the first heading is on the page.
  writeFileSync(
    probe,
    `const { app } = require('electron');
const HEADING = "new Promise((done) => { const look = () => document.querySelector('h1') ? done() : setTimeout(look, 5); look(); })";
app.on('web-contents-created', (_event, contents) =>
  contents.once('dom-ready', () => contents.executeJavaScript(HEADING).then(() => app.exit(0))));`,
  );
  writeFileSync(
    join(work, 'main.cjs'),
    `require(${JSON.stringify(probe)});
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>hello</h1>'));`,
  );
  const ours = join(work, 'ours');
  mkdirSync(ours);
  writeFileSync(join(ours, 'package.json'), JSON.stringify({ name: 'ours', type: 'module', main: 'main.mjs' }));
  writeFileSync(
    join(ours, 'main.mjs'),
    `import { createRequire } from 'node:module';\ncreateRequire(import.meta.url)(${JSON.stringify(probe)});\nawait import(${JSON.stringify(join(root, 'out/main/index.js'))});\n`,
  );
  const env = { OUTBOX_DOCTOR_USER_DATA: join(work, 'data') };
  const hello = rounds(() => startUp(work, env));
  const app = rounds(() => startUp(ours, env));
  print('bare hello-world: start to first heading', hello);
  print('Outbox Doctor: start to first heading', app);
  process.stdout.write(
    `start-up ratio (medians)${' '.repeat(24)}${(summary(app).median / summary(hello).median).toFixed(2)}\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

const assets = join(root, 'out/renderer/assets');
for (const name of readdirSync(assets).filter((one) => /\.(js|css)$/.test(one))) {
  process.stdout.write(`${name.padEnd(48)} ${(statSync(join(assets, name)).size / 1024).toFixed(1)} kB\n`);
}
