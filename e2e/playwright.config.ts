import { defineConfig } from '@playwright/test';
import type { AppOptions } from './fixtures/app.ts';

export default defineConfig<AppOptions>({
  testDir: '.',
  globalSetup: './fixtures/small-sample.ts',
  testMatch: ['{journeys,security,accessibility,packaged}/**/*.spec.ts'],
  outputDir: '../test-results/window',
  // One window at a time: two at once are untried on slow machines, though each worker has a screen of its own.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/reports/journeys.json' }]],
});
