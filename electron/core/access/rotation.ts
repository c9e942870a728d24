import { isAllowed } from '../../../shared/contract/permissions.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { noteHeader, noteRotated, readRotationDue, rotateKeys } from '../vault/index.ts';

/** Keys are replaced when somebody may no longer hold them, or may hold them who should not. */
export const rotationHandlers: Pick<Handlers<'vault'>, 'rotateKey'> = {
  rotateKey(context, { cause, note }) {
    const { heldVault: vault } = context;
    return {
      subjectId: vault.vaultId,
      isExclusive: true,
      refs: { cause },
      reason: note ? { purpose: 'rotation', note } : null,
      run: (control) => rotateKeys(vault, control),
      finish(register, replaced) {
        noteRotated(register, replaced);
        noteHeader(register, vault);
      },
    };
  },
};

/** Whether keys are due that this person holds and may replace. */
export function isRotationDue(context: Context): boolean {
  const { register, session } = context;
  if (session.mustChoosePassphrase || !isAllowed(session.role, 'vault.rotate')) return false;
  const due = readRotationDue(register);
  return due.register !== null || (due.content !== null && session.readsContent);
}
