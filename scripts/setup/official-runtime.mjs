import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, runtimeCache } from './places.mjs';
import { runLoudly } from './run-command.mjs';
import { say } from './say.mjs';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 10 * 60_000;
const RETRY_AFTER_MS = 6 * 3_600_000;
const packageFolder = inRoot('node_modules', 'electron');
const failureFile = path.join(runtimeCache, 'official-download-failed');

const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

/** Name of the program inside an unpacked Electron on this platform. */
export const programName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

function findInstalled(version) {
  const folder = path.join(packageFolder, 'dist');
  const isComplete =
    readOr(path.join(folder, 'version'), '').trim().replace(/^v/, '') === version &&
    readOr(path.join(packageFolder, 'path.txt'), '') === programName &&
    existsSync(path.join(folder, programName));
  return isComplete ? { folder, version } : undefined;
}

/** Electron's installer keeps downloads in the user's cache: then no network is needed. */
function isInDownloadCache(zipName) {
  const home = os.homedir();
  const cache =
    process.env.electron_config_cache ??
    {
      darwin: path.join(home, 'Library', 'Caches', 'electron'),
      win32: path.join(process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'electron', 'Cache'),
    }[process.platform] ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'electron');
  return existsSync(cache) && readdirSync(cache, { recursive: true }).some((name) => path.basename(name) === zipName);
}

/** Asks for the download's headers only, so that a blocked network is noticed within seconds. */
async function isReachable(version, zipName) {
  // Behind a proxy only the installer itself can tell.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  try {
    const reply = await fetch(`${mirror}v${version}/${zipName}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return reply.ok;
  } catch {
    return false;
  }
}

function failedRecently() {
  return existsSync(failureFile) && Date.now() - statSync(failureFile).mtimeMs < RETRY_AFTER_MS;
}

/**
 * Returns `{ folder, version }` of the official runtime, downloading it first if the network allows, or undefined.
 * The installer compares the download with the checksums inside the locked `electron` package.
 * A failure is remembered for six hours unless `isRetry`.
 */
export async function findOfficialRuntime({ isRetry = false } = {}) {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const installed = findInstalled(version);
  if (installed) return installed;
  if (!isRetry && failedRecently()) return undefined;

  const zipName = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (isInDownloadCache(zipName) || (await isReachable(version, zipName))) {
    say({ en: `downloading Electron ${version} …`, de: `Electron ${version} wird heruntergeladen …` });
    runLoudly(process.execPath, [path.join(packageFolder, 'install.js')], { timeout: DOWNLOAD_MS });
    const fresh = findInstalled(version);
    if (fresh) {
      rmSync(failureFile, { force: true });
      return fresh;
    }
  }
  mkdirSync(runtimeCache, { recursive: true });
  writeFileSync(failureFile, '');
  return undefined;
}
