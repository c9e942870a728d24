import type { DpiaFields, DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { FieldProblems } from '../../../../lib/field-problems.ts';
import { isAnswered } from './dpia-form.ts';

type Questions = readonly Pick<DpiaQuestion, 'key' | 'part'>[];
type Answers = Pick<DpiaFields, 'threshold' | 'answers'>;

/** The question to begin with: the first that is wrong, or else the first that is open, or else the first. */
export function findFirst(questions: Questions, fields: Answers, problems: FieldProblems): number {
  const paths = Object.keys(problems);
  const wrong = questions.findIndex(({ key }) =>
    paths.some((path) => path === `answers.${key}` || path.startsWith(`threshold.${key}.`)),
  );
  return wrong === -1 ? Math.max(0, findOpen(questions, fields)) : wrong;
}

/** The next question without an answer, from the beginning again after the last; null where no other is open. */
export function findNextOpen(questions: Questions, fields: Answers, index: number): number | null {
  const after = findOpen(questions.slice(index + 1), fields);
  if (after !== -1) return index + 1 + after;
  const before = findOpen(questions.slice(0, index), fields);
  return before === -1 ? null : before;
}

function findOpen(questions: Questions, fields: Answers): number {
  return questions.findIndex((question) => !isAnswered(fields, question));
}
