/** `npm run bench:reading`: the part of `npm run bench` that reads texts and messages, alone. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildIfNeeded } from './setup/build.mjs';
import { guarded } from './setup/step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = join(root, '..', 'shared');

await guarded(async () => {
  if (!existsSync(shared)) {
    process.stdout.write('reading is not measured: ../shared with the messages is not there\n');
    return;
  }
  buildIfNeeded(root);
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const configFile = join(root, 'scripts/figures/build.config.ts');
    await build({ configFile, configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const { benchReading } = await import(pathToFileURL(join(outDir, 'bench-reading.js')).href);
    await benchReading(shared, join(root, 'out', 'main'));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
