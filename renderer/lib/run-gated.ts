import type { Effect } from '../../shared/contract/approvals.ts';
import type { GateAnswer } from './approval-gate.ts';
import { toProblem } from './client.ts';

export type GatedResult<Reply> = { answer: 'done'; reply: Reply } | { answer: Exclude<GateAnswer, 'approved'> };

/** Tries, asks, and tries again, until it is done or nobody wants it any more. What else goes wrong is thrown. */
export async function runGated<Reply>(
  attempt: () => Promise<Reply>,
  ask: (effects: Effect[], isChanged: boolean) => Promise<GateAnswer>,
): Promise<GatedResult<Reply>> {
  for (;;) {
    try {
      return { answer: 'done', reply: await attempt() };
    } catch (failure) {
      const { code, details } = toProblem(failure);
      if (code !== 'approval.needed' && code !== 'approval.changed') throw failure;
      const answer = await ask((details?.['effects'] ?? []) as Effect[], code === 'approval.changed');
      if (answer !== 'approved') return { answer };
    }
  }
}
