import type { DpiaFields, DpiaQuestion } from '../../contract/records/assessments.ts';
import file from './questions.json' with { type: 'json' };

/** The threshold of Art. 35(1), (3) and (4) GDPR, then the guided form of Art. 35(7), each with its source. */
export const dpiaQuestions = file.questions as readonly DpiaQuestion[];
export const thresholdQuestions = dpiaQuestions.filter(({ part }) => part === 'threshold');
export const guidedQuestions = dpiaQuestions.filter(({ part }) => part !== 'threshold');

/** So many criteria of the Working Party make an assessment required in most cases: WP 248 rev.01. */
const criteriaNeeded = 2;

export type ThresholdOutcome = 'required' | 'notRequired' | 'open';

/** What the answers come to, whatever is still answered: open as long as that could change it. */
export function thresholdOutcome(answers: DpiaFields['threshold']): ThresholdOutcome {
  const answerTo = (key: string): string => answers[key]?.answer ?? 'open';
  const count = (weight: DpiaQuestion['weight'], answer: string): number =>
    thresholdQuestions.filter((question) => question.weight === weight && answerTo(question.key) === answer).length;
  const criteria = count('criterion', 'yes');
  if (count('required', 'yes') > 0 || criteria >= criteriaNeeded) return 'required';
  const isUndecided = count('required', 'open') > 0 || criteria + count('criterion', 'open') >= criteriaNeeded;
  return isUndecided ? 'open' : 'notRequired';
}

/** Questions without an answer: of the threshold, and where an assessment is made those of the form as well. */
export function countOpenQuestions(
  { threshold, answers }: Pick<DpiaFields, 'threshold' | 'answers'>,
  { isAssessed }: { isAssessed: boolean },
): number {
  const ofThreshold = thresholdQuestions.filter(({ key }) => (threshold[key]?.answer ?? 'open') === 'open');
  const ofForm = guidedQuestions.filter(({ key }) => (answers[key] ?? '').trim() === '');
  return ofThreshold.length + (isAssessed ? ofForm.length : 0);
}
