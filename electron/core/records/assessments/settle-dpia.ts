import type { assessmentProcedures } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { withoutHolidays } from '../../../../shared/rules/calendar.ts';
import { consultationDueOn } from '../../../../shared/rules/dpia/consultation.ts';
import { findPlace } from '../../../../shared/rules/place.ts';
import type { Controller } from '../../../../shared/contract/controllers.ts';
import { regimes } from '../../../../shared/rules/regimes.ts';
import { readController } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import {
  changeDpia,
  requireDpia,
  type StoredAdvice,
  type StoredConsultation,
  type StoredDecision,
} from './dpia-rows.ts';
import { takeBack } from './save-dpia.ts';

type Settling = 'settleThreshold' | 'advise' | 'decide' | 'consult';

/** What is settled about an assessment, one after the other. */
export const settlingHandlers: Pick<
  Handlers<'records'>,
  Extract<keyof typeof assessmentProcedures, `dpias.${Settling}`>
> = {
  'dpias.settleThreshold'(context, { id, isRequired, reason }) {
    const stored = requireDpia(context.register, id);
    if (reason.trim() === '') throw new Problem('dpia.reasonNeeded');
    const { values, refs } = takeBack(stored);
    const fields = JSON.stringify({ ...stored.fields, thresholdReason: reason });
    const state = isRequired ? ('assessing' as const) : ('notRequired' as const);
    return {
      refs: { dpiaId: id, isRequired, ...refs },
      write(writer) {
        changeDpia(writer, id, { ...values, fields, state, changed_at: context.now() });
        return { id };
      },
    };
  },

  'dpias.advise'(context, { id, text }) {
    if (requireDpia(context.register, id).row.state !== 'assessing') throw new Problem('dpia.notAssessing');
    const advice: StoredAdvice = { text, by: context.session.userId, at: context.now() };
    return {
      refs: { dpiaId: id },
      write(writer) {
        changeDpia(writer, id, { advice: JSON.stringify(advice), state: 'advised', changed_at: context.now() });
        return { id };
      },
    };
  },

  'dpias.decide'(context, { id, isAccepted, function: inFunction, reason }) {
    const { row, fields } = requireDpia(context.register, id);
    if (row.advice === null) throw new Problem('dpia.adviceNeeded');
    if (fields.residualRisk === null) throw new Problem('dpia.residualRiskNeeded');
    const settled = { by: context.session.userId, at: context.now() };
    const decision: StoredDecision = { isAccepted, function: inFunction, reason, ...settled };
    // Art. 36(1) GDPR.
    const state = isAccepted && fields.residualRisk !== 'high' ? ('accepted' as const) : ('consulting' as const);
    return {
      refs: { dpiaId: id, isAccepted, state },
      write(writer) {
        changeDpia(writer, id, { decision: JSON.stringify(decision), state, changed_at: context.now() });
        return { id };
      },
    };
  },

  'dpias.consult'(context, { id, ...asked }) {
    const { row } = requireDpia(context.register, id);
    if (row.state !== 'consulting') throw new Problem('dpia.notConsulting');
    if (asked.answeredOn !== null && asked.answeredOn < asked.submittedOn)
      throw new Problem('dpia.answerBeforeSubmission');
    const controller = readController(context.register, row.controller_id);
    const dueOn = consultationDueOn(asked.submittedOn, calendarOf(controller));
    const consultation: StoredConsultation = { ...asked, dueOn };
    return {
      refs: { dpiaId: id, isAnswered: asked.answeredOn !== null },
      write(writer) {
        changeDpia(writer, id, { consultation: JSON.stringify(consultation), changed_at: context.now() });
        return { id, dueOn };
      },
    };
  },
};

/** "EU-DE" is the law of the EU in Germany; where it names no place that is known, only weekends count. */
function calendarOf({ defaultRegime }: Controller): typeof withoutHolidays {
  const [name = '', ...region] = defaultRegime.trim().toUpperCase().split('-');
  const { data: regime } = regimes.safeParse(name);
  return (regime && findPlace(regime, region.join('-') || null)?.calendar) ?? withoutHolidays;
}
