import { holdsContentKey, mayApprove } from '../../../../shared/contract/permissions.ts';
import type { UserSummary } from '../../../../shared/contract/users.ts';
import type { Context } from '../../context.ts';
import { readSlots } from '../../vault/index.ts';
import { listUsers, readUserNames } from './user-rows.ts';

export function summariseUsers(context: Context): UserSummary[] {
  const names = readUserNames(context.register);
  const slots = new Map(readSlots(context.heldVault).map((slot) => [slot.userId, slot]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return listUsers(context.register).map((user) => {
    const slot = user.state === 'removed' ? undefined : slots.get(user.id);
    const mayRead = user.state !== 'removed' && holdsContentKey(user.role);
    return {
      id: user.id,
      name: user.name,
      displayName: user.display_name,
      role: user.role,
      state: user.state,
      content: slot?.content ? 'readable' : mayRead ? 'awaiting' : 'none',
      hasKeyFile: slot?.keyFile === true,
      mayApprove: user.state !== 'removed' && mayApprove(user.role),
      createdAt: toInstant(user.created_at),
      createdBy: nameOf(user.created_by),
      resetAt: toInstant(user.reset_at),
      resetBy: nameOf(user.reset_by),
      removedAt: toInstant(user.removed_at),
      lastSignInAt: toInstant(user.last_sign_in_at),
    };
  });
}

function toInstant(at: number): string;
function toInstant(at: number | null): string | null;
function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
