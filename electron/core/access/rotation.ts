import { isAllowed } from '../../../shared/contract/permissions.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { noteHeader, readRotationDue, rotateKeys } from '../vault/index.ts';

/** Keys are replaced when somebody may no longer hold them, or may hold them who should not. */
export const rotationHandlers: Pick<Handlers<'vault'>, 'rotateKey'> = {
  rotateKey(context, { cause, note }) {
    const { heldVault: vault } = context;
    return {
      subjectId: vault.vaultId,
      isExclusive: true,
      refs: { cause },
      reason: note ? { purpose: 'rotation', note } : null,
      // A slot that is prepared before and stored after would hold keys that open nothing any more.
      run: (control) => rotateKeys(vault, control, (exchange) => context.betweenCommands(control.signal, exchange)),
      finish: (register) => noteHeader(register, vault),
      refsWhenDone: (replaced) => ({ ...replaced }),
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
