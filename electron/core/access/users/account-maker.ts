import { mayApprove } from '../../../../shared/contract/permissions.ts';
import type { UserRow } from './user-rows.ts';

/**
 * The approver who could have used this account himself, because he made or last reset it: directly, or through others
 * that he made. Of an approver's account there is none: another approver had a hand in it, or there was no other.
 */
export function findApproverBehind(users: ReadonlyMap<string, UserRow>, id: string): string | null {
  const seen = new Set<string>();
  for (let user = users.get(id); user && !seen.has(user.id);) {
    if (mayApprove(user.role)) return user.id === id ? null : user.id;
    seen.add(user.id);
    // With the recovery code one resets his own account: that says nothing of who typed it.
    const maker: string | null = user.reset_by !== null && user.reset_by !== user.id ? user.reset_by : user.created_by;
    user = maker === null ? undefined : users.get(maker);
  }
  return null;
}
