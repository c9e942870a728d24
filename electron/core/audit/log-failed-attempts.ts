import type { AttemptKind, FailedAttempts, RegisterWriter } from '../vault/index.ts';
import { appendEntry } from './append.ts';

const procedureOf: Record<AttemptKind, string> = {
  unlock: 'vault.unlock',
  recover: 'vault.recover',
  approve: 'approvals.decide',
  confirm: 'vault.changePassphrase',
};

/** A locked vault cannot write its log, so what failed since is appended by whoever gets in next. */
export function logFailedAttempts(register: RegisterWriter, failed: FailedAttempts | null, now: number): void {
  for (const { at, kind, userId } of failed?.attempts ?? []) {
    appendEntry(register, {
      at: now,
      userId: null,
      procedure: procedureOf[kind],
      phase: 'failed',
      refs: { kind, attemptedAt: new Date(at).toISOString(), ...(userId && { signInUserId: userId }) },
    });
  }
}
