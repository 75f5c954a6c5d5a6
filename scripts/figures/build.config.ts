import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { fixArticles } from '../../src-main/knowledge/fix-articles-plugin.ts';

const at = (path: string) => resolve(import.meta.dirname, '../..', path);

/** Bundles the sources as they are now for plain Node, with everything they use. Never part of the app. */
export default defineConfig({
  root: at('.'),
  plugins: [fixArticles()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      input: {
        figures: at('scripts/figures/figures.ts'),
        'bench-reading': at('scripts/bench/reading.ts'),
        'bench-way': at('scripts/bench/way.ts'),
        accuracy: at('scripts/figures/accuracy.ts'),
        'bench-lab': at('scripts/bench/lab-worker.ts'),
      },
    },
  },
});
