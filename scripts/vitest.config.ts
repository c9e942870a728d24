import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './checks/slow-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = '{electron,shared,renderer,scripts,e2e/backends,e2e/faults,e2e/fixtures}/**/*.test.{ts,tsx,mjs}';
const nowhere = ['**/node_modules/**', 'out/**', 'dist/**'];

/** Tests that put something in place of a module or a global, and so must not share loaded modules with others. */
const replacing = globSync(tests, { cwd: root, exclude: nowhere })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) =>
    /\bvi\.(?:unmock|mock|doMock|stubGlobal|stubEnv|resetModules)\(/.test(readFileSync(join(root, file), 'utf8')),
  );

export default defineConfig({
  root,
  test: {
    maxWorkers: Math.max(2, Math.min(8, availableParallelism())),
    sequence: { sequencer: SlowFirst },
    projects: [
      // Loading core anew for each of some hundred files took a third of the time.
      {
        extends: true,
        test: { name: 'together', include: [tests], exclude: [...nowhere, ...replacing], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: replacing, exclude: nowhere } },
    ],
    setupFiles: ['scripts/checks/quick-derivation.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
