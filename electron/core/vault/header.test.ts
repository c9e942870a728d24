import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { readHeader, writeHeader } from './header.ts';
import { createKeySlot, openKeySlot, resealKeySlot } from './key-slot.ts';
import { createVaultKeys } from './open-vault.ts';

let test: TestCore;
let file: string;
beforeEach(async () => {
  test = await openTestCore({ worksAlone: true });
  file = path.join(test.vaultPath, 'vault.json');
});
afterEach(async () => {
  await test.dispose();
});

const unlock = () => test.call('vault.unlock', { user: testUser, passphrase: testPassphrase });

describe('a forged header', () => {
  it('with keys of the forger, sealed to the right person, is named', async () => {
    await test.call('vault.lock');
    const keys = createVaultKeys();
    const header = readHeader(file);
    const slots = header.slots.map((slot) => resealKeySlot(slot, keys));
    for (const key of [keys.header, keys.register]) {
      writeHeader(file, { ...header, slots }, key);
      expect(await problemCode(unlock())).toBe('vault.headerForged');
    }
  });

  it('with a slot planted while the vault is open gets no key', async () => {
    const header = readHeader(file);
    const planted = await createKeySlot(
      { kind: 'recovery', userId: null, user: '' },
      'known to the forger',
      createVaultKeys(),
    );
    const slots = [...header.slots.filter(({ kind }) => kind === 'user'), planted];
    writeHeader(file, { ...header, slots }, new Uint8Array(randomBytes(32)));
    expect(await problemCode(test.call('vault.wipeContent'))).toBe('vault.headerForged');
    const change = test.call('vault.changePassphrase', { current: testPassphrase, next: 'another passphrase' });
    expect(await problemCode(change)).toBe('vault.headerForged');
    writeHeader(file, header, (await openKeySlot(header.slots[0]!, testPassphrase))!.header);
    await test.call('vault.lock');
    await unlock();
  });

  it('cannot ask for so much work that unlocking never ends', async () => {
    await test.call('vault.lock');
    const header = readHeader(file);
    const slots = header.slots.map((slot) => ({ ...slot, derivation: { ...slot.derivation, passes: 64 } }));
    expect(() => writeHeader(file, { ...header, slots }, new Uint8Array(32))).toThrow();
  });
});

describe('a folder that somebody prepared', () => {
  const prepared: [string, () => void][] = [
    ['a device without an end', () => symlinkSync('/dev/zero', file)],
    ['a pipe that nobody writes to', () => void execFileSync('mkfifo', [file])],
    ['a folder', () => mkdirSync(file)],
    ['far too much text', () => writeFileSync(file, Buffer.alloc(5_000_000, ' '))],
  ];
  it.skipIf(process.platform === 'win32').each(prepared)('with %s for a header is refused at once', async (_, lay) => {
    await test.call('vault.lock');
    rmSync(file);
    lay();
    expect(await problemCode(unlock())).toBe('vault.headerDamaged');
  });
});

describe('an older header put in the place of the newest', () => {
  it('opens with the passphrase of its time, and the log says that it was replaced', async () => {
    const older = readFileSync(file);
    await test.call('vault.changePassphrase', { current: testPassphrase, next: 'another passphrase' });
    await test.call('vault.lock');
    writeFileSync(file, older);
    await unlock();
    await test.call('vault.lock');
    await unlock();
    const { entries } = await test.call('audit.list', { procedure: 'vault.unlock' });
    expect(entries.map(({ refs }) => refs['isHeaderReplaced'] ?? false)).toEqual([false, true]);
  });
});

describe('a header that became unreadable while the vault was open', () => {
  it('does not keep the window from learning that the vault is locked', async () => {
    writeFileSync(file, 'not json');
    await test.call('vault.lock');
    expect(test.events.at(-1)).toMatchObject({ event: 'vault.changed', payload: { state: 'locked', users: [] } });
  });
});
