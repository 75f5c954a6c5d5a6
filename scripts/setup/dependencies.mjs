import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './step.mjs';

/** Installs exactly what the lock file names, unless that was done before. @param {string} root */
export function installDependencies(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.outbox-doctor-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the packages that package-lock.json names (about one minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    what: 'The packages could not be installed.',
    mend: 'npm ci',
  });
  writeFileSync(stamp, wanted);
}
