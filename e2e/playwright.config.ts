import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { AppOptions } from './fixtures/app.ts';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasScreen = process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);

export default defineConfig<AppOptions>({
  testDir: '.',
  testMatch: ['{journeys,security,accessibility,packaged}/**/*.spec.ts'],
  outputDir: '../test-results/window',
  // One window at a time on a screen: its focus and clipboard belong to it. Virtual screens there can be several.
  workers: hasScreen ? 1 : Math.min(2, availableParallelism()),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '../test-results/reports/journeys.json' }]],
});
