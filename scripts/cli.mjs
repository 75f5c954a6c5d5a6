/** Runs the command line of a checkout, building it first when a source has changed. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './setup/build.mjs';
import { guarded } from './setup/step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await guarded(() => {
  buildIfNeeded(root);
  const result = spawnSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = result.status ?? 70;
});
