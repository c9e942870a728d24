import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { readHeader, writeHeader } from './header.ts';
import { createKeySlot, openKeySlot, resealKeySlot } from './key-slot.ts';
import { createVaultKeys } from './open-vault.ts';

let test: TestCore;
let file: string;
beforeEach(async () => {
  test = await openTestCore();
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

describe('a header that became unreadable while the vault was open', () => {
  it('does not keep the window from learning that the vault is locked', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, 'not json');
    await test.call('vault.lock');
    expect(test.events.at(-1)).toMatchObject({ event: 'vault.changed', payload: { state: 'locked', users: [] } });
  });
});
