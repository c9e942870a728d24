import { riskLevels } from '../../../../../shared/contract/records/assessments.ts';
import type { DpiaQuestion } from '../../../../../shared/contract/records/assessments.ts';
import type { FieldDescription } from '../../../../ui/described/field-description.ts';

export const dpiaStepIds = ['threshold', 'description', 'necessity', 'risks', 'measures', 'conclusion'] as const;
export type DpiaStepId = (typeof dpiaStepIds)[number];

const level = { kind: 'choice', choices: riskLevels, words: 'assessments.value.level' } as const;
/** Where nothing is chosen by itself: `none` stands for null. */
const levelOrNone = { ...level, choices: ['none', ...riskLevels] } as const;

/** What an assessment says besides the answers to its questions, in the order of Art. 35(7) GDPR. */
export const stepFields: Record<DpiaStepId, readonly FieldDescription[]> = {
  threshold: [
    { name: 'name', kind: 'short', isRequired: true },
    { name: 'botIds', kind: 'references', to: 'bots' },
    { name: 'recordId', kind: 'reference', to: 'records' },
  ],
  description: [
    { name: 'description', kind: 'long' },
    { name: 'purposes', kind: 'long' },
    { name: 'interests', kind: 'long' },
  ],
  necessity: [
    { name: 'necessity', kind: 'long' },
    { name: 'proportionality', kind: 'long' },
    { name: 'viewsOfSubjects', kind: 'long' },
  ],
  risks: [
    {
      name: 'risks',
      kind: 'list',
      most: 100,
      empty: {
        name: '',
        source: '',
        rights: '',
        likelihood: 'medium',
        severity: 'medium',
        measures: [],
        residualLikelihood: null,
        residualSeverity: null,
      },
      fields: [
        { name: 'name', kind: 'short', isRequired: true },
        { name: 'source', kind: 'long' },
        { name: 'rights', kind: 'long' },
        { name: 'likelihood', ...level },
        { name: 'severity', ...level },
        { name: 'measures', kind: 'lines' },
        { name: 'residualLikelihood', ...levelOrNone },
        { name: 'residualSeverity', ...levelOrNone },
      ],
    },
  ],
  measures: [
    {
      name: 'measures',
      kind: 'list',
      most: 100,
      empty: { name: '', description: '', owner: '', dueOn: null, isDone: false },
      fields: [
        { name: 'name', kind: 'short', isRequired: true },
        { name: 'description', kind: 'long' },
        { name: 'owner', kind: 'short' },
        { name: 'dueOn', kind: 'day' },
        { name: 'isDone', kind: 'check' },
      ],
    },
  ],
  conclusion: [
    { name: 'residualRisk', ...levelOrNone },
    { name: 'residualReason', kind: 'long' },
    { name: 'reviewOn', kind: 'day' },
  ],
};

export const allFields = dpiaStepIds.flatMap((step) => stepFields[step]);

/** In which step the value at a path is filled in; the first where nobody knows. */
export function findStep(path: string, questions: readonly Pick<DpiaQuestion, 'key' | 'part'>[]): DpiaStepId {
  const [first = '', key] = path.split('.');
  if (first === 'answers') return questions.find((question) => question.key === key)?.part ?? 'threshold';
  return dpiaStepIds.find((step) => stepFields[step].some(({ name }) => name === first)) ?? 'threshold';
}
