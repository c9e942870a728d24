import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureFallbackRuntime } from './fallback-runtime.mjs';
import { findOfficialRuntime, programName } from './official-runtime.mjs';
import { say, SetupProblem } from './say.mjs';

function findOverride() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  if (!existsSync(path.join(folder, programName)))
    throw new SetupProblem({
      en: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${programName} in it.`,
      de: `ELECTRON_OVERRIDE_DIST_PATH nennt ${folder}, aber darin liegt kein ${programName}.`,
    });
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '?';
  return { folder: path.resolve(folder), version, origin: 'override' };
}

async function chooseRuntime() {
  const choice = process.env.CUSTOS_ELECTRON;
  if (choice && choice !== 'official' && choice !== 'fallback')
    throw new SetupProblem({
      en: `CUSTOS_ELECTRON is "${choice}"; it may be "official" or "fallback".`,
      de: `CUSTOS_ELECTRON ist „${choice}“; möglich sind „official“ und „fallback“.`,
    });
  const override = findOverride();
  if (override) return override;
  const official = choice === 'fallback' ? undefined : await findOfficialRuntime({ isRetry: choice === 'official' });
  if (official) return { ...official, origin: 'official' };
  if (choice === 'official')
    throw new SetupProblem({
      en: 'the official Electron could not be downloaded, and CUSTOS_ELECTRON=official allows no other.',
      de: 'Das offizielle Electron konnte nicht heruntergeladen werden, und CUSTOS_ELECTRON=official lässt kein anderes zu.',
    });
  return { ...(await ensureFallbackRuntime()), origin: 'fallback' };
}

function announce({ origin, version, folder }) {
  const texts = {
    override: {
      en: `runtime: Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH (${folder}).`,
      de: `Laufzeit: Electron ${version} aus ELECTRON_OVERRIDE_DIST_PATH (${folder}).`,
    },
    official: {
      en: `runtime: Electron ${version}, official download.`,
      de: `Laufzeit: Electron ${version}, offizieller Download.`,
    },
    fallback: {
      en: `runtime: Electron ${version} from the npm registry, every file checked against the published release. It serves evaluation and tests only.`,
      de: `Laufzeit: Electron ${version} aus dem npm-Verzeichnis, jede Datei mit der veröffentlichten Fassung verglichen. Sie dient nur der Erprobung und Tests.`,
    },
  };
  say(texts[origin]);
}

/**
 * Finds or fetches Electron in the order override, official download, checked substitute.
 * Returns `{ program, folder, version, origin: 'override' | 'official' | 'fallback' }`.
 */
export async function ensureRuntime({ isQuiet = false } = {}) {
  const runtime = await chooseRuntime();
  if (!isQuiet) announce(runtime);
  return { ...runtime, program: path.join(runtime.folder, programName) };
}
