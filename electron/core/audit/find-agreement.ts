import { procedures, type ProcedureName } from '../../../shared/contract/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { parseEntry } from './read.ts';

/** On whose word something was done, as the log says. */
export interface Agreement {
  at: string;
  /** Ids of users. */
  requestedBy: string | null;
  approvalId: string | null;
  /** Null where nobody else was asked, which `isOnePersonMode` says. */
  approvedBy: string | null;
  isOnePersonMode: boolean;
  refs: Record<string, unknown>;
}

/**
 * The last time somebody agreed to a call that names this reference. A call that only went on with what was begun
 * repeats on whose word, but agrees to nothing: its entry says `resumes`.
 */
export function findAgreement(
  register: RegisterReader,
  procedure: ProcedureName,
  [name, value]: readonly [name: string, value: string],
): Agreement | null {
  const rows = register.all(
    inRegister
      .selectFrom('audit_entry')
      .select(['body', 'hash'])
      .where('procedure', '=', procedure)
      .where('body', 'like', `%${JSON.stringify({ [name]: value }).slice(1, -1)}%`)
      .orderBy('seq', 'desc'),
  );
  const phaseOfWord = procedures[procedure].kind === 'job' ? 'begun' : 'done';
  for (const row of rows) {
    const { phase, refs, at, userId } = parseEntry(row);
    const isAgreed = typeof refs['approvalId'] === 'string' || refs['onePersonMode'] === true;
    if (phase !== phaseOfWord || !isAgreed || refs['resumes'] !== undefined) continue;
    return {
      at,
      requestedBy: userId,
      approvalId: textOf(refs['approvalId']),
      approvedBy: textOf(refs['approvedBy']),
      isOnePersonMode: refs['onePersonMode'] === true,
      refs,
    };
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
