import { Problem } from '../../../shared/errors/problem.ts';
import { countAttempt, type AttemptKind } from './attempts.ts';
import { vaultFiles } from './files.ts';
import { authenticateHeader, readHeader, writeHeader, type VaultHeader } from './header.ts';
import { createKeySlot, openKeySlot, sealContentKey, type KeySlot, type SlotKeys } from './key-slot.ts';
import type { OpenVault } from './open-vault.ts';
import { normaliseRecoveryCode } from './recovery-code.ts';

/** What a person gets in with. */
export interface Credentials {
  user: string;
  passphrase: string;
  /** The key file's secret, where one was named. */
  keyFile?: Uint8Array | null;
}

/** A slot that is ready to be stored; nothing is until then. */
export interface PreparedSlot {
  /** Base64; the register keeps it, because new keys are sealed to known halves only. */
  publicKey: string;
  store(): void;
}

export function findUserSlot(header: Pick<VaultHeader, 'slots'>, user: string): KeySlot | undefined {
  return header.slots.find((slot) => slot.kind === 'user' && slot.user === user);
}

/** What vault.json says of the slots now. @throws Problem vault.headerForged */
export function readSlots(vault: OpenVault): KeySlot[] {
  return readTrustedHeader(vault).slots;
}

/**
 * Whether somebody is who he says, beside the person who is signed in.
 * @returns the user's id
 * @throws Problem vault.wrongPassphrase, vault.keyFileNeeded, vault.tooManyAttempts
 */
export async function verifyCredentials(
  vault: OpenVault,
  credentials: Credentials,
  { kind, now }: { kind: AttemptKind; now: () => number },
): Promise<string> {
  const header = readTrustedHeader(vault);
  const userId = findUserSlot(header, credentials.user)?.userId ?? null;
  const check = () => openUserSlot(header, credentials);
  const { slot } = await countAttempt(vault.folder, { kind, userId }, now, check);
  return slot.userId ?? '';
}

/** @throws Problem vault.wrongPassphrase, vault.keyFileNeeded */
export async function openUserSlot(
  header: Pick<VaultHeader, 'slots'>,
  { user, passphrase, keyFile }: Credentials,
): Promise<{ slot: KeySlot; keys: SlotKeys }> {
  const slot = findUserSlot(header, user);
  if (slot?.keyFile && !keyFile) throw new Problem('vault.keyFileNeeded');
  const keys = slot && (await openKeySlot(slot, passphrase, keyFile ?? null));
  if (!slot || !keys) throw new Problem('vault.wrongPassphrase');
  return { slot, keys };
}

/** @throws Problem vault.wrongRecoveryCode */
export async function openRecoverySlot(header: Pick<VaultHeader, 'slots'>, recoveryCode: string): Promise<SlotKeys> {
  const slot = header.slots.find(({ kind }) => kind === 'recovery');
  const keys = slot && (await openKeySlot(slot, normaliseRecoveryCode(recoveryCode)));
  if (!keys) throw new Problem('vault.wrongRecoveryCode');
  return keys;
}

/**
 * The keys behind the recovery code of an open vault.
 * @throws Problem vault.wrongRecoveryCode, vault.tooManyAttempts, vault.headerForged
 */
export async function openRecoveryKeys(vault: OpenVault, recoveryCode: string, now: () => number): Promise<SlotKeys> {
  const header = readTrustedHeader(vault);
  const who = { kind: 'recover', userId: null } as const;
  return countAttempt(vault.folder, who, now, () => openRecoverySlot(header, recoveryCode));
}

/** A slot for a new person, or in place of the one he has. */
export async function prepareUserSlot(
  vault: OpenVault,
  owner: { userId: string; user: string },
  secret: { passphrase: string; keyFile: Uint8Array | null },
  contentKey: Uint8Array | null,
): Promise<PreparedSlot> {
  const keys = { ...vault.keys, content: contentKey };
  const slot = await createKeySlot({ kind: 'user', ...owner }, secret.passphrase, keys, secret.keyFile);
  return { publicKey: slot.publicKey, store: () => putSlot(vault, slot) };
}

/** A recovery slot for a new code, in place of the present one. The caller holds the content key. */
export async function prepareRecoverySlot(vault: OpenVault, recoveryCode: string): Promise<PreparedSlot> {
  const slot = await createKeySlot({ kind: 'recovery', userId: null, user: '' }, recoveryCode, vault.keys);
  return { publicKey: slot.publicKey, store: () => putSlot(vault, slot) };
}

export function removeUserSlot(vault: OpenVault, userId: string): void {
  changeSlots(vault, (slots) => slots.filter((slot) => slot.userId !== userId));
}

/**
 * Hands the content key to a person or takes it away.
 * @param publicKey the half the register knows: a slot put in place by someone else gets no key
 * @throws Problem users.slotUnknown
 */
export function setSlotContent(
  vault: OpenVault,
  { userId, publicKey }: { userId: string; publicKey: string | null },
  contentKey: Uint8Array | null,
): void {
  changeSlots(vault, (slots) => {
    const slot = slots.find((each) => each.userId === userId);
    if (!slot || (contentKey && slot.publicKey !== publicKey)) throw new Problem('users.slotUnknown');
    return slots.map((each) => (each === slot ? sealContentKey(slot, contentKey) : each));
  });
}

function putSlot(vault: OpenVault, slot: KeySlot): void {
  changeSlots(vault, (slots) => {
    const isPredecessor = (each: KeySlot): boolean => each.kind === slot.kind && each.user === slot.user;
    const place = slots.findIndex(isPredecessor);
    return place < 0 ? [...slots, slot] : slots.map((each) => (isPredecessor(each) ? slot : each));
  });
}

function changeSlots(vault: OpenVault, change: (slots: KeySlot[]) => KeySlot[]): void {
  const header = readTrustedHeader(vault);
  const { header: headerKey } = vault.keys;
  writeHeader(vaultFiles(vault.folder).header, { ...header, slots: change(header.slots) }, headerKey);
}

function readTrustedHeader(vault: OpenVault): VaultHeader {
  const header = readHeader(vaultFiles(vault.folder).header);
  authenticateHeader(header, vault.keys.header);
  return header;
}
