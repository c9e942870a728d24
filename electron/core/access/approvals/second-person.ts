import path from 'node:path';
import type { z } from 'zod';
import type { secondPerson } from '../../../../shared/contract/approvals.ts';
import { mayApprove } from '../../../../shared/contract/permissions.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readKeyFile, verifyCredentials, type OpenVault } from '../../vault/index.ts';
import { requireUser } from '../users/user-rows.ts';

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
