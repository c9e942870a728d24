import { rmSync } from 'node:fs';
import { Problem } from '../../../shared/errors/problem.ts';
import { countAttempt, type AttemptKind } from './attempts.ts';
import { removeHalfWritten, vaultFiles } from './files.ts';
import { authenticateHeader, readHeader } from './header.ts';
import type { KeySlot } from './key-slot.ts';
import { OpenVault } from './open-vault.ts';
import { lockForThisProcess } from './process-lock.ts';
import { finishRestore, removeRestoreLeftovers } from './restore-places.ts';
import { findUserSlot, openRecoverySlot, openUserSlot, prepareUserSlot, type Credentials } from './slots.ts';

/** @throws Problem vault.wrongPassphrase, vault.keyFileNeeded, vault.tooManyAttempts and what opening throws */
export async function unlockVault(
  folder: string,
  credentials: Credentials,
  { now = Date.now, ...options }: { startsContentAnew?: boolean; now?: () => number } = {},
): Promise<OpenVault> {
  return withLock(folder, { kind: 'unlock', user: credentials.user, now }, async (releaseLock) => {
    const header = readHeader(vaultFiles(folder).header);
    const { slot, keys } = await openUserSlot(header, credentials);
    authenticateHeader(header, keys.header);
    return openSignedIn({ folder, vaultId: header.vaultId, keys, releaseLock, ...options }, slot);
  });
}

/**
 * Opens with the recovery code, as the named user and with no more keys than his slot holds.
 * @throws Problem vault.wrongRecoveryCode, vault.wrongPassphrase for an unknown user, vault.tooManyAttempts, and what
 *   opening throws
 */
export async function recoverVault(
  folder: string,
  request: { user: string; recoveryCode: string },
  now: () => number = Date.now,
): Promise<OpenVault> {
  return withLock(folder, { kind: 'recover', user: request.user, now }, async (releaseLock) => {
    const header = readHeader(vaultFiles(folder).header);
    const keys = await openRecoverySlot(header, request.recoveryCode);
    authenticateHeader(header, keys.header);
    const slot = findUserSlot(header, request.user);
    if (!slot) throw new Problem('vault.wrongPassphrase');
    const allowed = slot.content ? keys : withoutContent(keys);
    return openSignedIn({ folder, vaultId: header.vaultId, keys: allowed, releaseLock }, slot);
  });
}

/** A slot for the signed-in user under a new secret, with the keys he holds. Nothing is stored yet. */
export function prepareOwnSlot(vault: OpenVault, secret: { passphrase: string; keyFile: Uint8Array | null }) {
  const { userId, name } = vault.session;
  return prepareUserSlot(vault, { userId, user: name }, secret, vault.keys.content);
}

function withoutContent<Keys extends { next?: { register: Uint8Array | null } }>(keys: Keys) {
  return { ...keys, content: null, ...(keys.next && { next: { ...keys.next, content: null } }) };
}

/** Inside the lock, so that tries of several processes wait for each other too. */
async function withLock<Result>(
  folder: string,
  { kind, user, now }: { kind: AttemptKind; user: string; now: () => number },
  work: (releaseLock: () => void) => Promise<Result>,
): Promise<Result> {
  finishRestore(folder);
  // Read first: a folder without a vault must not get a lock file.
  const userId = findUserSlot(readHeader(vaultFiles(folder).header), user)?.userId ?? null;
  const releaseLock = lockForThisProcess(vaultFiles(folder).lock);
  try {
    // There is a header, so nothing here is a creation to be discarded any more.
    rmSync(vaultFiles(folder).creating, { force: true });
    removeHalfWritten(folder);
    removeRestoreLeftovers(folder);
    return await countAttempt(folder, { kind, userId }, now, () => work(releaseLock));
  } catch (error) {
    releaseLock();
    throw error;
  }
}

async function openSignedIn(place: Parameters<typeof OpenVault.open>[0], slot: KeySlot): Promise<OpenVault> {
  const vault = await OpenVault.open(place);
  try {
    vault.signIn(slot.userId ?? '', slot.keyFile === true);
    return vault;
  } catch (error) {
    await vault.close();
    throw error;
  }
}
