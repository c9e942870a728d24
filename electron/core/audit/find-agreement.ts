import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { procedures, type ProcedureName } from '../../../shared/contract/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/** Whose entries say who agreed, or what was signed, for as long as that holds: longer than the log is kept. */
export const agreedProcedures = [
  'accessReviews.signOff',
  'connectors.approve',
  'records.release',
  'requests.execute',
  'retention.policies.activate',
  'retention.policies.schedule',
  'retention.run',
] as const satisfies readonly ProcedureName[];
export type AgreedProcedure = (typeof agreedProcedures)[number];

/** What an entry says, also after it was removed from the log. */
export type AgreedEntry = Omit<AuditEntry, 'hash' | 'reason'>;

/** The newest first. */
export function listAgreements(
  register: RegisterReader,
  procedure: AgreedProcedure,
  [name, value]: readonly [name: string, value: string],
): AgreedEntry[] {
  const rows = register.all(
    inRegister
      .selectFrom('agreement')
      .select('body')
      .where('procedure', '=', procedure)
      .where('body', 'like', `%${JSON.stringify({ [name]: value }).slice(1, -1)}%`)
      .orderBy('seq', 'desc'),
  );
  return rows.map(({ body }) => JSON.parse(body) as AgreedEntry);
}

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
  procedure: AgreedProcedure,
  reference: readonly [name: string, value: string],
): Agreement | null {
  const phaseOfWord = procedures[procedure].kind === 'job' ? 'begun' : 'done';
  for (const { phase, refs, at, userId } of listAgreements(register, procedure, reference)) {
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
