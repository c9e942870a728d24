import { v7 as uuidv7 } from 'uuid';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';
import { readConsultation, type DpiaRow, type StoredDpia } from './dpia-rows.ts';

export type WithdrawnRow = RegisterTables['dpia_withdrawn'];

/** What holds no longer, as it was stored. */
export type Parts = Partial<Pick<WithdrawnRow, 'threshold' | 'advice' | 'decision' | 'consultation'>>;
export type Cause = Pick<WithdrawnRow, 'why' | 'note'> & { changed?: readonly string[]; by: string; at: number };

/** What no longer holds once the text is another, what is stored instead, and how the log says so. */
export interface TakenBack {
  parts: Parts;
  values: Pick<DpiaRow, 'advice' | 'decision' | 'consultation'>;
  refs: Record<string, true>;
}

/**
 * Advice and decision were about the text as it was, and so was the answer of the authority. One that is still awaited
 * goes on to be.
 */
export function takeBack({ row, fields }: StoredDpia, { withThreshold }: { withThreshold: boolean }): TakenBack {
  const { advice, decision, consultation: asked } = row;
  const isAnswered = (readConsultation(row)?.answeredOn ?? null) !== null;
  const consultation = isAnswered ? asked : null;
  const isSettled = withThreshold && row.state !== 'threshold';
  const threshold = { isRequired: row.state !== 'notRequired', reason: fields.thresholdReason };
  return {
    parts: { advice, decision, consultation, threshold: isSettled ? JSON.stringify(threshold) : null },
    values: { advice: null, decision: null, consultation: isAnswered ? null : asked },
    refs: {
      ...(advice !== null && { takesBackAdvice: true as const }),
      ...(decision !== null && { takesBackDecision: true as const }),
      ...(consultation !== null && { takesBackConsultation: true as const }),
    },
  };
}

/** Keeps it for good, where there is anything. */
export function keepWithdrawn(
  writer: RegisterWriter,
  dpiaId: string,
  { threshold = null, advice = null, decision = null, consultation = null }: Parts,
  { why, note, changed = [], by, at }: Cause,
): void {
  const parts = { threshold, advice, decision, consultation };
  if (Object.values(parts).every((part) => part === null)) return;
  const cause = { why, note, changed: JSON.stringify(changed), withdrawn_by: by, withdrawn_at: at };
  writer.run(inRegister.insertInto('dpia_withdrawn').values({ id: uuidv7(), dpia_id: dpiaId, ...parts, ...cause }));
}

/** By assessment, newest first. */
export function readWithdrawn(register: RegisterReader): Map<string, WithdrawnRow[]> {
  const rows = register.all(
    inRegister.selectFrom('dpia_withdrawn').selectAll().orderBy('withdrawn_at', 'desc').orderBy('id', 'desc'),
  );
  return Map.groupBy(rows, (row) => row.dpia_id);
}

export function wasEverSettled(register: RegisterReader, { row }: StoredDpia): boolean {
  if (row.advice !== null || row.decision !== null || row.consultation !== null) return true;
  const before = inRegister.selectFrom('dpia_withdrawn').select('id').where('dpia_id', '=', row.id).limit(1);
  return register.get(before) !== undefined;
}
