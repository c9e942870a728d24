// Takes the pictures in docs/pictures anew: playwright test -c e2e/pictures/playwright.config.ts
import { defineConfig } from '@playwright/test';
import type { AppOptions } from '../fixtures/app.ts';

export default defineConfig<AppOptions>({
  testDir: '.',
  testMatch: 'take-pictures.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
});
