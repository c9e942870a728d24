import { mayApprove, type Role } from '../../../../shared/contract/permissions.ts';
import type { Effect } from '../../../../shared/contract/approvals.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { ApprovalNeed } from '../../handlers.ts';
import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { listApprovers } from './user-rows.ts';

/**
 * Whoever can make accounts that approve can approve his own requests. So an approver has a hand in each of them: the
 * only one there is makes the second himself; from the second on, another than the one who asks has to agree. Removing
 * the other one must not undo that: whoever is alone again makes approvers in one-person mode alone, which takes the
 * recovery code and says so in the log.
 * @returns what a plan carries: nothing where no second person is needed
 * @throws Problem users.onePersonModeNeeded
 */
export function needApprover(
  context: Context,
  account: { role: Role; input: Record<string, unknown>; effects: Effect[] },
): { approval?: ApprovalNeed } {
  if (!mayApprove(account.role)) return {};
  const isAlone = listApprovers(context.register).length < 2 && mayApprove(context.session.role);
  if (!isAlone) return { approval: { kind: 'account', input: account.input, effects: account.effects } };
  if (hadSecondApprover(context.register) && readMeta(context.register, 'approval_mode') !== 'onePerson') {
    throw new Problem('users.onePersonModeNeeded');
  }
  return {};
}

export function hadSecondApprover(register: RegisterReader): boolean {
  return readMeta(register, 'had_second_approver') === 1;
}

/** One-person mode ends with the second approver, and from then on takes the recovery code to come back. */
export function noteApprovers(register: RegisterWriter): void {
  if (listApprovers(register).length < 2) return;
  if (!hadSecondApprover(register)) writeMeta(register, 'had_second_approver', 1);
  writeMeta(register, 'approval_mode', 'fourEyes');
}
