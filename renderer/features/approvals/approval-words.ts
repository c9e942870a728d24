import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import type { MessageId } from '../../lib/messages.ts';
import type { Meaning } from '../../ui/status.tsx';

type Standing = Pick<ApprovalSummary, 'state' | 'isMineToDecide'>;

/** Word and colour of a request. Null: over, and nothing that needs anybody's eye. */
export function describeState({ state, isMineToDecide }: Standing): { meaning: Meaning | null; text: MessageId } {
  if (state === 'open' && isMineToDecide) return { meaning: 'soon', text: 'approvals.state.openMine' };
  return { meaning: meanings[state], text: `approvals.state.${state}` };
}

const meanings: Record<ApprovalSummary['state'], Meaning | null> = {
  open: 'information',
  approved: 'fine',
  declined: null,
  withdrawn: null,
  used: null,
  expired: null,
};

/** What waits for me, what waits for others, what can be carried out, and then what is over; each newest first. */
export function sortApprovals(approvals: readonly ApprovalSummary[]): ApprovalSummary[] {
  return approvals.toSorted((a, b) => rankOf(a) - rankOf(b) || b.requestedAt.localeCompare(a.requestedAt));
}

function rankOf({ state, isMineToDecide }: Standing): number {
  if (state === 'open') return isMineToDecide ? 0 : 1;
  return state === 'approved' ? 2 : 3;
}
