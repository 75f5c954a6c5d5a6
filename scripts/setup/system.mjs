import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, say, StepError } from './step.mjs';

/** Old and new names: Debian 13 and Ubuntu 24.04 renamed some for 64-bit time. */
const LIBRARIES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['fonts-dejavu-core'],
];
const SCREEN = [['xvfb'], ['xauth']];

/** Whether windows can be shown to a person. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Installs the system libraries that Electron needs, on Debian and its kin as root; else says the one command. @param {string} root */
export function provideSystemLibraries(root) {
  if (process.platform !== 'linux') return;
  const wanted = [
    ...(missingLibraries(root) ? LIBRARIES : []),
    ...(hasDisplay() || hasProgram('xvfb-run') ? [] : SCREEN),
  ];
  if (wanted.length === 0) return;
  const names = packageNames(wanted);
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!hasProgram('apt-get'))
    throw new StepError('System libraries are missing.', 'this system has no apt-get', `install ${names.join(', ')}`);
  if (process.getuid?.() !== 0)
    throw new StepError('System libraries are missing.', 'installing them needs root', `sudo sh -c '${command}'`);
  say(`Installing system libraries: ${names.join(' ')} …`);
  install(names, `sh -c '${command}'`);
}

/** @param {string[]} names @param {string} mend */
export function install(names, mend) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const what = 'System libraries could not be installed.';
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', 'update'], { what, mend, env });
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq', 'install', '-y', '--no-install-recommends'];
  run('apt-get', [...options, ...names], { what, mend, env });
}

/** @param {string} root */
function missingLibraries(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return true;
  const result = spawnSync('ldd', [join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())], { encoding: 'utf8' });
  return result.status !== 0 || result.stdout.includes('not found');
}

/** @param {string[][]} wanted */
function packageNames(wanted) {
  return wanted.map(([first, ...others]) => others.find((name) => isKnown(name)) ?? first ?? '');
}

/** @param {string} name */
const isKnown = (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;

/** @param {string} name */
export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
