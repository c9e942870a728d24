import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { withoutHolidays, type Calendar } from '../../../../shared/rules/calendar.ts';
import { consultationDueOn, extensionToldBy } from '../../../../shared/rules/dpia/consultation.ts';
import { findPlace } from '../../../../shared/rules/place.ts';
import { regimes } from '../../../../shared/rules/regimes.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { changeDpia, readConsultation, requireDpia, type StoredConsultation } from './dpia-rows.ts';
import { keepWithdrawn } from './withdrawn.ts';

type Input = ParsedInputOf<'records.dpias.consult'>;

/**
 * An answer ends the consultation: the decision before it was to ask, and it is decided anew. What is before the
 * authority is recorded in any state, since the text may change meanwhile.
 * @throws Problem dpia.unknown, dpia.notConsulting, dpia.answerBeforeSubmission, dpia.extensionBeforeSubmission
 */
export function consultAuthority(
  context: Context,
  { id, ...asked }: Input,
): RegisterChange<OutputOf<'records.dpias.consult'>> {
  const { row } = requireDpia(context.register, id);
  if (row.state !== 'consulting' && row.consultation === null) throw new Problem('dpia.notConsulting');
  const consultation = judge(asked, calendarOf(readController(context.register, row.controller_id)));
  const isAnswered = asked.answeredOn !== null;
  const isEnded = isAnswered && row.state === 'consulting';
  const wasAnswered = (readConsultation(row)?.answeredOn ?? null) !== null;
  const parts = { decision: isEnded ? row.decision : null, consultation: wasAnswered ? row.consultation : null };
  const why = isEnded ? ('authorityAnswered' as const) : ('corrected' as const);
  const now = context.now();
  return {
    refs: { dpiaId: id, isAnswered, isExtended: asked.extension !== null },
    write(writer) {
      keepWithdrawn(writer, id, parts, { why, note: '', by: context.session.userId, at: now });
      const values = { consultation: JSON.stringify(consultation), changed_at: now };
      changeDpia(writer, id, isEnded ? { ...values, decision: null, state: 'advised' } : values);
      return { id, dueOn: consultation.dueOn };
    },
  };
}

function judge({ extension, ...asked }: Omit<Input, 'id'>, calendar: Calendar): StoredConsultation {
  const { submittedOn, answeredOn } = asked;
  if (answeredOn !== null && answeredOn < submittedOn) throw new Problem('dpia.answerBeforeSubmission');
  if (extension !== null && extension.toldOn < submittedOn) throw new Problem('dpia.extensionBeforeSubmission');
  const isInTime = extension !== null && extension.toldOn <= extensionToldBy(submittedOn, calendar);
  return {
    ...asked,
    extension: extension && { ...extension, isInTime },
    dueOn: consultationDueOn(submittedOn, calendar, isInTime),
  };
}

/** "EU-DE" is the law of the EU in Germany; where it names no place that is known, only weekends count. */
function calendarOf({ defaultRegime }: Controller): Calendar {
  const [name = '', ...region] = defaultRegime.trim().toUpperCase().split('-');
  const { data: regime } = regimes.safeParse(name);
  return (regime && findPlace(regime, region.join('-') || null)?.calendar) ?? withoutHolidays;
}
