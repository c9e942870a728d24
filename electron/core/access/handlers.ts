import { generateKeyPairSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { addController } from '../controllers/index.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import {
  backUpVault,
  createVault,
  discardVault,
  isHeaderReplaced,
  noteHeader,
  preparePassphraseChange,
  readStatus,
  recoverVault,
  storeNewContentSecret,
  unlockVault,
  writeMeta,
  type OpenVault,
} from '../vault/index.ts';
import { addUser } from './users.ts';

/** Who gets into the vault, and what its owner does with it as a whole. */
export const vaultHandlers: Handlers<'vault'> = {
  status: (context) => ({ output: readVaultStatus(context) }),

  async create(context, input) {
    refuseIfOpen(context);
    const folder = folderOf(context, input.path);
    const { vault, userId, recoveryCode, complete } = await createVault(folder, input);
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
        storeNewContentSecret(register, vault.keys.content!);
        addUser(register, { id: userId, name: input.user, displayName: input.displayName, role: 'dpo' }, context.now());
        addController(register, input.controller, context.now());
        vault.signIn(userId);
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
    const { startContentAnew: startsContentAnew } = input;
    const folder = folderOf(context, input.path);
    const vault = await unlockVault(folder, input.user, input.passphrase, { startsContentAnew });
    context.openVault = vault;
    const opened = openedVault(context, vault);
    return {
      ...opened,
      refs: {
        ...opened.refs,
        ...(startsContentAnew && { startsContentAnew }),
        ...(isHeaderReplaced(vault) && { isHeaderReplaced: true }),
      },
      write(register) {
        noteHeader(register, vault);
        return describeSession(vault);
      },
    };
  },

  async recover(context, input) {
    refuseIfOpen(context);
    const { vault, storeSlot } = await recoverVault(folderOf(context, input.path), input);
    context.openVault = vault;
    return {
      ...openedVault(context, vault),
      apply() {
        storeSlot();
        return { output: describeSession(vault) };
      },
      finish: (register) => noteHeader(register, vault),
    };
  },

  async lock(context, input) {
    const { vault } = context;
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

  async changePassphrase(context, input) {
    const storeSlot = await preparePassphraseChange(context.vault, input.current, input.next);
    return {
      refs: { userId: context.session.userId },
      apply() {
        storeSlot();
        return { output: { changed: true as const } };
      },
      finish: (register) => noteHeader(register, context.vault),
    };
  },

  setIdleLock: (_context, { minutes }) => ({
    refs: { minutes },
    write(register) {
      writeMeta(register, 'idle_lock_minutes', minutes);
      return { idleLockMinutes: minutes };
    },
  }),

  backup: (context, input) => ({
    async apply() {
      const to = path.resolve(input.to);
      const bytes = await backUpVault(context.vault, to);
      return { output: { path: to, bytes }, refs: { bytes } };
    },
  }),

  wipeContent: (context, { note }) => ({
    reason: note ? { purpose: 'wipe', note } : null,
    async apply() {
      const { vault } = context;
      await context.jobs.interruptAll();
      try {
        await vault.wipeContent();
      } catch (error) {
        if (!vault.hasContent) {
          context.openVault = null;
          await vault.close();
        }
        throw error;
      }
      return { output: { wiped: true as const } };
    },
    finish: (register) => noteHeader(register, context.vault),
  }),
};

/** What a call that opened a vault hands to the router: an opening that is not logged is taken back. */
function openedVault(context: Context, vault: OpenVault) {
  return {
    refs: { vaultId: vault.vaultId, userId: vault.session.userId },
    async whenNotStored() {
      context.openVault = null;
      await vault.close();
    },
  };
}

function describeSession({ vaultId, session }: OpenVault) {
  const { userId: id, name, displayName, role } = session;
  return { vaultId, user: { id, name, displayName, role } };
}

/** A vault that is being locked counts as locked, whatever still ends behind it. */
export function readVaultStatus(context: Context): VaultStatus {
  return readStatus(context.isLocking ? null : context.openVault, context.folder);
}

function refuseIfOpen(context: Context): void {
  if (context.openVault) throw new Problem('vault.alreadyOpen');
}

function folderOf(context: Context, given: string | undefined): string {
  return given === undefined ? context.folder : path.resolve(given);
}

/** The vault's Ed25519 key, PKCS #8 DER. It signs what leaves the vault as proof. */
function createSigningKey(): Uint8Array {
  return new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
}
