import path from 'node:path';
import type { z } from 'zod';
import type { secondPerson } from '../../../../shared/contract/approvals.ts';
import { mayApprove } from '../../../../shared/contract/permissions.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readKeyFile, verifyCredentials, type OpenVault, type RegisterReader } from '../../vault/index.ts';
import { findApproverBehind } from '../users/account-maker.ts';
import { hadSecondApprover } from '../users/approver-rule.ts';
import { listUsers, requireUser } from '../users/user-rows.ts';
import type { ApprovalRow } from './approval-rows.ts';

/**
 * Somebody signs in beside the person who is signed in. He gets no session: he answers one question.
 * @returns his id
 * @throws Problem vault.wrongPassphrase, vault.keyFileNeeded, vault.tooManyAttempts, approval.notAllowed
 */
export async function signInBeside(
  vault: OpenVault,
  person: z.output<typeof secondPerson>,
  now: () => number,
): Promise<string> {
  const keyFile = person.keyFile === undefined ? null : readKeyFile(path.resolve(person.keyFile));
  const { user, passphrase } = person;
  const userId = await verifyCredentials(vault, { user, passphrase, keyFile }, { kind: 'approve', now });
  requireApprover(vault, userId);
  return userId;
}

/** @throws Problem approval.notAllowed */
export function requireApprover(vault: Pick<OpenVault, 'register'>, userId: string): void {
  const user = requireUser(vault.register, userId);
  // Who was invited has not shown that he is who he is: the one who invited him knows his code.
  if (user.state !== 'active' || !mayApprove(user.role)) throw new Problem('approval.notAllowed');
}

/** @throws Problem approval.ownRequest, approval.ownAccount */
export function requireOtherRequester(register: RegisterReader, row: ApprovalRow, userId: string): void {
  if (userId === row.requested_by) throw new Problem('approval.ownRequest');
  if (isBehindRequest(register, row, userId)) throw new Problem('approval.ownAccount');
}

/**
 * Whether he could have asked himself, through an account that he made. While there never was a second approver, the only
 * one decides all the same: with whom else could the others work?
 */
export function isBehindRequest(register: RegisterReader, row: ApprovalRow, userId: string): boolean {
  if (!hadSecondApprover(register)) return false;
  const users = new Map(listUsers(register).map((user) => [user.id, user]));
  return findApproverBehind(users, row.requested_by) === userId;
}
