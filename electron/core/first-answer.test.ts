import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerFirst } from './first-answer.ts';
import { openTestCore, type TestCore } from './testing/test-core.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
  await test.call('vault.lock');
}, 60_000);
afterAll(() => test.dispose());

const ask = (vaultPath: string, input: unknown = {}) =>
  answerFirst({ id: 7, procedure: 'vault.status', input }, vaultPath);

it('the first answer is the one that core gives', async () => {
  expect(ask(test.vaultPath)).toEqual({ id: 7, ok: await test.call('vault.status') });
});

it('of a vault that is not there it says so, as core does', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-first-'));
  const other = await openTestCore({ folder, hasVault: false });
  expect(ask(other.vaultPath)).toEqual({ id: 7, ok: await other.call('vault.status') });
  expect(ask(other.vaultPath)).toMatchObject({ ok: { state: 'absent' } });
  await other.dispose();
  rmSync(folder, { recursive: true });
});

it('anything else, what is not asked properly and a damaged vault are left to core', () => {
  expect(ask(test.vaultPath, { path: '/etc' })).toBeNull();
  expect(ask(test.vaultPath, null)).toBeNull();
  expect(answerFirst({ id: 7, procedure: 'vault.lock', input: {} }, test.vaultPath)).toBeNull();
  const header = path.join(test.vaultPath, 'vault.json');
  const whole = readFileSync(header);
  writeFileSync(header, 'no header');
  expect(ask(test.vaultPath)).toBeNull();
  writeFileSync(header, whole);
});
