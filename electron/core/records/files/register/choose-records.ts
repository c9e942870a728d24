import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { listControllers, readController } from '../../../controllers/index.ts';
import { listStoredRecords, type StoredRecord } from '../../stored-records.ts';
import { readNames } from './read-names.ts';
import type { RecordView } from './record-view.ts';

type Choice = Pick<ParsedInputOf<'records.export'>, 'controllerId' | 'role' | 'state' | 'ids' | 'drafts'>;

/**
 * The records an export is asked for, by organisation and number. Records that ended are among them only where that
 * state or one of them is asked for.
 * @throws Problem controller.unknown, record.unknown, record.nothingToExport
 */
export function chooseRecords({ register }: Pick<Context, 'register'>, choice: Choice): RecordView[] {
  if (choice.controllerId !== undefined) readController(register, choice.controllerId);
  const stored = listStoredRecords(register);
  const wanted = choice.ids && new Set(choice.ids);
  if (wanted && stored.filter(({ id }) => wanted.has(id)).length < wanted.size) throw new Problem('record.unknown');
  const controllers = new Map(listControllers(register).map((controller) => [controller.id, controller]));
  const names = readNames(register);
  const views = stored
    .filter((record) => isAskedFor(record, choice, wanted))
    .flatMap(({ inForce, draft, ...record }): RecordView[] => {
      const isDraft = draft !== null && (choice.drafts || inForce === null);
      const fields = isDraft ? draft : inForce?.fields;
      const controller = controllers.get(record.controllerId);
      if (!fields || !controller || (choice.role !== undefined && fields.role !== choice.role)) return [];
      const revision = { revision: inForce?.revision ?? null, releasedAt: inForce?.releasedAt ?? null };
      return [{ ...record, ...revision, controller, isDraft, fields, names }];
    });
  if (views.length === 0) throw new Problem('record.nothingToExport');
  return views;
}

function isAskedFor(record: StoredRecord, choice: Choice, wanted: Set<string> | undefined): boolean {
  if (choice.controllerId !== undefined && record.controllerId !== choice.controllerId) return false;
  if (choice.state !== undefined && record.state !== choice.state) return false;
  if (wanted) return wanted.has(record.id);
  // A record that was never released is no part of the register yet.
  if (choice.state === undefined && record.state === 'draft') return choice.drafts;
  return choice.state !== undefined || record.state !== 'retired';
}
