// Takes the pictures in docs/pictures anew: npm run pictures
import { defineConfig } from '@playwright/test';
import type { AppOptions } from '../fixtures/app.ts';

export default defineConfig<AppOptions>({
  testDir: '.',
  globalSetup: '../fixtures/small-sample.ts',
  testMatch: 'take-pictures.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
});
