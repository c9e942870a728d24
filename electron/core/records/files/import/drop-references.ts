import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import type { Names } from '../register/record-view.ts';
import { makeProblem, type IncomingRecord, type RowProblem } from './incoming-record.ts';

/** A file of another vault names what is not here. The record keeps its words, and loses the link. */
export function dropUnknownReferences(record: IncomingRecord, names: Names): IncomingRecord {
  if (!record.fields) return record;
  const problems: RowProblem[] = [];
  const keep = (path: string, known: ReadonlyMap<string, unknown>, ids: readonly string[]): string[] =>
    ids.filter((id) => known.has(id) || void problems.push(makeProblem(path, 'reference.unknown', id)));
  const keepOne = (path: string, known: ReadonlyMap<string, unknown>, id: string | null): string | null =>
    id === null ? null : (keep(path, known, [id])[0] ?? null);
  const { botIds, policyIds, information, dpia, recipients } = record.fields;
  const fields: RecordFields = {
    ...record.fields,
    botIds: keep('botIds', names.bots, botIds),
    policyIds: keep('policyIds', names.policies, policyIds),
    information: { ...information, noticeIds: keep('information.noticeIds', names.notices, information.noticeIds) },
    dpia: { ...dpia, dpiaId: keepOne('dpia.dpiaId', names.assessments, dpia.dpiaId) },
    recipients: recipients.map((recipient, index) => ({
      ...recipient,
      processorId: keepOne(`recipients.${index}.processorId`, names.processors, recipient.processorId),
    })),
  };
  return { ...record, fields, problems: [...record.problems, ...problems] };
}
