import { processorFields, contractItems } from '../../../../../shared/contract/processors.ts';
import { inRegister } from '../../../vault/index.ts';
import { isDayOf, isInstantOf } from '../year.ts';
import { count, type Figure, type Scope } from './scope.ts';

/** Records in force at the end of the year, and what became of records in it. */
export function countRecords({ register, controllerId, year }: Scope): Figure[] {
  const records = register.all(
    inRegister
      .selectFrom('processing_record')
      .select(['id', 'retired_at', 'created_at'])
      .where('controller_id', '=', controllerId)
      .where('created_at', '<', year.to),
  );
  const own = new Set(records.map(({ id }) => id));
  const revisions = register
    .all(inRegister.selectFrom('record_revision').select(['record_id', 'released_at']))
    .filter(({ record_id: id, released_at: at }) => own.has(id) && at < year.to);
  const released = new Set(revisions.map((row) => row.record_id));
  const isThere = ({ retired_at: at }: { retired_at: number | null }): boolean => at === null || at >= year.to;
  return [
    count(
      'inForce',
      records.filter((record) => released.has(record.id) && isThere(record)),
    ),
    count(
      'released',
      revisions.filter((row) => isInstantOf(year, row.released_at)),
    ),
    count(
      'retired',
      records.filter((row) => isInstantOf(year, row.retired_at)),
    ),
    count(
      'neverReleased',
      records.filter((record) => !released.has(record.id) && isThere(record)),
    ),
  ];
}

/** Processors at the end of the year; of their contracts what is recorded today. */
export function countProcessors({ register, controllerId, year }: Scope): Figure[] {
  const there = register
    .all(
      inRegister
        .selectFrom('processor')
        .select(['fields', 'retired_at'])
        .where('controller_id', '=', controllerId)
        .where('created_at', '<', year.to),
    )
    .filter((row) => row.retired_at === null || row.retired_at >= year.to)
    .map((row) => processorFields.parse(JSON.parse(row.fields)));
  const openItems = there.map(({ contract }) => contractItems.filter((item) => contract.items[item]?.answer !== 'yes'));
  return [
    count('inRegister', there),
    count(
      'subProcessors',
      there.filter(({ role }) => role === 'subProcessor'),
    ),
    count(
      'contractsSigned',
      there.filter(({ contract }) => isDayOf(year, contract.signedOn)),
    ),
    count(
      'withOpenItems',
      openItems.filter(({ length }) => length > 0),
    ),
    count('openItems', openItems.flat()),
  ];
}
