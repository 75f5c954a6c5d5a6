/**
 * Runs the security tests once more under the operating system's own sandbox.
 *
 * An administrator can only start the app with --no-sandbox. Where the tests run as root on Linux, this makes a
 * throw-away user, gives it a readable copy of the built app, runs `playwright test security` as that user and
 * removes both. Where that cannot be done it says why in one line ("skipped: …") and ends well.
 * The counts go to the file that PLAYWRIGHT_JSON_OUTPUT_NAME names.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const RESULTS = resolve(
  ROOT,
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? join('test-results', 'playwright-as-user.json'),
);
const LONGEST = 240_000;
const AS_USER = 'runuser';
const TOOLS = ['useradd', 'userdel', AS_USER, 'unshare', 'xvfb-run', 'pkill'];
/** What the tests need of the checkout beside the installed packages. */
const FILES = ['out', 'e2e', 'package.json', 'playwright.config.ts', 'tsconfig.json'];
const TEST_PACKAGES = ['@playwright/test', 'playwright', 'playwright-core', 'electron'];

/** @param {string} user */
const as = (user) => ['-u', user, '--'];

class Skip extends Error {}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  return { worked: status === 0, stdout, said: (stderr || error?.message || '').trim().split('\n')[0] ?? '' };
}

/** @param {string} name */
const isInstalled = (name) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, name)));

function checkPlace() {
  if (process.platform !== 'linux') throw new Skip('only Linux needs it: elsewhere the tests run in the sandbox');
  if (process.getuid?.() !== 0) throw new Skip('the tests already run as an ordinary user, in the sandbox');
  const missing = TOOLS.filter((name) => !isInstalled(name));
  if (missing.length > 0) throw new Skip(`not installed: ${missing.join(', ')}`);
  if (!existsSync(join(ROOT, 'out/main/index.js'))) throw new Error('The app is not built. Run: npm run build');
}

/** @param {string} user @param {string} home */
function makeUser(user, home) {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', home, '--shell', '/usr/sbin/nologin'];
  const made = run('useradd', [...args, user]);
  if (!made.worked) throw new Skip(`no user can be made here (${made.said})`);
  const [uid = '', gid = ''] = ['-u', '-g'].map((flag) => run('id', [flag, user]).stdout.trim());
  for (const name of ['', 'home', 'tmp', 'results']) {
    mkdirSync(join(home, name), { recursive: true, mode: 0o755 });
    chownSync(join(home, name), Number(uid), Number(gid));
  }
}

/** The sandbox stands on user namespaces, which some systems keep from ordinary users. @param {string} user */
function checkNamespaces(user) {
  const made = run(AS_USER, [...as(user), 'unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true']);
  if (!made.worked) throw new Skip(`an ordinary user may not make user namespaces here (${made.said})`);
}

/** Folders of the packages that the built app and the tests load, relative to the checkout. */
function packages() {
  const shipped = run('npm', ['ls', '--all', '--omit=dev', '--parseable']).stdout.trim().split('\n');
  const folders = shipped.map((path) => relative(ROOT, path)).filter((path) => path.startsWith('node_modules'));
  return [...new Set([...folders, ...TEST_PACKAGES.map((name) => join('node_modules', name))])];
}

/** @param {string} app */
function copyApp(app) {
  const skipped = join(ROOT, 'node_modules/electron/dist');
  for (const path of [...FILES, ...packages()]) {
    cpSync(join(ROOT, path), join(app, path), {
      recursive: true,
      dereference: true,
      filter: (source) => source !== skipped,
    });
  }
}

/** A path that the user can run: the file itself, or a copy where its folder is closed. @param {string} user @param {string} path @param {string} copy */
function reachable(user, path, copy) {
  if (run(AS_USER, [...as(user), 'test', '-x', path]).worked) return path;
  cpSync(dirname(path), dirname(copy), { recursive: true });
  return copy;
}

/** @param {string} user @param {string} base */
function prepare(user, base) {
  makeUser(user, base);
  checkNamespaces(user);
  const app = join(base, 'app');
  copyApp(app);
  const runtime = realpathSync(join(ROOT, 'node_modules/electron/dist'));
  const electron = reachable(user, join(runtime, 'electron'), join(base, 'electron/electron'));
  const node = reachable(user, realpathSync(process.execPath), join(base, 'node/node'));
  const opened = run('chmod', ['-R', 'a+rX', app]);
  if (!opened.worked) throw new Error(opened.said);
  return { app, node, electron: dirname(electron) };
}

/** X servers of ordinary users keep their sockets here, and only root can make it. */
function openSocketFolder() {
  if (existsSync('/tmp/.X11-unix')) return;
  mkdirSync('/tmp/.X11-unix');
  chmodSync('/tmp/.X11-unix', 0o1777);
}

/** @param {string} user @param {string} base @param {ReturnType<typeof prepare>} prepared */
function environment(user, base, { node, electron }) {
  const values = {
    PATH: `${dirname(node)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: join(base, 'home'),
    USER: user,
    TMPDIR: join(base, 'tmp'),
    LANG: 'C.UTF-8',
    ELECTRON_OVERRIDE_DIST_PATH: electron,
    OUTBOX_DOCTOR_TEST_RESULTS: join(base, 'results'),
  };
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}

/** @param {string} user @param {string} base @param {ReturnType<typeof prepare>} prepared @returns {Promise<number>} */
function runTests(user, base, prepared) {
  openSocketFolder();
  const test = [prepared.node, 'node_modules/@playwright/test/cli.js', 'test', 'security'];
  const own = ['env', '-i', ...environment(user, base, prepared), 'xvfb-run', '-a', ...test];
  return new Promise((resolve) => {
    const child = spawn(AS_USER, [...as(user), ...own], { cwd: prepared.app, stdio: 'inherit' });
    const late = setTimeout(() => run('pkill', ['-KILL', '-u', user]), LONGEST);
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      clearTimeout(late);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} user @param {string} base */
function cleanUp(user, base) {
  run('pkill', ['-KILL', '-u', user]);
  run('userdel', ['--force', user]);
  rmSync(base, { recursive: true, force: true });
}

/** @param {string} why */
function skip(why) {
  console.log(`skipped: the security tests under the operating system's sandbox: ${why}`);
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 1 };
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, JSON.stringify({ stats, errors: [] }));
  return 0;
}

async function main() {
  const user = `outbox-doctor-${process.pid}`;
  const base = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'outbox-doctor-user-'));
  for (const [name, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(name, () => {
      cleanUp(user, base);
      process.exit(code);
    });
  }
  try {
    checkPlace();
    const code = await runTests(user, base, prepare(user, base));
    mkdirSync(dirname(RESULTS), { recursive: true });
    cpSync(join(base, 'results/playwright.json'), RESULTS);
    return code;
  } catch (error) {
    if (error instanceof Skip) return skip(error.message);
    throw error;
  } finally {
    cleanUp(user, base);
  }
}

process.exitCode = await main();
