import { generateKeyPairSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { addController } from '../controllers/index.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import {
  backUpVault,
  createVault,
  discardVault,
  preparePassphraseChange,
  readStatus,
  recoverVault,
  storeNewContentSecret,
  unlockVault,
  writeMeta,
} from '../vault/index.ts';
import { addUser } from './users.ts';

/** Who gets into the vault, and what its owner does with it as a whole. */
export const vaultHandlers: Handlers<'vault'> = {
  status: (context) => ({ output: readStatus(context.openVault, context.host.defaultVaultPath) }),

  async create(context, input) {
    refuseIfOpen(context);
    const folder = folderOf(context, input.path);
    const { vault, userId, recoveryCode } = await createVault(folder, input);
    context.openVault = vault;
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
      async whenNotStored() {
        context.openVault = null;
        await vault.close();
        discardVault(folder, false);
      },
    };
  },

  async unlock(context, input) {
    refuseIfOpen(context);
    const vault = await unlockVault(folderOf(context, input.path), input.user, input.passphrase);
    context.openVault = vault;
    return signedInChange(context, vault.vaultId);
  },

  async recover(context, input) {
    refuseIfOpen(context);
    const vault = await recoverVault(folderOf(context, input.path), input);
    context.openVault = vault;
    return signedInChange(context, vault.vaultId);
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
    const store = await preparePassphraseChange(context.vault, input.current, input.next);
    return {
      refs: { userId: context.session.userId },
      write() {
        store();
        return { changed: true as const };
      },
    };
  },

  setIdleLock: (_context, { minutes }) => ({
    refs: { minutes },
    write(register) {
      writeMeta(register, 'idle_lock_minutes', minutes);
      return { idleLockMinutes: minutes };
    },
  }),

  async backup(context, input) {
    const to = absolute(input.to);
    const bytes = await backUpVault(context.vault, to);
    return { refs: { bytes }, write: () => ({ path: to, bytes }) };
  },

  wipeContent: (context) => ({
    async apply() {
      await context.jobs.interruptAll();
      await context.vault.wipeContent();
      return { wiped: true as const };
    },
  }),
};

function signedInChange(context: Context, vaultId: string) {
  const { session, vault } = context;
  const { userId: id, name, displayName, role } = session;
  return {
    refs: { vaultId, userId: id },
    write: () => ({ vaultId, user: { id, name, displayName, role } }),
    async whenNotStored() {
      context.openVault = null;
      await vault.close();
    },
  };
}

function refuseIfOpen(context: Context): void {
  if (context.openVault) throw new Problem('vault.alreadyOpen');
}

function folderOf(context: Context, given: string | undefined): string {
  return given === undefined ? context.host.defaultVaultPath : absolute(given);
}

function absolute(given: string): string {
  if (given.includes('\0')) throw new Problem('vault.pathNotUsable');
  return path.resolve(given);
}

/** The vault's Ed25519 key, PKCS #8 DER. It signs what leaves the vault as proof. */
function createSigningKey(): Uint8Array {
  return new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
}
