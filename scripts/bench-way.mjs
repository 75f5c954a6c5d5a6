/** `npm run bench:way`: the part of `npm run bench` that walks the way of a message, alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildIfNeeded } from './setup/build.mjs';
import { guarded } from './setup/step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await guarded(async () => {
  buildIfNeeded(root);
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const configFile = join(root, 'scripts/figures/build.config.ts');
    await build({ configFile, configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const { benchWay } = await import(pathToFileURL(join(outDir, 'bench-way.js')).href);
    await benchWay(root);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
