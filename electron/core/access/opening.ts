import { generateKeyPairSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { mayApprove } from '../../../shared/contract/permissions.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { addController } from '../controllers/index.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import {
  createVault,
  discardVault,
  findExpiredBackups,
  forgetFailedAttempts,
  isHeaderReplaced,
  isRestored,
  noteFailedAttempt,
  noteHeader,
  notePublicHalves,
  noteRestoreLogged,
  prepareOwnSlot,
  readFailedAttempts,
  readKeyFile,
  readStatus,
  recoverVault,
  removeBackups,
  storeNewContentSecret,
  unlockVault,
  writeMeta,
  type OpenVault,
} from '../vault/index.ts';
import { describeSession, folderOf, openedVault, reapplyOrClose, refuseIfOpen } from './opened-vault.ts';
import { signInBeside } from './approvals/second-person.ts';
import { addUser, changeUser, listApprovers, type UserRow } from './users/user-rows.ts';

type Opening = Pick<Handlers<'vault'>, 'status' | 'create' | 'unlock' | 'recover' | 'lock'>;

/** Into the vault and out of it. */
export const openingHandlers: Opening = {
  status: (context) => ({ output: readVaultStatus(context) }),

  async create(context, input) {
    refuseIfOpen(context);
    const folder = folderOf(context, input.path);
    const { vault, userId, recoveryCode, publicKeys, complete } = await createVault(folder, input);
    context.openVault = vault;
    const discard = async (): Promise<void> => {
      context.openVault = null;
      await vault.close();
      discardVault(folder);
    };
    return {
      refs: { vaultId: vault.vaultId, userId },
      write(register) {
        writeMeta(register, 'log_key', new Uint8Array(randomBytes(32)));
        writeMeta(register, 'signing_key', createSigningKey());
        writeMeta(register, 'recovery_public_key', publicKeys.recovery);
        storeNewContentSecret(register, vault.keys.content!);
        const { user: name, displayName } = input;
        const owner = { id: userId, name, displayName, publicKey: publicKeys.user, createdBy: null };
        addUser(register, { ...owner, role: 'dpo', state: 'active' }, context.now());
        changeUser(register, userId, { last_sign_in_at: context.now() });
        addController(register, input.controller, context.now());
        vault.signIn(userId, false);
        return { vaultId: vault.vaultId, path: folder, userId, recoveryCode };
      },
      async afterwards() {
        try {
          complete();
        } catch (error) {
          await discard();
          throw error;
        }
      },
      whenNotStored: discard,
    };
  },

  async unlock(context, input) {
    refuseIfOpen(context);
    const { startContentAnew: startsContentAnew, user, passphrase } = input;
    const folder = folderOf(context, input.path);
    const keyFile = input.keyFile === undefined ? null : readKeyFile(path.resolve(input.keyFile));
    const now = (): number => context.now();
    const vault = await unlockVault(folder, { user, passphrase, keyFile }, { startsContentAnew, now });
    const reapplied = await reapplyOrClose(context, vault);
    const failed = readFailedAttempts(folder);
    const expired = findExpiredBackups(folder, context.now());
    context.openVault = vault;
    const opened = openedVault(context, vault);
    return {
      ...opened,
      refs: {
        ...opened.refs,
        ...reapplied,
        ...(expired.length > 0 && { expiredBackups: expired.length }),
        ...(startsContentAnew && { startsContentAnew }),
        ...(isHeaderReplaced(vault) && { isHeaderReplaced: true }),
        ...(isRestored(folder) && { isRestored: true }),
      },
      write(register) {
        notePublicHalves(register, vault, isHeaderReplaced(vault));
        noteHeader(register, vault);
        changeUser(register, vault.session.userId, { last_sign_in_at: context.now() });
        return describeSession(vault, failed);
      },
      afterwards() {
        forgetFailedAttempts(folder);
        noteRestoreLogged(folder);
        removeBackups(expired);
      },
    };
  },

  async recover(context, input) {
    refuseIfOpen(context);
    const folder = folderOf(context, input.path);
    const now = (): number => context.now();
    const vault = await recoverVault(folder, input, now);
    const { userId } = vault.session;
    let approvedBy: string | null;
    try {
      approvedBy = await requireOtherApprover(vault, input.approver, now);
    } catch (error) {
      await vault.close();
      // The code was right: that somebody holds it has to be known.
      const isAlone = error instanceof Problem && error.code === 'users.approverNeeded';
      if (isAlone) noteFailedAttempt(folder, { at: now(), kind: 'recover', userId });
      throw error;
    }
    const reapplied = await reapplyOrClose(context, vault);
    context.openVault = vault;
    const opened = openedVault(context, vault);
    const failed = readFailedAttempts(folder);
    let publicKey = '';
    return {
      ...opened,
      refs: { ...opened.refs, ...reapplied, ...(approvedBy && { approvedBy }) },
      async apply() {
        const slot = await prepareOwnSlot(vault, { passphrase: input.passphrase, keyFile: null });
        slot.store();
        ({ publicKey } = slot);
        // They are in the log since this recovery began.
        forgetFailedAttempts(folder);
        return { output: describeSession(vault, failed) };
      },
      finish(register) {
        // Whoever stood beside could have been the one who typed.
        const reset = { reset_at: context.now(), reset_by: approvedBy ?? userId, last_sign_in_at: context.now() };
        changeUser(register, userId, { state: 'active', public_key: publicKey, ...reset });
        noteHeader(register, vault);
        vault.signIn(userId, false);
      },
    };
  },

  async lock(context, input) {
    const { heldVault: vault } = context;
    await context.jobs.interruptAll();
    const close = (): Promise<void> => {
      context.openVault = null;
      return vault.close();
    };
    // Also when the log cannot be written: a full disk must not keep a vault open.
    return {
      refs: { cause: input.cause },
      write: () => ({ locked: true as const }),
      afterwards: close,
      whenNotStored: close,
    };
  },
};

/** Approvers who have not been here for so long may have lost their access too: that must not lock everyone out. */
const absentAfterMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Who holds the recovery code must not become a second person by taking over the account of one.
 * @returns the approver beside, or null where none is needed
 * @throws Problem users.approverNeeded
 */
async function requireOtherApprover(
  vault: OpenVault,
  approver: Parameters<typeof signInBeside>[1] | undefined,
  now: () => number,
): Promise<string | null> {
  const { userId, role } = vault.session;
  const isPresent = ({ id, state, last_sign_in_at: at }: UserRow): boolean =>
    id !== userId && state === 'active' && at !== null && now() - at < absentAfterMs;
  if (!mayApprove(role) || !listApprovers(vault.register).some(isPresent)) return null;
  if (!approver) throw new Problem('users.approverNeeded');
  const approvedBy = await signInBeside(vault, approver, now);
  if (approvedBy === userId) throw new Problem('users.approverNeeded');
  return approvedBy;
}

/** A vault that is being locked counts as locked, whatever still ends behind it. */
export function readVaultStatus(context: Context): VaultStatus {
  return readStatus(context.isLocking ? null : context.openVault, context.folder);
}

/** The vault's Ed25519 key, PKCS #8 DER. It signs what leaves the vault as proof. */
function createSigningKey(): Uint8Array {
  return new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
}
