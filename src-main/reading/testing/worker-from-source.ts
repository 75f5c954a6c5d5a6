import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { fixArticles } from '../../knowledge/fix-articles-plugin.ts';

/** Bundles the reading worker as it is now into a folder that is gone when the tests end. */
async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'reading-worker-'));
  process.once('exit', () => {
    rmSync(outDir, { recursive: true, force: true });
  });
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [fixArticles()],
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../reading-worker.ts'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'reading-worker.mjs' } },
    },
  });
  return pathToFileURL(join(outDir, 'reading-worker.mjs')).href;
}

/** Tests run from source, where no built worker lies beside the code: it is bundled when a test first asks for it. */
export function workerFromSource(): Plugin {
  let made: Promise<string> | undefined;
  return {
    name: 'reading-worker-from-source',
    async load(id) {
      if (!id.endsWith('/src-main/reading/worker-url.ts')) return undefined;
      made ??= bundle();
      return `export const workerUrl = () => new URL(${JSON.stringify(await made)});`;
    },
  };
}
