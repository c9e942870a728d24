import { defineConfig } from '@playwright/test';
import type { AppOptions } from './fixtures/app.ts';

export default defineConfig<AppOptions>({
  testDir: '.',
  globalSetup: './fixtures/small-sample.ts',
  testMatch: ['{journeys,security,accessibility}/**/*.spec.ts'],
  outputDir: '../test-results/window',
  // Each worker has a screen of its own; two of them, because most of a journey is waiting.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/reports/journeys.json' }]],
});
