import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import type { KeySlot } from './key-slot.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { OpenVault } from './open-vault.ts';
import { inRegister } from './query-builder.ts';
import type { RegisterReader, RegisterWriter } from './register.ts';

/**
 * Tells the slots that the register knows by their public half from others. Former users know the key that
 * authenticates vault.json, so a slot there proves nothing; they do not know the register's key any more.
 */
export function selectKnownSlots(register: RegisterReader, slots: KeySlot[]): { known: KeySlot[]; unknown: number } {
  const users = register.all(
    inRegister.selectFrom('user').select(['id', 'public_key']).where('state', '!=', 'removed'),
  );
  const halves = new Map(users.map((user) => [user.id, user.public_key]));
  const recovery = readMeta(register, 'recovery_public_key');
  const known = slots.filter((slot) => {
    const half = slot.kind === 'recovery' ? recovery : halves.get(slot.userId ?? '');
    return half === slot.publicKey;
  });
  return { known, unknown: slots.length - known.length };
}

/** Calls that store a slot first and its public half after. */
const slotChanges = [
  'vault.recover',
  'vault.changePassphrase',
  'vault.setKeyFile',
  'vault.replaceRecoveryCode',
  'users.resetSlot',
];

/**
 * At sign-in: whoever just proved his passphrase has the slot that is his. Of a vault from before public halves were
 * kept, the others' are taken from its header, unless that was put back from elsewhere. So they are after a change of
 * a slot that was cut short before the register knew of it.
 */
export function notePublicHalves(register: RegisterWriter, vault: OpenVault, isHeaderReplaced: boolean): void {
  const { slots } = readHeader(vaultFiles(vault.folder).header);
  const users = register.all(
    inRegister.selectFrom('user').select(['id', 'public_key']).where('state', '!=', 'removed'),
  );
  const isCutShort = register.get(
    inRegister.selectFrom('pending_operation').select('id').where('procedure', 'in', slotChanges),
  );
  for (const { id, public_key: half } of users) {
    const slot = slots.find((each) => each.userId === id);
    const isOwn = id === vault.session.userId;
    if (!slot || !(isOwn || isCutShort || (half === null && !isHeaderReplaced))) continue;
    register.run(inRegister.updateTable('user').set({ public_key: slot.publicKey }).where('id', '=', id));
  }
  const recovery = slots.find(({ kind }) => kind === 'recovery');
  const isUnknown = !isHeaderReplaced && readMeta(register, 'recovery_public_key') === undefined;
  if (recovery && (isCutShort || isUnknown)) {
    writeMeta(register, 'recovery_public_key', recovery.publicKey);
  }
}
