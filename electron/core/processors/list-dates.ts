import type { OtherDueKind } from '../../../shared/contract/programme.ts';
import type { DueDate } from '../due-date.ts';
import type { RegisterReader } from '../vault/index.ts';
import { listEndings, type Ending } from './due.ts';
import { listProcessors } from './processor-rows.ts';
import { readUnanswered } from './questionnaires/questionnaire-rows.ts';

const kinds: Record<Ending['kind'], OtherDueKind> = {
  contract: 'contractExpires',
  transfer: 'safeguardExpires',
  certificate: 'certificateExpires',
  audit: 'auditOfProcessor',
  review: 'reviewOfProcessor',
  questionnaire: 'questionnaireAnswer',
};

/** What of processors runs out, or is to be looked at again, whenever that is. */
export function listProcessorDates(register: RegisterReader): DueDate[] {
  const unanswered = readUnanswered(register);
  return listProcessors(register).flatMap(({ row, fields }) => {
    const endings = listEndings({ id: row.id, fields, openQuestionnaires: unanswered.get(row.id) ?? [] });
    return endings.flatMap(({ kind, what, on }, part): DueDate[] => {
      // Of a questionnaire that would be the day it was sent.
      const name = what === '' || kind === 'questionnaire' ? fields.name : `${fields.name}: ${what}`;
      const of = { id: row.id, part, controllerId: row.controller_id };
      return on === null ? [] : [{ ...of, kind: kinds[kind], name, owner: '', on }];
    });
  });
}
