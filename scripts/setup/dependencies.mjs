import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './places.mjs';
import { runNpm } from './run-command.mjs';
import { say, SetupProblem } from './say.mjs';

const stampFile = inRoot('node_modules', '.custos-lock-sha256');

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file asks for, by npm's own record of the last install. */
function matchesLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(inRoot('package-lock.json'))).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    // Optional packages of other platforms are not installed.
    if (!found) return Boolean(wanted.optional ?? wanted.devOptional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Installs the locked libraries when they are missing or differ from package-lock.json. */
export function ensureDependencies() {
  const lockHash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash) return;
  if (!matchesLock()) {
    say({ en: 'installing the libraries (npm ci) …', de: 'Die Bibliotheken werden installiert (npm ci) …' });
    // --include: a NODE_ENV=production in the environment would otherwise leave out what builds the application.
    const args = [
      'ci',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
    ];
    if (runNpm(args, { cwd: root }) !== 0)
      throw new SetupProblem({
        en: 'npm ci failed, see above. Is the npm registry reachable (npm ping)?',
        de: 'npm ci ist fehlgeschlagen, siehe oben. Ist das npm-Verzeichnis erreichbar (npm ping)?',
      });
  }
  writeFileSync(stampFile, lockHash);
}
