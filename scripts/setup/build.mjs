import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './places.mjs';
import { runLoudly } from './run-command.mjs';
import { say, SetupProblem } from './say.mjs';
import { hashSources } from './source-tree.mjs';

const stampFile = inRoot('out', '.sources-sha256');

/** Builds main, core, preload and renderer into out/ when the sources changed since the last build. */
export function ensureBuilt({ isForced = false } = {}) {
  const hash = hashSources();
  if (!isForced && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  say({ en: 'building …', de: 'Die Anwendung wird gebaut …' });
  rmSync(stampFile, { force: true });
  const program = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = runLoudly(process.execPath, [program, 'build', '-c', 'electron/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
  });
  if (code !== 0)
    throw new SetupProblem({ en: 'the build failed, see above.', de: 'Das Bauen ist fehlgeschlagen, siehe oben.' });
  writeFileSync(stampFile, hash);
}
