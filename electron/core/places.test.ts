import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

let test: TestCore;
const named: Record<string, string> = {};
beforeAll(async () => {
  test = await openTestCore();
  named['inside a file'] = path.join(test.folder, 'letter.txt', 'x');
  named['with too long a name'] = path.join(test.folder, 'x'.repeat(300));
  writeFileSync(path.join(test.folder, 'letter.txt'), 'mine');
});
afterAll(async () => {
  await test.dispose();
});

describe.each(['inside a file', 'with too long a name'])('a place %s', (place) => {
  it('is named as one that cannot be written', async () => {
    const to = named[place]!;
    expect(await problemCode(test.call('vault.backup', { to }))).toBe('storage.notWritable');
    expect(await problemCode(test.call('audit.export', { to }))).toBe('storage.notWritable');
  });

  it('is no vault and cannot become one', async () => {
    await test.call('vault.lock');
    const to = named[place]!;
    const passphrase = testPassphrase;
    expect(await problemCode(test.call('vault.unlock', { path: to, user: testUser, passphrase }))).toBe('vault.absent');
    const owner = { user: testUser, displayName: 'Dana Probst', passphrase, controller: 'Muster AG' };
    expect(await problemCode(test.call('vault.create', { path: to, ...owner }))).toBe('vault.pathNotUsable');
    await test.unlock();
  });
});

it('a place with a null character is refused as input', async () => {
  expect(await problemCode(test.call('vault.backup', { to: 'a\0b' }))).toBe('input.invalid');
});
