import { Context } from '../context.ts';
import type { Host } from '../host.ts';
import { openLiveBackend, type LiveBackend } from '../backends/index.ts';
import { testPassphrase, testUser, type TestCore } from './test-core.ts';
import { unlockVault } from '../vault/unlock.ts';

/** A backend of a test's vault, live, while that vault is locked for the test. */
export async function withLiveBackend<Result>(
  test: TestCore,
  backendId: string,
  work: (live: LiveBackend) => Promise<Result>,
): Promise<Result> {
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    const context = new Context({ defaultVaultPath: test.vaultPath } as Host, null as never);
    context.openVault = vault;
    return await work(await openLiveBackend(context, backendId, new AbortController().signal));
  } finally {
    await vault.close();
    await test.unlock();
  }
}
