import type { assessmentProcedures } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listUnfoundedExemptions } from '../../../../shared/rules/dpia/questions.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { consultAuthority } from './consult-authority.ts';
import {
  changeDpia,
  readConsultation,
  requireDpia,
  type DpiaRow,
  type StoredAdvice,
  type StoredDecision,
  type StoredDpia,
} from './dpia-rows.ts';
import { keepWithdrawn, takeBack } from './withdrawn.ts';

type Settling = 'settleThreshold' | 'advise' | 'decide' | 'consult';

/** What is settled about an assessment, one after the other. */
export const settlingHandlers: Pick<
  Handlers<'records'>,
  Extract<keyof typeof assessmentProcedures, `dpias.${Settling}`>
> = {
  'dpias.settleThreshold'(context, { id, isRequired, reason }) {
    const stored = requireDpia(context.register, id);
    if (reason.trim() === '') throw new Problem('dpia.reasonNeeded');
    const unfounded = isRequired ? [] : listUnfoundedExemptions(stored.fields.threshold);
    if (unfounded.length > 0) throw new Problem('dpia.exemptionUnfounded', { questions: unfounded });
    const { parts, values, refs } = takeBack(stored, { withThreshold: true });
    const fields = JSON.stringify({ ...stored.fields, thresholdReason: reason });
    const state = isRequired ? ('assessing' as const) : ('notRequired' as const);
    const settled = { by: context.session.userId, at: context.now() };
    return {
      refs: { dpiaId: id, isRequired, ...refs },
      write(writer) {
        keepWithdrawn(writer, id, parts, { why: 'thresholdSettled', note: reason, ...settled });
        changeDpia(writer, id, { ...values, fields, state, changed_at: settled.at });
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
    const stored = requireDpia(context.register, id);
    if (stored.row.advice === null) throw new Problem('dpia.adviceNeeded');
    if (stored.fields.residualRisk === null) throw new Problem('dpia.residualRiskNeeded');
    const settled = { by: context.session.userId, at: context.now() };
    const decision: StoredDecision = { isAccepted, function: inFunction, reason, ...settled };
    const state = stateAfter(context, stored, isAccepted);
    const { decision: before } = stored.row;
    return {
      refs: { dpiaId: id, isAccepted, state, ...(before !== null && { takesBackDecision: true }) },
      write(writer) {
        keepWithdrawn(writer, id, { decision: before }, { why: 'decidedAnew', note: '', ...settled });
        changeDpia(writer, id, { decision: JSON.stringify(decision), state, changed_at: settled.at });
        return { id };
      },
    };
  },

  'dpias.consult': consultAuthority,
};

/**
 * Art. 36(1) GDPR. Once the authority has answered, or its day has passed, it is the controller who decides; what he does
 * not accept then waits for another text.
 */
function stateAfter(context: Context, { row, fields }: StoredDpia, isAccepted: boolean): DpiaRow['state'] {
  const asked = readConsultation(row);
  const { zone } = readController(context.register, row.controller_id);
  const today = localDay(new Date(context.now()).toISOString(), zone);
  const isConsulted = asked !== null && (asked.answeredOn !== null || asked.dueOn < today);
  if (isAccepted && (isConsulted || fields.residualRisk !== 'high')) return 'accepted';
  return isConsulted ? 'advised' : 'consulting';
}
