import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { AppOptions } from './fixtures/app.ts';

/** On somebody's desktop windows would take the focus from each other. */
const hasOwnScreens = process.platform === 'linux' && !process.env.DISPLAY;

export default defineConfig<AppOptions>({
  testDir: '.',
  globalSetup: './fixtures/small-sample.ts',
  testMatch: ['{journeys,security,accessibility}/**/*.spec.ts'],
  outputDir: '../test-results/window',
  // Each worker has a screen of its own where there is none; at least two, because much of a journey is waiting.
  workers: hasOwnScreens ? Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2))) : 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/reports/journeys.json' }]],
});
