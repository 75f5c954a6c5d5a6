import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const FOLDER = join(import.meta.dirname, '..');
const CACHE = join(FOLDER, '../../node_modules/.cache');

/** Bundles the worker as it is now, below `node_modules` so that it finds the engine, into a folder that goes at the end. */
async function bundle(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'picture-worker-'));
  process.once('exit', () => {
    rmSync(outDir, { recursive: true, force: true });
  });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(FOLDER, 'picture-worker.ts'),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return pathToFileURL(join(outDir, 'picture-worker.mjs')).href;
}

/** Vite plugin for tests: the worker comes from the sources, not from an earlier build. */
export function pictureWorkerFromSource(): Plugin {
  let url: Promise<string> | undefined;
  return {
    name: 'picture-worker-from-source',
    enforce: 'pre',
    async load(id) {
      if (id !== join(FOLDER, 'worker-url.ts')) return null;
      url ??= bundle();
      return `export const workerUrl = () => new URL(${JSON.stringify(await url)});`;
    },
  };
}
