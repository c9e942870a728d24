import type { ApprovalKind } from '../../../../shared/contract/approval-kinds.ts';
import type { ApprovalSummary, Effect } from '../../../../shared/contract/approvals.ts';
import { mayApprove } from '../../../../shared/contract/permissions.ts';
import type { Session } from '../../vault/index.ts';
import type { UserRow } from '../users/user-rows.ts';
import { isExpired, type ApprovalRow } from './approval-rows.ts';

export function summariseApproval(
  row: ApprovalRow,
  users: Map<string, UserRow>,
  session: Session,
  now: number,
): ApprovalSummary {
  const nameOf = (id: string | null): string | null => (id === null ? null : (users.get(id)?.display_name ?? null));
  const person = (id: string) => ({ id, displayName: nameOf(id) ?? '' });
  const decider = row.decided_by === null ? undefined : users.get(row.decided_by);
  const state = isExpired(row, now) ? 'expired' : row.state;
  const isMine = row.requested_by === session.userId;
  return {
    id: row.id,
    kind: row.kind as ApprovalKind,
    procedure: row.procedure,
    input: JSON.parse(row.input) as Record<string, unknown>,
    effects: JSON.parse(row.effects) as Effect[],
    state,
    note: row.note,
    requestedBy: person(row.requested_by),
    requestedAt: new Date(row.requested_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    decidedBy: row.decided_by === null ? null : person(row.decided_by),
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    deciderAccount: decider
      ? {
          createdAt: new Date(decider.created_at).toISOString(),
          createdBy: nameOf(decider.created_by),
          resetAt: decider.reset_at === null ? null : new Date(decider.reset_at).toISOString(),
          resetBy: nameOf(decider.reset_by),
        }
      : null,
    decisionNote: row.decision_note,
    isMineToDecide: state === 'open' && !isMine && mayApprove(session.role),
    isMine,
  };
}
