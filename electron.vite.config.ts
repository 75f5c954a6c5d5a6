import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { fixArticles } from './src-main/knowledge/fix-articles-plugin.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    plugins: [fixArticles()],
    build: {
      target: 'node20.18',
      // Our own workspace package is TypeScript. The others are built in because reading their many small files
      // took longer at each start than everything else.
      externalizeDeps: {
        exclude: [
          'tls-checker-lite',
          'zod',
          'mdast-util-from-markdown',
          'entities',
          'tldts',
          'fast-xml-parser',
          'mailauth',
        ],
      },
      rolldownOptions: {
        input: {
          index: at('src-main/index.ts'),
          cli: at('src-main/cli.ts'),
          'reading-worker': at('src-main/reading/reading-worker.ts'),
          'picture-worker': at('src-main/pictures/picture-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [svelte({ configFile: at('svelte.config.js') })],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
  },
});
