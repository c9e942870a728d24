import type { RecordFields, RecordInput } from '../../../../shared/contract/records/fields.ts';
import { recordFields } from '../../../../shared/contract/records/fields.ts';
import type { RecordRole } from '../../../../shared/contract/records/vocabulary.ts';
import type { FieldProblems } from '../../../lib/field-problems.ts';
import { findSection } from '../record-sections.ts';
import type { RecordSectionId } from '../record-sections.ts';

/** A record in which nothing is said yet. */
export function emptyRecord(role: RecordRole): RecordFields {
  return { ...recordFields.parse({ name: 'x', role }), name: '' };
}

/** The fields as they are typed: whoever is no processor acts for nobody, whatever was filled in before. */
export function toRecordInput(fields: RecordFields): RecordInput {
  return fields.role === 'processor' ? fields : { ...fields, onBehalfOf: [] };
}

/** Problems by the paths of the record, without the name of the input around it. */
export function readProblems(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, words]) =>
      path.startsWith('fields.') ? [[path.slice('fields.'.length), words]] : [],
    ),
  );
}

/** The sections in which something is wrong. */
export function listWrongSections(problems: FieldProblems): RecordSectionId[] {
  return [...new Set(Object.keys(problems).map((path) => findSection(path)))];
}

/** What one change touched: a field, or parts of a list whose other parts stayed where they are. */
export function findChanged(before: RecordFields, after: RecordFields): string[] {
  return (Object.keys(after) as (keyof RecordFields)[]).flatMap((name) => {
    const [was, is]: [unknown, unknown] = [before[name], after[name]];
    if (was === is) return [];
    if (!areParts(was) || !areParts(is) || is.length < was.length) return [name];
    return is.flatMap((part, index) => (part === was[index] ? [] : [`${name}.${index}`]));
  });
}

/** Values without fields have no place of their own. */
function areParts(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'object');
}
