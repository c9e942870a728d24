import type { z } from 'zod';
import { questionnaire } from '../../../../shared/contract/processors.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

type Row = RegisterTables['processor_questionnaire'];
type AnswerRow = RegisterTables['questionnaire_answer'];
export type Questionnaire = z.infer<typeof questionnaire>;

/** Newest first. */
export function listQuestionnaires(register: RegisterReader, processorId: string): Questionnaire[] {
  const rows = register.all(
    inRegister
      .selectFrom('processor_questionnaire')
      .selectAll()
      .where('processor_id', '=', processorId)
      .orderBy('sent_on', 'desc')
      .orderBy('id', 'desc'),
  );
  const answers = register.all(
    inRegister
      .selectFrom('questionnaire_answer as a')
      .innerJoin('processor_questionnaire as q', 'q.id', 'a.questionnaire_id')
      .selectAll('a')
      .where('q.processor_id', '=', processorId)
      .orderBy('a.id', 'desc'),
  );
  const names = readUserNames(register);
  const byQuestionnaire = Map.groupBy(answers, (answer) => answer.questionnaire_id);
  return rows.map((row) => describeQuestionnaire(row, byQuestionnaire.get(row.id) ?? [], names));
}

/** Those that were sent and not answered, by the processor they were sent to. */
export function readUnanswered(
  register: RegisterReader,
): Map<string, { sentOn: string; dueOn: string | null; processorId: string }[]> {
  const rows = register.all(
    inRegister
      .selectFrom('processor_questionnaire as q')
      .select(['q.processor_id as processorId', 'q.sent_on as sentOn', 'q.due_on as dueOn'])
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('questionnaire_answer as a').select('a.id').whereRef('a.questionnaire_id', '=', 'q.id'))),
      )
      .orderBy('q.id'),
  );
  return Map.groupBy(rows, ({ processorId }) => processorId);
}

/** @throws Problem processor.questionnaireUnknown */
export function requireQuestionnaire(register: RegisterReader, id: string): Row {
  const row = register.get(inRegister.selectFrom('processor_questionnaire').selectAll().where('id', '=', id));
  if (!row) throw new Problem('processor.questionnaireUnknown');
  return row;
}

/** @param answers newest first @param names display names by user id */
function describeQuestionnaire(
  row: Row,
  [current, ...earlier]: readonly AnswerRow[],
  names: ReadonlyMap<string, string>,
): Questionnaire {
  return questionnaire.parse({
    id: row.id,
    processorId: row.processor_id,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    ...(current ? describeAnswer(current) : { answeredOn: null, answers: {}, assessment: '' }),
    earlier: earlier.map((answer) => ({
      ...describeAnswer(answer),
      recordedBy: names.get(answer.recorded_by) ?? answer.recorded_by,
      recordedAt: new Date(answer.recorded_at).toISOString(),
    })),
  });
}

function describeAnswer({ answered_on: answeredOn, answers, assessment }: AnswerRow) {
  return { answeredOn, answers: JSON.parse(answers) as unknown, assessment };
}
