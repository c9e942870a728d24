import { isAllowed } from '../../../../shared/contract/permissions.ts';
import type { Context } from '../../context.ts';
import type { DueDate, DueSource } from '../../due-date.ts';

/** What other registers let fall due, as far as the signed-in person may read it there. */
export function listOthers({ register, session }: Context, sources: readonly DueSource[]): DueDate[] {
  return sources.filter(({ permission }) => isAllowed(session.role, permission)).flatMap(({ list }) => list(register));
}
