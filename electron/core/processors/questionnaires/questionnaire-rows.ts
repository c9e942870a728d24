import type { z } from 'zod';
import { questionnaire } from '../../../../shared/contract/processors.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

type Row = RegisterTables['processor_questionnaire'];
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
  return rows.map(toQuestionnaire);
}

/** Those that were sent and not answered, by the processor they were sent to. */
export function readUnanswered(register: RegisterReader): Map<string, Questionnaire[]> {
  const rows = register.all(
    inRegister.selectFrom('processor_questionnaire').selectAll().where('answered_on', 'is', null).orderBy('id'),
  );
  return Map.groupBy(rows.map(toQuestionnaire), ({ processorId }) => processorId);
}

/** @throws Problem processor.questionnaireUnknown */
export function requireQuestionnaire(register: RegisterReader, id: string): Row {
  const row = register.get(inRegister.selectFrom('processor_questionnaire').selectAll().where('id', '=', id));
  if (!row) throw new Problem('processor.questionnaireUnknown');
  return row;
}

function toQuestionnaire(row: Row): Questionnaire {
  return questionnaire.parse({
    id: row.id,
    processorId: row.processor_id,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    answers: JSON.parse(row.answers) as unknown,
    assessment: row.assessment,
  });
}
