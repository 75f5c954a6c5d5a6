/** `npm run bench:spf`: how many mails a second are judged by SPF, against pyspf in the same run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { guarded } from './setup/step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const suite = join(root, '..', 'shared', 'corpora', 'spf', 'rfc7208-tests.json');

await guarded(async () => {
  if (!existsSync(suite)) {
    process.stdout.write('SPF is not measured: ../shared with the suite is not there\n');
    return;
  }
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: { ssr: 'scripts/bench/spf.ts', target: 'node20.18', outDir, emptyOutDir: true, minify: false },
    });
    const { benchSpf } = await import(pathToFileURL(join(outDir, 'spf.js')).href);
    await benchSpf(suite, join(root, 'scripts', 'bench', 'spf-peer.py'));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
