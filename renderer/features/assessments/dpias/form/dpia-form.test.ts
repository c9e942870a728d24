import { describe, expect, it } from 'vitest';
import { dpiaFields } from '../../../../../shared/contract/records/assessments.ts';
import { contract } from '../../../../../shared/contract/index.ts';
import { dpiaQuestions } from '../../../../../shared/rules/dpia/questions.ts';
import { findFieldProblems } from '../../../../lib/field-problems.ts';
import { isMessageId } from '../../../../lib/messages.ts';
import { listWords } from '../../../../ui/described/field-description.ts';
import { emptyDpia, isAnswered, listWrongSteps, readProblems, stepAfter, toDpiaInput } from './dpia-form.ts';
import { allFields, dpiaStepIds, findStep } from './dpia-steps.ts';

const fields = dpiaFields.parse({
  name: 'Support bot',
  threshold: { scoring: { answer: 'no', note: '' }, evaluation: { answer: 'open', note: 'to be asked' } },
  answers: { people: 'customers', data: '  ' },
  risks: [{ name: 'Wrong answer', likelihood: 'high', severity: 'low', measures: ['Sources'] }],
});
const problemsOf = (changed: typeof fields) =>
  readProblems(
    findFieldProblems(contract.records['dpias.save'].input, { fields: toDpiaInput(changed, changed.thresholdReason) }),
  );

describe('the form of an assessment', () => {
  it('has a place for all that the contract asks for, but for what is settled elsewhere', () => {
    const names = allFields.map(({ name }) => name);
    const elsewhere = ['threshold', 'thresholdReason', 'answers'];
    expect([...names, ...elsewhere].toSorted()).toEqual(Object.keys(dpiaFields.shape).toSorted());
  });

  it('has words for all of its fields', () => {
    expect(listWords('assessments', allFields).filter((id) => !isMessageId(id))).toEqual([]);
  });

  it('begins with nothing but its missing name', () => {
    expect(problemsOf(emptyDpia())).toEqual({ name: 'ui.field.required' });
  });

  it('sends levels that were not chosen as none, and no empty lines', () => {
    const risks = fields.risks.map((each) => ({ ...each, measures: ['Sources', ' '] }));
    const typed = { ...fields, risks, residualRisk: 'none' as never };
    const [risk] = toDpiaInput(typed, '').risks ?? [];
    expect(toDpiaInput(typed, '').residualRisk).toBeNull();
    expect(risk).toMatchObject({ measures: ['Sources'], residualLikelihood: null });
  });

  it('keeps the reason with which the threshold was settled', () => {
    expect(toDpiaInput(fields, 'two criteria are met').thresholdReason).toBe('two criteria are met');
  });
});

describe('the steps of an assessment', () => {
  it('say where something is wrong', () => {
    const wrong = { ...fields, answers: { biasRisk: 'x'.repeat(4001) }, name: '' };
    expect(listWrongSteps(problemsOf(wrong), dpiaQuestions)).toEqual(['threshold', 'risks']);
    expect(findStep('measures.0.dueOn', dpiaQuestions)).toBe('measures');
    expect(findStep('unheardOf', dpiaQuestions)).toBe('threshold');
  });

  it('follow one another', () => {
    expect(stepAfter('threshold')).toBe('description');
    expect(stepAfter('conclusion')).toBeNull();
    const parts = new Set(dpiaQuestions.map(({ part }) => part));
    expect([...parts]).toEqual(dpiaStepIds.filter((step) => step !== 'conclusion'));
  });
});

describe('a question', () => {
  it.each([
    ['scoring', true],
    ['evaluation', false],
    ['monitoring', false],
    ['people', true],
    ['data', false],
    ['flow', false],
  ])('counts as answered once something is said: %s', (key, answered) => {
    expect(
      isAnswered(
        fields,
        dpiaQuestions.find((question) => question.key === key)!,
      ),
    ).toBe(answered);
  });
});
