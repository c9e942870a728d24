import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { DpiaFields, DpiaState } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { guidedQuestions, thresholdQuestions } from '../../../../shared/rules/dpia/questions.ts';
import type { Context } from '../../context.ts';
import { chooseController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { nextNumber } from '../../next-number.ts';
import { canonicalJson, inRegister, type RegisterReader } from '../../vault/index.ts';
import { changeDpia, requireDpia, type StoredDpia } from './dpia-rows.ts';

/**
 * Advice and decision were about the text as it was: where it changes they hold no more. What was submitted to the
 * authority stays.
 * @throws Problem controller.unknown, dpia.unknown, dpia.questionUnknown, bot.unknown, record.unknown
 */
export function saveDpia(
  context: Context,
  { id, controllerId, fields }: ParsedInputOf<'records.dpias.save'>,
): RegisterChange<OutputOf<'records.dpias.save'>> {
  const { register, session } = context;
  const known = id === undefined ? null : requireDpia(register, id);
  const ownerId = known?.row.controller_id ?? chooseController(register, controllerId).id;
  requireQuestions(fields);
  requireSubjects(register, fields);
  const saved = {
    id: known?.row.id ?? uuidv7(),
    number: known?.row.number ?? nextNumber(register, { controllerId: ownerId, series: 'DSFA-', digits: 4 }),
  };
  const isChanged = known === null || canonicalJson(known.fields) !== canonicalJson(fields);
  const takenBack = known !== null && isChanged ? takeBack(known) : { values: {}, refs: {} };
  const state = known === null ? 'threshold' : isChanged ? stateAfter(known, fields) : known.row.state;
  const now = context.now();
  return {
    refs: { dpiaId: saved.id, controllerId: ownerId, isNew: known === null, ...takenBack.refs },
    write(writer) {
      const stored = { state, fields: JSON.stringify(fields), changed_at: now, ...takenBack.values };
      if (known) changeDpia(writer, saved.id, stored);
      else {
        const created = { controller_id: ownerId, created_by: session.userId, created_at: now };
        writer.run(inRegister.insertInto('dpia').values({ ...saved, ...stored, ...created }));
      }
      return saved;
    },
  };
}

/** What no longer holds once the text is another, and how the log says so. */
export function takeBack({ row }: StoredDpia): {
  values: { advice: null; decision: null };
  refs: { takesBackAdvice?: true; takesBackDecision?: true };
} {
  return {
    values: { advice: null, decision: null },
    refs: {
      ...(row.advice !== null && { takesBackAdvice: true }),
      ...(row.decision !== null && { takesBackDecision: true }),
    },
  };
}

function stateAfter({ row, fields: before }: StoredDpia, fields: DpiaFields): DpiaState {
  if (row.state === 'threshold') return 'threshold';
  if (row.state !== 'notRequired') return 'assessing';
  // That none is needed was settled on these answers.
  return canonicalJson(before.threshold) === canonicalJson(fields.threshold) ? 'notRequired' : 'threshold';
}

function requireQuestions({ threshold, answers }: DpiaFields): void {
  const isKnown = (questions: typeof guidedQuestions, keys: string[]): boolean =>
    keys.every((key) => questions.some((question) => question.key === key));
  if (!isKnown(thresholdQuestions, Object.keys(threshold)) || !isKnown(guidedQuestions, Object.keys(answers)))
    throw new Problem('dpia.questionUnknown');
}

function requireSubjects(register: RegisterReader, { botIds, recordId }: DpiaFields): void {
  const isThere = (table: 'processing_record' | 'bot', id: string): boolean =>
    register.get(inRegister.selectFrom(table).select('id').where('id', '=', id)) !== undefined;
  if (!botIds.every((botId) => isThere('bot', botId))) throw new Problem('bot.unknown');
  if (recordId !== null && !isThere('processing_record', recordId)) throw new Problem('record.unknown');
}
