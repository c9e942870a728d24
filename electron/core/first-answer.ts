import type { CallMessage, ReplyMessage } from '../../shared/contract/messages.ts';
// oxlint-disable-next-line custos/boundaries -- its index.ts loads the database and all that works on it
import { readClosedStatus } from './vault/closed-status.ts';

/**
 * The first question of every window, answered before the rest of core has loaded, which takes longer than everything
 * else until the first screen. It is what `vault.status` answers of a closed vault; null: whatever else is asked, and
 * what fails, is for core.
 */
export function answerFirst({ id, procedure, input }: CallMessage, vaultPath: string): ReplyMessage | null {
  if (procedure !== 'vault.status' || !isEmpty(input)) return null;
  try {
    return { id, ok: readClosedStatus(vaultPath) };
  } catch {
    // Core answers with the reason.
    return null;
  }
}

function isEmpty(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.keys(input).length === 0;
}
