import { afterEach, beforeEach, expect, it } from 'vitest';
import { Context } from './context.ts';
import type { Host } from './host.ts';
import { Router } from './router.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(async () => {
  await test.dispose();
});

it('a query that the lock overtakes answers nothing', async () => {
  const context = new Context({ now: () => 0 } as Host, null as never);
  context.openVault = { session: { role: 'dpo', userId: null } } as never;
  const volume = () => {
    context.openVault = null;
    return { output: 'what was read before' };
  };
  const router = new Router(context, { transcripts: { volume } } as never);
  expect(await problemCode(router.call('transcripts.volume', {}))).toBe('vault.locked');
});

it('a command that waited for the unlocking does not settle the vault once more', async () => {
  await test.call('vault.lock');
  test.events.length = 0;
  const unlock = test.call('vault.unlock', { user: testUser, passphrase: testPassphrase });
  await Promise.all([unlock, test.call('controllers.add', { name: 'Queued' })]);
  expect(test.events.filter(({ event }) => event === 'vault.changed')).toHaveLength(1);
});
