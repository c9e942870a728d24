import { holdsContentKey } from '../../../shared/contract/permissions.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import type { UserSummary } from '../../../shared/contract/users.ts';
import type { MessageId } from '../../lib/messages.ts';

/**
 * What another role does to what the person can read.
 * @param handsOn whether the signed-in person holds the content key, and so hands it on at once
 */
export function describeRoleChange(user: Pick<UserSummary, 'content'>, role: Role, handsOn: boolean): MessageId {
  const holds = user.content === 'readable';
  if (holds === holdsContentKey(role)) return 'users.setRole.same';
  if (holds) return 'users.setRole.loses';
  return handsOn ? 'users.setRole.gains' : 'users.setRole.gainsLater';
}
