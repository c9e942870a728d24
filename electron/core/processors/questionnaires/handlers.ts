import { v7 as uuidv7 } from 'uuid';
import type { processors } from '../../../../shared/contract/processors.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { processorQuestions } from '../../../../shared/rules/processors/questionnaire.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { requireProcessor } from '../processor-rows.ts';
import { listQuestionnaires, requireQuestionnaire } from './questionnaire-rows.ts';
import { sendQuestionnaire } from './send-questionnaire.ts';

type OfQuestionnaires = Extract<keyof typeof processors, `questionnaires.${string}`>;

export const questionnaireHandlers: Pick<Handlers<'processors'>, OfQuestionnaires> = {
  'questionnaires.questions': () => ({
    output: {
      questions: processorQuestions.map(({ citation, ...question }) => ({
        ...question,
        citation,
        source: citation.en,
      })),
    },
  }),

  'questionnaires.list'({ register }, { processorId }) {
    requireProcessor(register, processorId);
    return { output: { questionnaires: listQuestionnaires(register, processorId) } };
  },

  'questionnaires.send': sendQuestionnaire,

  'questionnaires.answer'(context, { id, answeredOn, answers, assessment }) {
    const row = requireQuestionnaire(context.register, id);
    if (answeredOn < row.sent_on) throw new Problem('processor.answeredBeforeSent');
    const known = new Set(processorQuestions.map(({ key }) => key));
    if (!Object.keys(answers).every((key) => known.has(key))) throw new Problem('processor.questionUnknown');
    return {
      refs: { processorId: row.processor_id, questionnaireId: id, answers: Object.keys(answers).length },
      write(writer) {
        const answered = { answered_on: answeredOn, answers: JSON.stringify(answers), assessment };
        const recorded = { recorded_by: context.session.userId, recorded_at: context.now() };
        writer.run(
          inRegister
            .insertInto('questionnaire_answer')
            .values({ id: uuidv7(), questionnaire_id: id, ...answered, ...recorded }),
        );
        return { id };
      },
    };
  },
};
