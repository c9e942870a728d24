import { unlockVault } from '../../../electron/core/testing/inside.ts';
import { countMessages } from './invariants.ts';
import type { Memory } from './memory.ts';

/** A copy that can be taken for a whole one has to be one. */
export async function findDamageOfCopy(folder: string, memory: Memory): Promise<string[]> {
  try {
    const { user, passphrase } = memory.secrets[0]!;
    const vault = await unlockVault(folder, { user, passphrase });
    try {
      const messages = await countMessages(vault);
      return messages === memory.messages ? [] : [`a copy holds ${messages} messages`];
    } finally {
      await vault.close();
    }
  } catch (error) {
    return [`a copy does not open: ${(error as { code?: string }).code ?? (error as Error).message}`];
  }
}
