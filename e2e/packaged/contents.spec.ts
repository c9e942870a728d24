import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { resourcesFolder } from './packaged-program.ts';
import { readArchive } from './read-archive.ts';

const mostBytes = 20_000_000;
const archive = () => readArchive(path.join(resourcesFolder(), 'app.asar'));

/** What lies beside Electron's own files: the archive and what it cannot hold. */
function listOwnFiles(): { name: string; bytes: number }[] {
  const folder = resourcesFolder();
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file).replaceAll('\\', '/'), bytes: statSync(file).size }))
    .filter(({ name }) => name.startsWith('app.asar'));
}

test('the application takes less than 20 MB beside Electron', () => {
  const bytes = listOwnFiles().reduce((sum, file) => sum + file.bytes, 0);
  test.info().annotations.push({ type: 'bytes beside Electron', description: String(bytes) });
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(bytes).toBeLessThan(mostBytes);
});

test('of SQLite there is the binary of this platform alone, and nothing else lies outside the archive', () => {
  const binary = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
  const native = archive().filter(({ name }) => name.endsWith('.node'));
  expect(native.map(({ name }) => name)).toEqual([binary]);
  const outside = listOwnFiles().map(({ name }) => name);
  expect(outside.toSorted()).toEqual(['app.asar', `app.asar.unpacked/${binary}`]);
});

test('every other library is bundled: no package but SQLite, no source map, no source', () => {
  const names = archive().map(({ name }) => name);
  const packages = names.filter((name) => name.startsWith('node_modules/')).map((name) => name.split('/')[1]);
  expect([...new Set(packages)]).toEqual(['better-sqlite3']);
  expect(names.filter((name) => /\.(map|tsx?|md)$/.test(name))).toEqual([]);
  expect(names).toContain('LICENSE');
  expect(names).toContain('NOTICE');
});

test('every file of the archive carries its fingerprint, and no address to ask for updates lies beside it', () => {
  const wrong = archive()
    .filter(
      ({ content, integrity }) => content && createHash('sha256').update(content).digest('hex') !== integrity?.hash,
    )
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
  expect(readdirSync(resourcesFolder())).not.toContain('app-update.yml');
});
