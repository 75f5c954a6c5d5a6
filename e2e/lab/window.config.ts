import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** For the run inside the lab's network alone: the normal run looks for `*.spec.ts` and does not see these tests. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.inside.ts',
  outputDir: join(process.env.OUTBOX_DOCTOR_LAB_FOLDER ?? '', 'window'),
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  reporter: 'list',
});
