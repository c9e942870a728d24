import { createHash } from 'node:crypto';
import { findAgreement, type Agreement } from '../../audit/index.ts';
import { heldSince, type ItemRow } from '../../erasure/index.ts';
import type { RegisterReader } from '../../vault/index.ts';

/** On whose word a plan is carried out. */
export interface PlanAgreement extends Agreement {
  /** Of what was agreed to. */
  digest: string;
}

/**
 * What is agreed to: which items go and which stay. It does not change while they are worked on, nor where one stays that
 * was to go: less is deleted then than was agreed to. What was to stay and goes is another plan.
 */
export function digestItems(items: readonly ItemRow[]): string {
  const lines = items.map((item) => `${item.id} ${wasToStay(item) ? 'stays' : 'goes'}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function wasToStay({ state, last_code: lastCode }: ItemRow): boolean {
  return state === 'held' && lastCode !== heldSince;
}

/** The last time somebody agreed to this plan. What went on by itself afterwards rests on that. */
export function readAgreement(register: RegisterReader, planId: string): PlanAgreement | null {
  const agreement = findAgreement(register, 'requests.execute', ['planId', planId]);
  if (!agreement) return null;
  const { digest } = agreement.refs;
  return { ...agreement, digest: typeof digest === 'string' ? digest : '' };
}
