import type { ObservedExchange } from '../http/settings.ts';
import { inRegister, type RegisterWriter } from '../../vault/index.ts';
import { readQuota, type Quota } from './read-quota.ts';

/** Remembers what the newest answer said of how many requests are allowed. */
export class QuotaWatch {
  #latest: (Quota & { seenAt: number }) | null = null;

  readonly note = ({ answer, answeredAt }: ObservedExchange): void => {
    const quota = readQuota(answer.headers, answer.status, answeredAt);
    if (quota) this.#latest = { ...quota, seenAt: Math.round(answeredAt) };
  };

  get isKnown(): boolean {
    return this.#latest !== null;
  }

  store(register: RegisterWriter, backendId: string): void {
    if (!this.#latest) return;
    const { most, remaining, resetsAt, seenAt } = this.#latest;
    const columns = { most, remaining, resets_at: resetsAt === null ? null : Math.round(resetsAt), seen_at: seenAt };
    register.run(
      inRegister
        .insertInto('backend_quota')
        .values({ backend_id: backendId, ...columns })
        .onConflict((conflict) => conflict.column('backend_id').doUpdateSet(columns)),
    );
  }
}
