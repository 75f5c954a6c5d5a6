import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { fixArticles } from './src-main/knowledge/fix-articles-plugin.ts';
import { pictureWorkerFromSource } from './src-main/pictures/testing/picture-worker-from-source.ts';
import { workerFromSource } from './src-main/reading/testing/worker-from-source.ts';

/** Pure by the walls of this project: one file leaves nothing behind that another could see, so they share their modules. */
const PURE = ['src-main/engine/**/*.test.ts', 'src-main/knowledge/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [fixArticles(), workerFromSource(), pictureWorkerFromSource()],
        test: { name: 'pure', include: PURE, isolate: false, environment: 'node', testTimeout: 20_000 },
      },
      {
        plugins: [fixArticles(), workerFromSource(), pictureWorkerFromSource()],
        test: {
          name: 'main',
          include: [
            'src-main/**/*.test.ts',
            'resources/**/*.test.ts',
            'scripts/**/*.test.{mjs,ts}',
            'e2e/lab/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...PURE],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        plugins: [svelte({ configFile: resolve(import.meta.dirname, 'svelte.config.js') }), svelteTesting()],
        test: {
          name: 'renderer',
          include: ['src-renderer/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
    ],
  },
});
