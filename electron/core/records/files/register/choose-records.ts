import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { listControllers, readController } from '../../../controllers/index.ts';
import { listRecords, stateOf, type StoredRecord } from '../../register/record-rows.ts';
import { readNames } from './read-names.ts';
import type { RecordView } from './record-view.ts';

type Choice = Pick<ParsedInputOf<'records.export'>, 'controllerId' | 'role' | 'state' | 'ids' | 'drafts'>;

/**
 * The records an export is asked for, by organisation, what it does as a controller first, and number. Records that ended are among them only where that
 * state or one of them is asked for.
 * @throws Problem controller.unknown, record.unknown, record.nothingToExport
 */
export function chooseRecords({ register }: Pick<Context, 'register'>, choice: Choice): RecordView[] {
  if (choice.controllerId !== undefined) readController(register, choice.controllerId);
  const stored = listRecords(register);
  const wanted = choice.ids && new Set(choice.ids);
  if (wanted && stored.filter(({ row }) => wanted.has(row.id)).length < wanted.size)
    throw new Problem('record.unknown');
  const controllers = new Map(listControllers(register).map((controller) => [controller.id, controller]));
  const names = readNames(register);
  const views = stored
    .filter((record) => isAskedFor(record, choice, wanted))
    .flatMap((record): RecordView[] => {
      const { row, latest, draft } = record;
      const isDraft = draft !== null && (choice.drafts || latest === null);
      const fields = isDraft ? draft : latest?.fields;
      const controller = controllers.get(row.controller_id);
      if (!fields || !controller || (choice.role !== undefined && fields.role !== choice.role)) return [];
      return [
        {
          id: row.id,
          number: row.number,
          state: stateOf(record),
          createdAt: row.created_at,
          changedAt: row.changed_at,
          revision: latest?.revision ?? null,
          releasedAt: latest?.releasedAt ?? null,
          controller,
          isDraft,
          fields,
          names,
        },
      ];
    })
    .toSorted(inOrderOfRegister);
  if (views.length === 0) throw new Problem('record.nothingToExport');
  return views;
}

const inOrderOfRegister = (one: RecordView, other: RecordView): number =>
  one.controller.id.localeCompare(other.controller.id) || one.fields.role.localeCompare(other.fields.role);

function isAskedFor(record: StoredRecord, choice: Choice, wanted: Set<string> | undefined): boolean {
  const state = stateOf(record);
  if (choice.controllerId !== undefined && record.row.controller_id !== choice.controllerId) return false;
  if (choice.state !== undefined && state !== choice.state) return false;
  if (wanted) return wanted.has(record.row.id);
  // A record that was never released is no part of the register yet.
  if (choice.state === undefined && state === 'draft') return choice.drafts;
  return choice.state !== undefined || state !== 'retired';
}
