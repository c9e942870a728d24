import { describe, expect, it } from 'vitest';
import { processorFields } from '../../../shared/contract/processors.ts';
import { isMessageId } from '../../lib/messages.ts';
import { listWords } from '../../ui/described/field-description.ts';
import { findSection, processorDescription } from './processor-sections.ts';

describe('the sections of a processor', () => {
  it('have each field of the contract once, and no other', () => {
    const names = processorDescription.map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(processorFields.shape).toSorted());
  });

  it('have words for every field and every value', () => {
    expect(listWords('processors', processorDescription).filter((id) => !isMessageId(id))).toEqual([]);
  });

  it('are found by the path of a field', () => {
    expect(findSection('contract.items.h.answer')).toBe('contract');
    expect(findSection('certificates.0.name')).toBe('certificates');
  });
});
