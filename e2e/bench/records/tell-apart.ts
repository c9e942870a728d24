import type { RecordInput } from '../../../shared/contract/records/fields.ts';

/** The same record with other descriptions: what is remembered of one must not make the next one quick. */
export function tellApart(record: RecordInput, index: number): RecordInput {
  const json = JSON.stringify(record, (key, value: unknown) =>
    typeof value === 'string' &&
    ['description', 'contact', 'purpose', 'document', 'basisNote', 'balancing'].includes(key)
      ? `${value} im Bereich ${index + 1}, Abschnitt ${(index * 7) % 97}`
      : value,
  );
  return JSON.parse(json) as RecordInput;
}
