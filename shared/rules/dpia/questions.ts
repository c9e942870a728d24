import type { DpiaFields, DpiaQuestion } from '../../contract/records/assessments.ts';
import file from './questions.json' with { type: 'json' };

/** The threshold of Art. 35(1), (3) and (4) GDPR, then the guided form of Art. 35(7), each with its source. */
export const dpiaQuestions = file.questions as readonly DpiaQuestion[];
export const thresholdQuestions = dpiaQuestions.filter(({ part }) => part === 'threshold');
export const guidedQuestions = dpiaQuestions.filter(({ part }) => part !== 'threshold');

/** So many criteria of the Working Party make an assessment required in most cases: WP 248 rev.01. */
const criteriaNeeded = 2;

export type ThresholdOutcome = 'required' | 'notRequired' | 'open';

/**
 * What the answers come to, whatever is still answered: open as long as that could change it. An exemption has to be
 * claimed. That of Art. 35(10) ends the matter; the authority's list of Art. 35(5) does not outweigh the cases of
 * paragraph 3, nor its list of paragraph 4.
 */
export function thresholdOutcome(answers: DpiaFields['threshold']): ThresholdOutcome {
  const answerTo = (key: string): string => answers[key]?.answer ?? 'open';
  const count = (weight: DpiaQuestion['weight'], answer: string): number =>
    thresholdQuestions.filter((question) => question.weight === weight && answerTo(question.key) === answer).length;
  if (count('exemptByLaw', 'yes') > 0) return 'notRequired';
  const needed = count('exemptByList', 'yes') > 0 ? Infinity : criteriaNeeded;
  const criteria = count('criterion', 'yes');
  if (count('required', 'yes') > 0 || criteria >= needed) return 'required';
  const isUndecided = count('required', 'open') > 0 || criteria + count('criterion', 'open') >= needed;
  return isUndecided ? 'open' : 'notRequired';
}

/** Exemptions that are claimed while no note says which law or list is meant, by their keys. */
export function listUnfoundedExemptions(answers: DpiaFields['threshold']): string[] {
  return thresholdQuestions
    .filter(({ weight }) => weight === 'exemptByLaw' || weight === 'exemptByList')
    .map(({ key }) => key)
    .filter((key) => answers[key]?.answer === 'yes' && answers[key].note.trim() === '');
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
