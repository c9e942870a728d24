import type { ImportProblemCode } from '../../../../../shared/contract/records/files.ts';
import { recordFields, type RecordFields } from '../../../../../shared/contract/records/fields.ts';

export interface RowProblem {
  path: string;
  code: ImportProblemCode;
  value: string;
}

/** What a row would be. */
export interface IncomingRecord {
  row: number;
  number: string | null;
  fields: RecordFields | null;
  problems: RowProblem[];
}

export function makeProblem(path: string, code: ImportProblemCode, value: unknown): RowProblem {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { path, code, value: text.slice(0, 200) };
}

/** Judged by the contract, like every other record. */
export function judgeFields(
  fields: unknown,
  problems: readonly RowProblem[],
): { fields: RecordFields | null; problems: RowProblem[] } {
  const judged = recordFields.safeParse(fields);
  if (judged.success) return { fields: judged.data, problems: [...problems] };
  const found = judged.error.issues.map(({ path, code, ...issue }) => {
    const value = path.reduce<unknown>(
      (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
      fields,
    );
    const isMissing = value === undefined || value === null || value === '';
    const isTooLong = code === 'too_big' && 'origin' in issue && issue.origin === 'string';
    return makeProblem(
      path.join('.'),
      isMissing ? 'value.missing' : isTooLong ? 'value.tooLong' : 'value.invalid',
      value ?? '',
    );
  });
  return { fields: null, problems: [...problems, ...found] };
}
