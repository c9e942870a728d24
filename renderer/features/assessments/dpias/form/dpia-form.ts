import { dpiaFields } from '../../../../../shared/contract/records/assessments.ts';
import type { DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { InputOf } from '../../../../../shared/contract/index.ts';
import type { FieldProblems } from '../../../../lib/field-problems.ts';
import { dpiaStepIds, findStep } from './dpia-steps.ts';
import type { DpiaStepId } from './dpia-steps.ts';

/** An assessment in which nothing is said yet. */
export function emptyDpia(): DpiaFields {
  return { ...dpiaFields.parse({ name: 'x' }), name: '' };
}

type Answers = Pick<DpiaFields, 'threshold' | 'answers'>;

/** How far an answer is: of the threshold it is a yes or a no, of the form any words. */
export function isAnswered(
  { threshold, answers }: Answers,
  { key, part }: Pick<DpiaQuestion, 'key' | 'part'>,
): boolean {
  return part === 'threshold' ? (threshold[key]?.answer ?? 'open') !== 'open' : (answers[key] ?? '').trim() !== '';
}

/** A level that was chosen and one that was not are both words while they are typed. */
function levelOf(typed: string | null) {
  return typed === 'none' ? null : (typed as DpiaFields['residualRisk']);
}

/**
 * The fields as they are sent: lines without words are no measures.
 * @param thresholdReason as it was settled, which this form does not change
 */
export function toDpiaInput(fields: DpiaFields, thresholdReason: string): InputOf<'records.dpias.save'>['fields'] {
  return {
    ...fields,
    thresholdReason,
    residualRisk: levelOf(fields.residualRisk),
    risks: fields.risks.map((risk) => ({
      ...risk,
      measures: risk.measures.filter((line) => line.trim() !== ''),
      residualLikelihood: levelOf(risk.residualLikelihood),
      residualSeverity: levelOf(risk.residualSeverity),
    })),
  };
}

/** Problems by the paths of the assessment, without the name of the input around it. */
export function readProblems(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, words]) =>
      path.startsWith('fields.') ? [[path.slice('fields.'.length), words]] : [],
    ),
  );
}

/** The steps in which something is wrong, in their order. */
export function listWrongSteps(problems: FieldProblems, questions: readonly DpiaQuestion[]): DpiaStepId[] {
  const wrong = new Set(Object.keys(problems).map((path) => findStep(path, questions)));
  return dpiaStepIds.filter((step) => wrong.has(step));
}

export function stepAfter(step: DpiaStepId): DpiaStepId | null {
  return dpiaStepIds[dpiaStepIds.indexOf(step) + 1] ?? null;
}
