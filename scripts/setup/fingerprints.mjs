import { createHash } from 'node:crypto';
import { createReadStream, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Reads `sha256sum` lines into a map of relative path -> hex digest. */
export function readFingerprints(file) {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Relative paths (with /) of everything below a folder that is not a folder: links and devices count as files. */
function listFiles(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(folder, name) : [name];
  });
}

async function hashFile(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Size and times of every file: cheap to compare, and any change means a full check. */
function describeState(folder, fingerprints) {
  const files = listFiles(folder)
    .toSorted()
    .map((name) => {
      const { size, mtimeMs, ctimeMs } = lstatSync(path.join(folder, name));
      return [name, size, mtimeMs, ctimeMs];
    });
  return JSON.stringify({ fingerprints: [...fingerprints], files });
}

/** Compares every byte. Returns a list of `{ name, kind: 'missing' | 'additional' | 'wrong' }`, empty when all is well. */
export async function findDeviations(folder, fingerprints) {
  const present = new Set(listFiles(folder));
  const missing = [...fingerprints.keys()].filter((name) => !present.has(name));
  const additional = [...present].filter((name) => !fingerprints.has(name));
  const wrong = [];
  for (const [name, digest] of fingerprints) {
    if (!present.has(name)) continue;
    const file = path.join(folder, name);
    if (!lstatSync(file).isFile() || (await hashFile(file)) !== digest) wrong.push(name);
  }
  return Object.entries({ missing, additional, wrong }).flatMap(([kind, names]) =>
    names.map((name) => ({ name, kind })),
  );
}

/** Whether nothing changed since the last full check that `rememberState` recorded. */
export function isUnchanged(folder, fingerprints, stateFile) {
  return existsSync(stateFile) && readFileSync(stateFile, 'utf8') === describeState(folder, fingerprints);
}

export function rememberState(folder, fingerprints, stateFile) {
  writeFileSync(stateFile, describeState(folder, fingerprints));
}
