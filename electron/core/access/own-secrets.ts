import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { ApprovalNeed, Handlers } from '../handlers.ts';
import {
  createKeyFile,
  createRecoveryCode,
  noteHeader,
  prepareOwnSlot,
  prepareRecoverySlot,
  readKeyFile,
  verifyCredentials,
  writeMeta,
} from '../vault/index.ts';
import { changeUser, listApprovers } from './users/user-rows.ts';

type OwnSecrets = Pick<Handlers<'vault'>, 'changePassphrase' | 'setKeyFile' | 'replaceRecoveryCode'>;

/** What the signed-in person gets in with. Each change is proven with what opened the slot so far. */
export const ownSecretsHandlers: OwnSecrets = {
  async changePassphrase(context, { current, keyFile, next }) {
    const { heldVault: vault, session } = context;
    const present = await proveCurrent(context, { passphrase: current, keyFile });
    const slot = await prepareOwnSlot(vault, { passphrase: next, keyFile: session.hasKeyFile ? present : null });
    return {
      refs: { userId: session.userId },
      apply() {
        slot.store();
        return { output: { changed: true as const } };
      },
      finish(register) {
        changeUser(register, session.userId, { state: 'active', public_key: slot.publicKey });
        noteHeader(register, vault);
        vault.signIn(session.userId, session.hasKeyFile);
      },
    };
  },

  async setKeyFile(context, { passphrase, keyFile, to }) {
    const { heldVault: vault, session } = context;
    await proveCurrent(context, { passphrase, keyFile });
    let publicKey = '';
    return {
      refs: { userId: session.userId, hasKeyFile: to !== null },
      async apply() {
        const created = to === null ? null : createKeyFile(path.resolve(to));
        try {
          const slot = await prepareOwnSlot(vault, { passphrase, keyFile: created?.secret ?? null });
          slot.store();
          ({ publicKey } = slot);
        } catch (error) {
          created?.discard();
          throw error;
        }
        return { output: { hasKeyFile: to !== null } };
      },
      finish(register) {
        changeUser(register, session.userId, { public_key: publicKey });
        noteHeader(register, vault);
        vault.signIn(session.userId, to !== null);
      },
    };
  },

  replaceRecoveryCode(context, { passphrase, keyFile }) {
    const { heldVault: vault } = context;
    let publicKey = '';
    return {
      ...needAnotherApprover(context),
      async apply() {
        if (passphrase === undefined) throw new Problem('vault.wrongPassphrase');
        await proveCurrent(context, { passphrase, keyFile });
        const recoveryCode = createRecoveryCode();
        const slot = await prepareRecoverySlot(vault, recoveryCode);
        slot.store();
        ({ publicKey } = slot);
        return { output: { recoveryCode } };
      },
      finish(register) {
        writeMeta(register, 'recovery_public_key', publicKey);
        noteHeader(register, vault);
      },
    };
  },
};

/** Who knows the code can take over accounts: where several may approve, none of them makes himself a code alone. */
function needAnotherApprover({ register }: Context): { approval?: ApprovalNeed } {
  if (listApprovers(register).length < 2) return {};
  return { approval: { kind: 'account', input: {}, effects: [{ code: 'recoveryCodeReplaced', values: {} }] } };
}

/**
 * @returns the key file's secret, where one was named
 * @throws Problem vault.wrongPassphrase, vault.keyFileNeeded, vault.tooManyAttempts
 */
async function proveCurrent(
  context: Context,
  given: { passphrase: string; keyFile?: string | undefined },
): Promise<Uint8Array | null> {
  const keyFile = given.keyFile === undefined ? null : readKeyFile(path.resolve(given.keyFile));
  const credentials = { user: context.session.name, passphrase: given.passphrase, keyFile };
  await verifyCredentials(context.heldVault, credentials, { kind: 'confirm', now: () => context.now() });
  return keyFile;
}
