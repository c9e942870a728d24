import { defineConfig } from '@playwright/test';
import type { AppOptions } from '../fixtures/app.ts';

/** For the packaged application, apart from the other journeys: packaging takes half a minute and more. */
export default defineConfig<AppOptions>({
  testDir: '.',
  globalSetup: './package-application.ts',
  outputDir: '../../test-results/packaged',
  workers: 1,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../../test-results/reports/packaged.json' }]],
});
