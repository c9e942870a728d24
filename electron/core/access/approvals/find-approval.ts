import { Problem } from '../../../../shared/errors/problem.ts';
import type { ApprovalNeed, Refs } from '../../handlers.ts';
import { canonicalJson, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { changeApproval, fingerprintOf, isExpired, listApprovalRows, readMode } from './approval-rows.ts';

/** What lets an action go ahead. */
export interface FoundApproval {
  /** For the log and every proof of the action: the approval, or that nobody else looked at it. */
  refs: Refs;
  /** In one transaction with the action's first log entry. */
  use(register: RegisterWriter): void;
  /** For an action that failed without having done anything. */
  giveBack(register: RegisterWriter): void;
}

/**
 * Looks for a second person's agreement to exactly this.
 * @throws Problem approval.needed, approval.changed where what would happen is not what was agreed to
 */
export function findApproval(
  register: RegisterReader,
  procedure: string,
  need: ApprovalNeed,
  now: number,
): FoundApproval {
  // Who may approve is never decided by one person, else the mode could be left by making a second account.
  if (need.kind !== 'account' && readMode(register) === 'onePerson') {
    return { refs: { onePersonMode: true }, use: () => undefined, giveBack: () => undefined };
  }
  const agreed = listApprovalRows(register).filter(
    (row) => row.procedure === procedure && row.state === 'approved' && !isExpired(row, now),
  );
  const fingerprint = fingerprintOf(procedure, need);
  const match = agreed.find((row) => row.fingerprint === fingerprint);
  if (match) {
    return {
      refs: { approvalId: match.id, approvedBy: match.decided_by },
      use: (writer) => changeApproval(writer, match.id, { state: 'used', used_at: now }),
      giveBack: (writer) => changeApproval(writer, match.id, { state: 'approved', used_at: null }),
    };
  }
  const input = canonicalJson(need.input);
  const isOther = agreed.some((row) => row.input === input);
  throw new Problem(isOther ? 'approval.changed' : 'approval.needed', { effects: need.effects });
}
