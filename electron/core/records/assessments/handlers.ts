import type { assessmentProcedures } from '../../../../shared/contract/records/assessments.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { dpiaQuestions } from '../../../../shared/rules/dpia/questions.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { describeDpias } from './describe-dpias.ts';
import { listDpias, requireDpia } from './dpia-rows.ts';
import { exportDpia } from './document/export-dpia.ts';
import { proposeDpia } from './proposal/propose-dpia.ts';
import { saveDpia } from './save-dpia.ts';
import { settlingHandlers } from './settle-dpia.ts';
import { wasEverSettled } from './withdrawn.ts';

export const assessmentHandlers: Pick<Handlers<'records'>, keyof typeof assessmentProcedures> = {
  ...settlingHandlers,

  'dpias.questions': () => ({ output: { questions: [...dpiaQuestions] } }),

  'dpias.list'({ register }, { controllerId, botId }) {
    const chosen = listDpias(register, controllerId).filter(
      ({ fields }) => botId === undefined || fields.botIds.includes(botId),
    );
    return { output: { dpias: describeDpias(register, chosen) } };
  },

  'dpias.propose': proposeDpia,
  'dpias.save': saveDpia,

  'dpias.remove'({ register }, { id, note }) {
    if (wasEverSettled(register, requireDpia(register, id))) throw new Problem('dpia.settled');
    return {
      refs: { dpiaId: id },
      reason: note === '' ? null : { purpose: 'review', note },
      write(writer) {
        writer.run(inRegister.deleteFrom('dpia').where('id', '=', id));
        return { removed: true as const };
      },
    };
  },

  'dpias.export': exportDpia,
};
