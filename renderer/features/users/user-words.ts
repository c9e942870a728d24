import type { UserSummary } from '../../../shared/contract/users.ts';
import type { MessageId } from '../../lib/messages.ts';
import type { Meaning } from '../../ui/status.tsx';

/** Word and colour of an account. Null: nothing that needs anybody's eye, said without an icon. */
export const stateWords: Record<UserSummary['state'], { meaning: Meaning | null; text: MessageId }> = {
  invited: { meaning: 'soon', text: 'users.state.invited' },
  active: { meaning: 'fine', text: 'users.state.active' },
  removed: { meaning: null, text: 'users.state.removed' },
};

export const contentWords: Record<UserSummary['content'], { meaning: Meaning | null; text: MessageId }> = {
  readable: { meaning: 'information', text: 'users.content.readable' },
  awaiting: { meaning: 'soon', text: 'users.content.awaiting' },
  none: { meaning: null, text: 'users.content.none' },
};

/** Who has access first, in the order they got it; removed people last. */
export function sortUsers(users: readonly UserSummary[]): UserSummary[] {
  return users.toSorted(
    (a, b) =>
      Number(a.state === 'removed') - Number(b.state === 'removed') ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.name.localeCompare(b.name),
  );
}

export function approvesWords({ mayApprove, state }: Pick<UserSummary, 'mayApprove' | 'state'>): MessageId {
  if (!mayApprove) return 'users.approvesNo';
  return state === 'invited' ? 'users.approvesNotYet' : 'users.approvesYes';
}
