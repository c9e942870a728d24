import { unlockVault } from '../vault/unlock.ts';
import type { OpenVault } from '../vault/index.ts';
import { testPassphrase, testUser, type TestCore } from './test-core.ts';

/** Works on a test's vault behind the core's back, while the core has it locked. One that was locked stays so. */
export async function workOutside<Result>(
  test: TestCore,
  work: (vault: OpenVault) => Result | Promise<Result>,
): Promise<Result> {
  const wasOpen = (await test.call('vault.status')).state === 'unlocked';
  if (wasOpen) await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    return await work(vault);
  } finally {
    await vault.close();
    if (wasOpen) await test.unlock();
  }
}
