import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/places.mjs';
import { judge } from './boundaries.mjs';

const FORBIDDEN = [
  ['renderer/app/a.tsx', '../../electron/core/index.ts', 'renderer must not import core'],
  ['renderer/features/vault/a.tsx', '../requests/b.tsx', 'a feature never imports another feature'],
  ['renderer/ui/a.tsx', '../features/vault/b.tsx', 'renderer/ui must not import renderer/features'],
  ['renderer/lib/a.ts', '../ui/b.tsx', 'renderer/lib must not import renderer/ui'],
  ['shared/rules/a.ts', '../../electron/core/index.ts', 'shared must not import core'],
  ['electron/main/a.ts', '../core/vault/index.ts', 'main uses core through electron/core/index.ts only'],
  ['electron/core/jobs/a.ts', '../vault/keys.ts', 'use vault through its index.ts'],
  ['electron/core/jobs/a.ts', '../vault/keys/index.ts', 'use vault through its index.ts'],
  ['electron/core/jobs/a.ts', '../index.ts', "a domain must not import core's own entry"],
  ['electron/core/jobs/a.ts', '../../main/window.ts', 'core must not import main'],
  ['electron/core/jobs/a.ts', '../../sample/server.ts', 'core must not import sample'],
  ['electron/core/jobs/a.ts', 'electron', 'only main and preload talk to Electron'],
  ['electron/core/jobs/a.ts', 'electron/main', 'only main and preload talk to Electron'],
  ['electron/core/jobs/a.ts', 'better-sqlite3', 'databases are opened by the vault and the sample only'],
  ['electron/core/jobs/a.ts', 'node:https', 'the network is reached by the connector engine and the sample only'],
  ['electron/core/backends/sync/a.ts', 'node:dns/promises', 'the network'],
  ['electron/core/transcripts/a.ts', 'pdfkit', 'files for people are written by documents only'],
  ['electron/core/transcripts/a.test.ts', 'write-excel-file/node', 'files for people are written by documents only'],
  ['renderer/lib/a.ts', '@zip.js/zip.js', 'files for people are written by documents only'],
  ['electron/main/a.ts', 'http', 'the network is reached by the connector engine and the sample only'],
  ['e2e/journeys/a.ts', '../../renderer/app/b.tsx', 'e2e must not import renderer'],
  ['e2e/journeys/a.ts', '../../electron/core/vault/keys.ts', 'use vault through its index.ts'],
  ['electron/cli/index.ts', '../../scripts/setup/say.mjs', 'cli must not import scripts'],
  ['scripts/a.mjs', '../electron/core/index.ts', 'scripts must not import core'],
  ['electron/core/vault/migrations/register/001-first.ts', 'zod', 'migrations import nothing'],
  ['electron/core/jobs/a.ts', '../testing/test-core.ts', 'what helps tests is for tests only'],
  ['electron/preload/index.ts', '../main/window.ts', 'preload must not import main'],
  ['electron/core/jobs/a.ts', './b', 'relative imports name the file with its extension'],
];

const ALLOWED = [
  ['renderer/app/a.tsx', '../features/vault/b.tsx'],
  ['renderer/features/vault/a.tsx', './b.tsx'],
  ['renderer/features/vault/a.tsx', '../../lib/client.ts'],
  ['renderer/app/a.tsx', './styles.css'],
  ['electron/main/a.ts', '../core/index.ts'],
  ['electron/main/a.ts', 'electron'],
  ['electron/core/router.ts', './vault/index.ts'],
  ['electron/core/jobs/a.ts', '../problems.ts'],
  ['electron/core/jobs/a.ts', '../vault/index.ts'],
  ['electron/core/jobs/a.ts', 'electron-store-is-another-package'],
  ['electron/core/vault/a.ts', 'better-sqlite3'],
  ['electron/core/documents/pdf/a.ts', 'pdfkit'],
  ['electron/core/documents/xlsx/a.ts', '@zip.js/zip.js/lib/zip-core-custom.js'],
  ['electron/core/jobs/a.test.ts', 'better-sqlite3'],
  ['electron/core/backends/a.test.ts', '../../sample/server.ts'],
  ['electron/core/backends/http/a.ts', 'node:http'],
  ['electron/core/vault/migrations/index.ts', './001-first.ts'],
  ['electron/core/jobs/a.test.ts', '../testing/test-core.ts'],
  ['electron/core/jobs/a.test.ts', '../vault/keys.ts'],
  ['electron/core/testing/test-core.ts', '../index.ts'],
  ['electron/sample/a.test.ts', '../../e2e/fixtures/shelf.ts'],
  ['e2e/fixtures/words.ts', '../../renderer/lib/messages.ts'],
  ['electron/preload/index.ts', '../main/channels.ts'],
  ['e2e/bench/index.ts', '../../electron/core/vault/index.ts'],
];

describe('import directions', () => {
  it.each(FORBIDDEN)('%s must not import %s', (file, specifier, reason) => {
    expect(judge(file, specifier)).toContain(reason);
  });

  it.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(judge(file, specifier)).toBeUndefined();
  });

  it('are reported by the linter for every way of importing', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'custos-lint-'));
    try {
      const inFolder = (name) => path.join(folder, name);
      mkdirSync(inFolder('shared/rules'), { recursive: true });
      const target = '../../electron/core/index.ts';
      writeFileSync(
        inFolder('shared/rules/planted.ts'),
        [
          `import '${target}';`,
          `import type { A } from '${target}';`,
          `export { b } from '${target}';`,
          `export * from '${target}';`,
          `export const late = () => import('${target}');`,
          `export type Whole = typeof import('${target}');`,
          `export type Own = import('./other.ts').Other & A;`,
        ].join('\n'),
      );
      const configuration = {
        jsPlugins: [inRoot('scripts/lint/boundaries.mjs')],
        rules: { 'custos/boundaries': 'error' },
      };
      writeFileSync(inFolder('oxlintrc.json'), JSON.stringify(configuration));
      const linter = inRoot('node_modules/oxlint/bin/oxlint');
      // The linter's binary does not run inside Electron, where the tests do.
      const node = process.env.npm_node_execpath ?? 'node';
      const result = spawnSync(node, [linter, '-c', 'oxlintrc.json', '-f', 'json', '.'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const found = JSON.parse(result.stdout).diagnostics.filter(({ code }) => code === 'custos(boundaries)');
      expect(found.map(({ labels }) => labels[0].span.line).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
