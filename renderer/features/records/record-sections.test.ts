import { describe, expect, it } from 'vitest';
import { recordFields } from '../../../shared/contract/records/fields.ts';
import { isMessageId } from '../../lib/messages.ts';
import { findField, listWords } from '../../ui/described/field-description.ts';
import { findSection, listSections, recordDescription } from './record-sections.ts';

describe('the sections of a record', () => {
  it('have each field of the contract once, and no other', () => {
    expect(recordDescription.map(({ name }) => name).toSorted()).toEqual(Object.keys(recordFields.shape).toSorted());
  });

  it('have words for every field and every value', () => {
    expect(listWords('records', recordDescription).filter((id) => !isMessageId(id))).toEqual([]);
  });

  it('begin lists and groups with what the contract takes once their required fields are filled in', () => {
    for (const field of recordDescription) {
      if (!('empty' in field)) continue;
      const filled = Object.fromEntries(
        field.fields.map((each) => [
          each.name,
          each.isRequired ? (each.kind === 'day' ? '2026-11-22' : 'x') : field.empty[each.name],
        ]),
      );
      const value = field.kind === 'list' ? [filled] : filled;
      expect(recordFields.safeParse({ name: 'x', [field.name]: value }).error, field.name).toBeUndefined();
    }
  });

  it('name for whom it is done in the record of a processor only', () => {
    expect(listSections('controller').map(({ id }) => id)).not.toContain('onBehalfOf');
    expect(listSections('processor').map(({ id }) => id)).toContain('onBehalfOf');
  });

  it('are found by the path of a field', () => {
    expect(findSection('purposes.3.legalBases')).toBe('purposes');
    expect(findSection('links.contract')).toBe('authority');
    expect(findField(recordDescription, 'purposes.3.consent.version')).toMatchObject({ kind: 'short' });
  });
});
