import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { emptyRecord, findChanged, listWrongSections, readProblems, toRecordInput } from './record-form.ts';

const acting = { name: 'Muster GmbH', contact: '', representative: '', officer: '', processing: '' };
const problemsOf = (fields: ReturnType<typeof emptyRecord>) =>
  readProblems(findFieldProblems(contract.records.save.input, { fields: toRecordInput(fields) }));

describe('the form of a record', () => {
  it('is empty, and lacks only its name', () => {
    expect(problemsOf(emptyRecord('controller'))).toEqual({ name: 'ui.field.required' });
  });

  it('says in which sections something is wrong', () => {
    const fields = emptyRecord('controller');
    const consent = { text: '', version: '' };
    const purpose = { name: 'x', legalBases: [], article9: [], basisNote: '', consent, interests: null };
    const problems = problemsOf({ ...fields, purposes: [purpose] });
    expect(problems).toMatchObject({ 'purposes.0.consent.text': 'ui.field.required' });
    expect(listWrongSections(problems)).toEqual(['general', 'purposes']);
  });

  it('keeps for whom a processor acts, and drops it for a controller', () => {
    const processor = { ...emptyRecord('processor'), onBehalfOf: [acting] };
    expect(toRecordInput(processor).onBehalfOf).toEqual([acting]);
    expect(toRecordInput({ ...processor, role: 'controller' }).onBehalfOf).toEqual([]);
  });

  it('knows which fields were changed, and of a list which parts', () => {
    const part = { category: 'contact' as const, description: '', erasure: '', erasureDays: null };
    const before = { ...emptyRecord('controller'), data: [part, { ...part }] };
    const [first, second] = before.data;
    expect(findChanged(before, { ...before, name: 'Support' })).toEqual(['name']);
    expect(findChanged(before, { ...before, data: [first!, { ...second!, erasure: 'later' }, part] })).toEqual([
      'data.1',
      'data.2',
    ]);
    expect(findChanged(before, { ...before, data: [first!] })).toEqual(['data']);
    expect(findChanged({ ...before, languages: ['de'] }, { ...before, languages: ['de', 'en'] })).toEqual([
      'languages',
    ]);
  });
});
