import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

export type AdviceRow = RegisterTables['dpo_advice'];

/** Newest first. */
export function listAdvice(register: RegisterReader, choice: ParsedInputOf<'records.advice.list'> = {}): AdviceRow[] {
  const { controllerId, outcome, from, to } = choice;
  let query = inRegister.selectFrom('dpo_advice').selectAll().orderBy('asked_on', 'desc').orderBy('id', 'desc');
  if (controllerId !== undefined) query = query.where('controller_id', '=', controllerId);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (from !== undefined) query = query.where('asked_on', '>=', from);
  if (to !== undefined) query = query.where('asked_on', '<=', to);
  return register.all(query);
}

/** @throws Problem advice.unknown */
export function requireAdvice(register: RegisterReader, id: string): AdviceRow {
  const row = register.get(inRegister.selectFrom('dpo_advice').selectAll().where('id', '=', id));
  if (!row) throw new Problem('advice.unknown');
  return row;
}

/** @param names display names by user id */
export function describeAdvice(row: AdviceRow, names: ReadonlyMap<string, string>): AdviceEntry {
  const nameOf = (userId: string | null): string | null => (userId === null ? null : (names.get(userId) ?? userId));
  const instantOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    subject: row.subject,
    question: row.question,
    askedBy: row.asked_by,
    askedOn: row.asked_on,
    recordId: row.record_id,
    botId: row.bot_id,
    advice: row.advice ?? '',
    advisedBy: nameOf(row.advised_by),
    advisedAt: instantOrNull(row.advised_at),
    outcome: row.outcome,
    outcomeReason: row.outcome_reason,
    outcomeBy: nameOf(row.outcome_by),
    outcomeAt: instantOrNull(row.outcome_at),
    createdAt: new Date(row.created_at).toISOString(),
  };
}
