import { defineConfig } from '@playwright/test';

/** Another folder for the results, for a user who may not write into the checkout. */
const results = process.env.OUTBOX_DOCTOR_TEST_RESULTS ?? 'test-results';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `${results}/files`,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: `${results}/playwright.json` }]],
});
