import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDeviations, isUnchanged, readFingerprints, rememberState } from './fingerprints.mjs';
import { inRoot } from './places.mjs';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
let base;
let folder;
let fingerprints;

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'custos-fingerprints-'));
  folder = path.join(base, 'runtime');
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  writeFileSync(path.join(folder, 'electron'), 'hello');
  writeFileSync(path.join(folder, 'locales', 'de.pak'), 'hello');
  writeFileSync(path.join(base, 'list'), `${HELLO}  electron\n${HELLO}  locales/de.pak\n`);
  fingerprints = readFingerprints(path.join(base, 'list'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('the check of a runtime', () => {
  it('accepts the published files', async () => {
    expect(await findDeviations(folder, fingerprints)).toEqual([]);
  });

  it('names a file with one changed byte', async () => {
    writeFileSync(path.join(folder, 'locales', 'de.pak'), 'hallo');
    expect(await findDeviations(folder, fingerprints)).toEqual([{ name: 'locales/de.pak', kind: 'wrong' }]);
  });

  it('names a missing and an additional file', async () => {
    renameSync(path.join(folder, 'electron'), path.join(folder, 'elektron'));
    expect(await findDeviations(folder, fingerprints)).toEqual([
      { name: 'electron', kind: 'missing' },
      { name: 'elektron', kind: 'additional' },
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a link even to the right bytes, because the target can change later',
    async () => {
      renameSync(path.join(folder, 'electron'), path.join(base, 'elsewhere'));
      symlinkSync(path.join(base, 'elsewhere'), path.join(folder, 'electron'));
      expect(await findDeviations(folder, fingerprints)).toEqual([{ name: 'electron', kind: 'wrong' }]);
    },
  );

  it('is repeated after any change of a file, of the set of files, or of the list', () => {
    const state = path.join(base, 'state');
    expect(isUnchanged(folder, fingerprints, state)).toBe(false);
    rememberState(folder, fingerprints, state);
    expect(isUnchanged(folder, fingerprints, state)).toBe(true);
    expect(isUnchanged(folder, new Map([...fingerprints].slice(1)), state)).toBe(false);
    appendFileSync(path.join(folder, 'electron'), '!');
    expect(isUnchanged(folder, fingerprints, state)).toBe(false);
    rememberState(folder, fingerprints, state);
    writeFileSync(path.join(folder, 'version'), '1');
    expect(isUnchanged(folder, fingerprints, state)).toBe(false);
  });

  it('knows all 74 files of the Electron 42.0.0 release', () => {
    const published = readFingerprints(inRoot('scripts/setup/electron-42.0.0-linux-x64-files.sha256'));
    expect(published.size).toBe(74);
    expect(published.get('electron')).toMatch(/^[0-9a-f]{64}$/);
  });
});
