import path from 'node:path';
import type { Context } from '../context.ts';
import type { Handlers, Refs } from '../handlers.ts';
import {
  inRegister,
  noteHeader,
  notePublicHalves,
  noteRestoreLogged,
  readKeyFile,
  restoreVault,
  unlockVault,
  type Credentials,
  type OpenVault,
  type RestoredPlace,
} from '../vault/index.ts';
import { describeSession, folderOf, openedVault, reapplyDecided, refuseIfOpen } from './opened-vault.ts';
import { changeUser } from './users/user-rows.ts';

/** A backup takes the place of what was lost. Its own log goes on, and says so. */
export const restoringHandlers: Pick<Handlers<'vault'>, 'restore'> = {
  async restore(context, input) {
    refuseIfOpen(context);
    const from = path.resolve(input.from);
    const to = folderOf(context, input.to);
    const now = (): number => context.now();
    const keyFile = input.keyFile === undefined ? null : readKeyFile(path.resolve(input.keyFile));
    const credentials = { user: input.user, passphrase: input.passphrase, keyFile };
    const place = await restoreVault({ from, to, replaces: input.replace, credentials, now });
    const { vault, reapplied } = await openRestored(context, { from, to }, credentials, place);
    context.openVault = vault;
    const { refs, whenNotStored } = openedVault(context, vault);
    return {
      refs: {
        ...refs,
        ...describeBackup(vault),
        movedAside: place.movedAside !== null,
        ...reapplied,
      },
      write(register) {
        notePublicHalves(register, vault, false);
        noteHeader(register, vault);
        changeUser(register, vault.session.userId, { last_sign_in_at: context.now() });
        return { ...describeSession(vault, null), path: to, movedAside: place.movedAside };
      },
      afterwards: () => noteRestoreLogged(to),
      async whenNotStored() {
        await whenNotStored();
        place.undo();
      },
    };
  },
};

/**
 * Just tried, so this fails only when something happens meanwhile; then all is as it was. What was erased since the
 * backup was made is taken out of it before anybody sees it.
 */
async function openRestored(
  context: Context,
  { from, to }: { from: string; to: string },
  credentials: Credentials,
  place: RestoredPlace,
): Promise<{ vault: OpenVault; reapplied: Refs }> {
  let vault: OpenVault | null = null;
  try {
    vault = await unlockVault(to, credentials, { now: () => context.now() });
    for (const since of context.decidedSince) since.bringJournals(vault, { from, movedAside: place.movedAside });
    return { vault, reapplied: await reapplyDecided(context, vault) };
  } catch (error) {
    await vault?.close();
    place.undo();
    throw error;
  }
}

/** How far the log of the backup goes: what happened after it is not in this vault. */
function describeBackup({ register }: OpenVault): { backupEntries: number; backupAt: string } {
  const last = register.get(inRegister.selectFrom('audit_entry').select(['seq', 'at']).orderBy('seq', 'desc').limit(1));
  return { backupEntries: last?.seq ?? 0, backupAt: new Date(last?.at ?? 0).toISOString() };
}
