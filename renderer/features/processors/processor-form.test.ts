import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import type { Processor } from '../../../shared/contract/processors.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { emptyProcessor, listWrongSections, readProblems, toForm, toProcessorInput } from './processor-form.ts';

const id = '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11';
const problemsOf = (fields: ReturnType<typeof emptyProcessor>) =>
  readProblems(findFieldProblems(contract.processors.save.input, { fields: toProcessorInput(fields) }));

describe('the form of a processor', () => {
  it('is empty, and lacks its name and its country', () => {
    expect(problemsOf(emptyProcessor())).toEqual({ name: 'ui.field.required', country: 'ui.field.required' });
  });

  it('begins with what a chatbot system says, and keeps the rest empty', () => {
    const fields = emptyProcessor({ name: 'Hoster', backendIds: [id] });
    expect(fields).toMatchObject({ name: 'Hoster', backendIds: [id], certificates: [] });
    expect(problemsOf({ ...fields, country: 'IE' })).toEqual({});
  });

  it('says in which sections something is wrong', () => {
    const certificates = [{ name: '', issuer: '', scope: '', expiresOn: null }];
    const problems = problemsOf({ ...emptyProcessor({ name: 'Hoster', country: 'IE' }), certificates });
    expect(listWrongSections(problems)).toEqual(['certificates']);
  });

  it('names who engaged it of a sub-processor only', () => {
    const fields = { ...emptyProcessor(), engagedBy: [id] };
    expect(toProcessorInput(fields).engagedBy).toEqual([]);
    expect(toProcessorInput({ ...fields, role: 'subProcessor' }).engagedBy).toEqual([id]);
  });

  it('takes of a processor what can be changed, and the contract takes it back', () => {
    const processor: Processor = {
      ...emptyProcessor({ name: 'Hoster', country: 'IE' }),
      id,
      number: 'A-0001',
      controllerId: id,
      isRetired: false,
      recordIds: [id],
      openItems: ['a'],
      createdAt: '2026-11-22T10:00:00Z',
      changedAt: '2026-11-22T10:00:00Z',
    };
    expect(problemsOf(toForm(processor))).toEqual({});
    expect(findFieldProblems(contract.processors.save.input, { fields: toForm(processor) })).toEqual({});
  });
});
