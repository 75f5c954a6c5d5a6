import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** For the run inside the scenarios' own network alone: the normal run does not look for `*.play.ts`. */
export default defineConfig({
  root: join(import.meta.dirname, '../../..'),
  test: { include: ['e2e/scenarios/play/*.play.ts'], environment: 'node', fileParallelism: false },
});
