/** `npm run figures`: how well texts and returned messages are read, over any folder of labelled data. `--help` says more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// A folder of its own for each run: several may run at once.
const outDir = mkdtempSync(join(tmpdir(), 'figures-'));
try {
  const configFile = join(root, 'scripts/figures/build.config.ts');
  await build({ configFile, configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const { figures } = await import(pathToFileURL(join(outDir, 'figures.js')).href);
  process.exitCode = await figures(process.argv.slice(2), join(root, '..', 'shared'));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
