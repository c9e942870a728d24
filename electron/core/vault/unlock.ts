import { rmSync } from 'node:fs';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { authenticateHeader, readHeader, writeHeader, type VaultHeader } from './header.ts';
import { createKeySlot, openKeySlot, type KeySlot, type VaultKeys } from './key-slot.ts';
import { OpenVault } from './open-vault.ts';
import { lockForThisProcess } from './process-lock.ts';
import { normaliseRecoveryCode } from './recovery-code.ts';

/** @throws Problem vault.wrongPassphrase and what opening throws */
export async function unlockVault(
  folder: string,
  user: string,
  passphrase: string,
  options: { startsContentAnew?: boolean } = {},
): Promise<OpenVault> {
  return withLock(folder, async (releaseLock) => {
    const header = readHeader(vaultFiles(folder).header);
    const slot = findUserSlot(header, user);
    const keys = slot && (await openKeySlot(slot, passphrase));
    if (!keys) throw new Problem('vault.wrongPassphrase');
    authenticateHeader(header, keys.header);
    return openSignedIn({ folder, vaultId: header.vaultId, keys, releaseLock, ...options }, slot);
  });
}

/**
 * Opens with the recovery code. The user's slot for the new passphrase is stored by the returned function.
 * @throws Problem vault.wrongRecoveryCode, vault.wrongPassphrase for an unknown user, and what opening throws
 */
export async function recoverVault(
  folder: string,
  request: { user: string; recoveryCode: string; passphrase: string },
): Promise<{ vault: OpenVault; storeSlot: () => void }> {
  return withLock(folder, async (releaseLock) => {
    const file = vaultFiles(folder).header;
    const header = readHeader(file);
    const recovery = header.slots.find((slot) => slot.kind === 'recovery');
    const keys = recovery && (await openKeySlot(recovery, normaliseRecoveryCode(request.recoveryCode)));
    if (!keys) throw new Problem('vault.wrongRecoveryCode');
    authenticateHeader(header, keys.header);
    const slot = findUserSlot(header, request.user);
    if (!slot) throw new Problem('vault.wrongPassphrase');
    const renewed = await replaceSecret(slot, request.passphrase, keys);
    const vault = await openSignedIn({ folder, vaultId: header.vaultId, keys, releaseLock }, slot);
    return { vault, storeSlot: () => writeHeader(file, withSlot(header, renewed), keys.header) };
  });
}

/**
 * Prepares a changed passphrase; nothing is stored until the returned function is called.
 * @throws Problem vault.wrongPassphrase
 */
export async function preparePassphraseChange(vault: OpenVault, current: string, next: string): Promise<() => void> {
  const file = vaultFiles(vault.folder).header;
  const header = readHeader(file);
  authenticateHeader(header, vault.keys.header);
  const slot = findUserSlot(header, vault.session.name);
  if (!slot || !(await openKeySlot(slot, current))) throw new Problem('vault.wrongPassphrase');
  const renewed = await replaceSecret(slot, next, vault.keys);
  return () => writeHeader(file, withSlot(header, renewed), vault.keys.header);
}

async function withLock<Result>(folder: string, work: (releaseLock: () => void) => Promise<Result>): Promise<Result> {
  // Read first: a folder without a vault must not get a lock file.
  readHeader(vaultFiles(folder).header);
  const releaseLock = lockForThisProcess(vaultFiles(folder).lock);
  try {
    // There is a header, so nothing here is a creation to be discarded any more.
    rmSync(vaultFiles(folder).creating, { force: true });
    return await work(releaseLock);
  } catch (error) {
    releaseLock();
    throw error;
  }
}

async function openSignedIn(place: Parameters<typeof OpenVault.open>[0], slot: KeySlot): Promise<OpenVault> {
  const vault = await OpenVault.open(place);
  try {
    vault.signIn(slot.userId ?? '');
    return vault;
  } catch (error) {
    await vault.close();
    throw error;
  }
}

function findUserSlot(header: VaultHeader, user: string): KeySlot | undefined {
  return header.slots.find((slot) => slot.kind === 'user' && slot.user === user);
}

function replaceSecret(slot: KeySlot, secret: string, keys: VaultKeys): Promise<KeySlot> {
  const allowed = { ...keys, content: slot.content ? keys.content : null };
  return createKeySlot({ kind: slot.kind, userId: slot.userId, user: slot.user }, secret, allowed);
}

function withSlot(header: VaultHeader, renewed: KeySlot): VaultHeader {
  const slots = header.slots.map((slot) => (slot.kind === 'user' && slot.user === renewed.user ? renewed : slot));
  return { ...header, slots };
}
