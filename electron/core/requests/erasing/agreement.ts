import { createHash } from 'node:crypto';
import { parseEntry } from '../../audit/index.ts';
import { heldSince, type ItemRow } from '../../erasure/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** On whose word a plan is carried out, as the log says. */
export interface Agreement {
  at: string;
  requestedBy: string | null;
  approvalId: string | null;
  approvedBy: string | null;
  isOnePersonMode: boolean;
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
export function readAgreement(register: RegisterReader, planId: string): Agreement | null {
  const rows = register.all(
    inRegister
      .selectFrom('audit_entry')
      .select(['body', 'hash'])
      .where('procedure', '=', 'requests.execute')
      .where('body', 'like', `%"planId":"${planId}"%`)
      .orderBy('seq', 'desc'),
  );
  for (const row of rows) {
    const { phase, refs, at, userId } = parseEntry(row);
    const isAgreed = typeof refs['approvalId'] === 'string' || refs['onePersonMode'] === true;
    // One that goes on repeats on whose word, but not what was agreed to.
    if (phase !== 'begun' || !isAgreed || refs['resumes'] !== undefined) continue;
    return {
      at,
      requestedBy: userId,
      approvalId: textOf(refs['approvalId']),
      approvedBy: textOf(refs['approvedBy']),
      isOnePersonMode: refs['onePersonMode'] === true,
      digest: textOf(refs['digest']) ?? '',
    };
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
