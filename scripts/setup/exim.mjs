import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, StepError } from './step.mjs';

/** The server, and the one library of it that a plain Debian has not. */
const PACKAGES = ['exim4-daemon-light', 'libidn12'];

/**
 * Unpacks Debian's Exim into a folder of this project, for the scenarios with a second real mail server. It cannot be
 * installed beside Postfix (both packages provide the one mail system of a computer), so nothing is installed.
 * @param {string} root
 * @param {typeof run} [perform]
 * @returns {{ folder: string } | { reason: string }}
 */
export function provideExim(root, perform = run) {
  const folder = join(root, 'node_modules', '.cache', 'exim');
  const program = join(folder, 'usr', 'sbin', 'exim4');
  if (existsSync(program)) return { folder };
  const how = { what: 'Exim could not be unpacked.', mend: 'apt-get update', minutes: 2, cwd: folder };
  try {
    mkdirSync(folder, { recursive: true });
    perform('apt-get', ['-q', 'download', ...PACKAGES], how);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.deb'))) {
      perform('dpkg', ['-x', name, '.'], how);
      rmSync(join(folder, name));
    }
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { reason: error.message.split('\n')[1]?.replace(/^ *Why: /, '') ?? error.message };
  }
  return existsSync(program) ? { folder } : { reason: 'the packages hold no exim4' };
}
