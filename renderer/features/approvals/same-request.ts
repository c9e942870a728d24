import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import type { Gated } from '../../lib/approval-gate.ts';

/** The person's own open request for exactly this, so that trying twice does not ask twice. */
export function findSameRequest(
  approvals: readonly ApprovalSummary[],
  { procedure, input, effects }: Gated,
): ApprovalSummary | undefined {
  return approvals.find(
    (approval) =>
      approval.isMine &&
      approval.state === 'open' &&
      approval.procedure === procedure &&
      isSame(approval.effects, effects) &&
      // What the request holds is all that counts; the call may carry more, such as a code.
      Object.entries(approval.input).every(([field, value]) => isSame(value, input[field])),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
