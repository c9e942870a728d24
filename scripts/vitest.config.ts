import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{electron,shared,renderer,scripts,e2e/backends,e2e/faults,e2e/fixtures}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', 'out/**', 'dist/**'],
    setupFiles: ['scripts/checks/quick-derivation.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: Math.max(2, Math.min(8, availableParallelism())),
  },
});
