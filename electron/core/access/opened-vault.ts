import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { Refs } from '../handlers.ts';
import type { FailedAttempts, OpenVault } from '../vault/index.ts';

/** What a call that opened a vault hands to the router: an opening that is not logged is taken back. */
export function openedVault(context: Context, vault: OpenVault) {
  return {
    refs: { vaultId: vault.vaultId, userId: vault.session.userId },
    async whenNotStored() {
      context.openVault = null;
      await vault.close();
    },
  };
}

/**
 * Before anybody sees what is in it: a copy of a vault may be older than an erasure or a legal hold that lies
 * journalled beside it.
 * Nothing for who holds no content key: the journals stay until somebody opens the vault who does.
 */
export async function reapplyDecided({ decidedSince }: Context, vault: OpenVault): Promise<Refs> {
  if (!vault.hasContent) return {};
  return vault.workBeforeUse(async (writers) => {
    let refs: Refs = {};
    for (const since of decidedSince) refs = { ...refs, ...(await since.reapply(vault, writers)) };
    return refs;
  });
}

/** A vault in which that cannot be done stays closed. */
export async function reapplyOrClose(context: Context, vault: OpenVault): Promise<Refs> {
  try {
    return await reapplyDecided(context, vault);
  } catch (error) {
    await vault.close();
    throw error;
  }
}

export function describeSession({ vaultId, session }: OpenVault, failed: FailedAttempts | null) {
  const { userId: id, ...rest } = session;
  return { vaultId, user: { id, ...rest }, failedAttempts: summariseFailedAttempts(failed) };
}

/** @throws Problem vault.alreadyOpen */
export function refuseIfOpen(context: Context): void {
  if (context.openVault) throw new Problem('vault.alreadyOpen');
}

export function folderOf(context: Context, given: string | undefined): string {
  return given === undefined ? context.folder : path.resolve(given);
}

/** What failed since somebody got in: the log has all of it, and who gets in is told. */
function summariseFailedAttempts(failed: FailedAttempts | null) {
  const last = failed?.attempts.at(-1);
  if (!failed || !last) return null;
  const toInstant = (at: number): string => new Date(at).toISOString();
  return { count: failed.count, first: toInstant(failed.first), last: toInstant(last.at) };
}
