// Looks at every screen in six variants: npm run test:visual
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Pictures of an earlier run on the same machine, to be compared with. */
const { CUSTOS_VISUAL_BASELINE: baseline } = process.env;

export default defineConfig({
  testDir: '.',
  globalSetup: '../fixtures/small-sample.ts',
  // The pictures lie in test-results/visual; this folder is emptied before each run.
  outputDir: '../../test-results/visual-run',
  ...(baseline && { snapshotPathTemplate: path.join(path.resolve(baseline), '{arg}{ext}') }),
  workers: 1,
  retries: 0,
  timeout: 1_200_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
});
