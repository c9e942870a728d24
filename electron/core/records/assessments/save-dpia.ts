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
import { keepWithdrawn, takeBack, type TakenBack } from './withdrawn.ts';

/**
 * Advice and decision were about the text as it was: where it changes they hold no more, and are kept as withdrawn. What
 * is before the authority goes on to be.
 * @throws Problem controller.unknown, dpia.unknown, dpia.questionUnknown, bot.unknown, record.unknown
 */
export function saveDpia(
  context: Context,
  { id, controllerId, fields: given, note }: ParsedInputOf<'records.dpias.save'>,
): RegisterChange<OutputOf<'records.dpias.save'>> {
  const { register, session } = context;
  const known = id === undefined ? null : requireDpia(register, id);
  const ownerId = known?.row.controller_id ?? chooseController(register, controllerId).id;
  requireQuestions(given);
  requireSubjects(register, given, known?.fields);
  const state = known === null ? 'threshold' : stateAfter(known, given);
  const fields = known === null ? given : withSettledReason(known, given, state);
  const saved = {
    id: known?.row.id ?? uuidv7(),
    number: known?.row.number ?? nextNumber(register, { controllerId: ownerId, series: 'DSFA-', digits: 4 }),
  };
  const changed = known === null ? [] : listChanged(known.fields, fields);
  const takenBack: TakenBack | null =
    known !== null && changed.length > 0 ? takeBack(known, { withThreshold: state === 'threshold' }) : null;
  const now = context.now();
  return {
    refs: { dpiaId: saved.id, controllerId: ownerId, isNew: known === null, ...takenBack?.refs },
    write(writer) {
      const stored = { state, fields: JSON.stringify(fields), changed_at: now, ...takenBack?.values };
      if (takenBack)
        keepWithdrawn(writer, saved.id, takenBack.parts, {
          why: 'textChanged',
          changed,
          note,
          by: session.userId,
          at: now,
        });
      if (known) changeDpia(writer, saved.id, stored);
      else {
        const created = { controller_id: ownerId, created_by: session.userId, created_at: now };
        writer.run(inRegister.insertInto('dpia').values({ ...saved, ...stored, ...created }));
      }
      return saved;
    },
  };
}

function listChanged(before: DpiaFields, now: DpiaFields): string[] {
  return (Object.keys(now) as (keyof DpiaFields)[]).filter(
    (name) => canonicalJson(before[name]) !== canonicalJson(now[name]),
  );
}

/** Why an assessment is needed or not was settled by itself. Before it is, the reason is a draft like all else. */
function withSettledReason({ fields: before }: StoredDpia, given: DpiaFields, state: DpiaState): DpiaFields {
  return state === 'threshold' ? given : { ...given, thresholdReason: before.thresholdReason };
}

function stateAfter({ row, fields: before }: StoredDpia, given: DpiaFields): DpiaState {
  if (row.state === 'threshold') return 'threshold';
  const isReasonAlone = listChanged(before, { ...given, thresholdReason: before.thresholdReason }).length === 0;
  if (isReasonAlone) return row.state;
  if (row.state !== 'notRequired') return 'assessing';
  // That none is needed was settled on these answers.
  return canonicalJson(before.threshold) === canonicalJson(given.threshold) ? 'notRequired' : 'threshold';
}

function requireQuestions({ threshold, answers }: DpiaFields): void {
  const isKnown = (questions: typeof guidedQuestions, keys: string[]): boolean =>
    keys.every((key) => questions.some((question) => question.key === key));
  if (!isKnown(thresholdQuestions, Object.keys(threshold)) || !isKnown(guidedQuestions, Object.keys(answers)))
    throw new Problem('dpia.questionUnknown');
}

/** What it is about already may be gone since: a draft of a record that was thrown away. */
function requireSubjects(register: RegisterReader, { botIds, recordId }: DpiaFields, before?: DpiaFields): void {
  const isThere = (table: 'processing_record' | 'bot', id: string): boolean =>
    register.get(inRegister.selectFrom(table).select('id').where('id', '=', id)) !== undefined;
  if (!botIds.every((botId) => isThere('bot', botId))) throw new Problem('bot.unknown');
  const isKept = recordId === null || recordId === before?.recordId;
  if (!isKept && !isThere('processing_record', recordId)) throw new Problem('record.unknown');
}
