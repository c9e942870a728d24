import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { listRecords, stateOf, type StoredRecord } from '../../register/record-rows.ts';
import { exchangePaths } from '../exchange/exchange-paths.ts';
import type { Names } from '../register/record-view.ts';
import { readNames } from '../register/read-names.ts';
import { findTable, type IncomingTable } from './find-table.ts';
import { importPaths } from './import-paths.ts';
import { judgeFields, makeProblem, type IncomingRecord } from './incoming-record.ts';
import { dropUnknownReferences } from './drop-references.ts';
import { readIncoming, type Incoming } from './read-incoming.ts';
import { readRow } from './read-row.ts';

type Preview = OutputOf<'records.readImport'>;
type Mapping = ParsedInputOf<'records.readImport'>['mapping'];

/**
 * What a file holds and what each of its rows would be; nothing is stored.
 * @param controllerId whose numbers the file’s numbers are
 * @throws Problem recordFile.*
 */
export async function planImport(
  { register }: Pick<Context, 'register'>,
  { from, mapping }: Pick<ParsedInputOf<'records.readImport'>, 'from' | 'mapping'>,
  controllerId: string,
): Promise<Preview> {
  const incoming = await readIncoming(from);
  const names = readNames(register);
  const { columns, records } = incoming.kind === 'json' ? readRecords(incoming) : readTable(incoming, mapping, names);
  const stored = new Map(
    listRecords(register)
      .filter(({ row }) => row.controller_id === controllerId)
      .map((record) => [record.row.number, record]),
  );
  const seen = new Set<string>();
  return {
    kind: incoming.kind,
    columns,
    paths: importPaths,
    rows: records.map((record) => placeRecord(dropUnknownReferences(record, names), stored, seen)),
  };
}

function readRecords({ records }: Extract<Incoming, { kind: 'json' }>): {
  columns: Preview['columns'];
  records: IncomingRecord[];
} {
  return {
    columns: ['number', ...exchangePaths.map(({ path }) => path)].map((path, column) => ({
      column,
      heading: path,
      path,
    })),
    records: records.map(({ number, fields }, index) => ({ row: index + 1, number, ...judgeFields(fields, []) })),
  };
}

function readTable({ sheets }: Extract<Incoming, { kind: 'csv' | 'xlsx' }>, mapping: Mapping, names: Names) {
  const table = findTableOf(sheets);
  const paths = mapping ? applyMapping(table, mapping) : table.paths;
  return {
    columns: table.headings.map((heading, column) => ({ column, heading, path: paths[column] ?? null })),
    records: table.rows.map((row) => readRow(row, paths, names)),
  };
}

function findTableOf(sheets: Extract<Incoming, { kind: 'csv' | 'xlsx' }>['sheets']): IncomingTable {
  try {
    return findTable(sheets);
  } catch (error) {
    throw new Problem('recordFile.invalid', undefined, { cause: error });
  }
}

function applyMapping({ headings }: IncomingTable, mapping: NonNullable<Mapping>): (string | null)[] {
  const columns = mapping.map(({ column }) => column);
  const named = mapping.flatMap(({ path }) => path ?? []);
  const isSound =
    new Set(columns).size === columns.length &&
    new Set(named).size === named.length &&
    named.every((path) => importPaths.includes(path)) &&
    columns.every((column) => column < headings.length);
  if (!isSound) throw new Problem('recordFile.mappingInvalid');
  return headings.map((_, index) => mapping.find(({ column }) => column === index)?.path ?? null);
}

/** Whether it is a new record or the change of one that is there. */
function placeRecord(
  { row, number, fields, problems }: IncomingRecord,
  stored: ReadonlyMap<string, StoredRecord>,
  seen: Set<string>,
): Preview['rows'][number] {
  const existing = number === null ? undefined : stored.get(number);
  const isRetired = existing !== undefined && stateOf(existing) === 'retired';
  const isRepeated = number !== null && seen.has(number);
  if (number !== null) seen.add(number);
  const isNumberTooLong = number !== null && number.length > 40;
  const own = [
    ...(isNumberTooLong ? [makeProblem('number', 'value.tooLong', number)] : []),
    ...(isRepeated ? [makeProblem('number', 'number.repeated', number)] : []),
    ...(isRetired ? [makeProblem('number', 'record.retired', number)] : []),
    ...(existing?.draft ? [makeProblem('number', 'record.hasDraft', number)] : []),
  ];
  const isImpossible = isRepeated || isNumberTooLong || isRetired;
  return {
    row,
    number,
    existingId: existing?.row.id ?? null,
    fields: isImpossible ? null : fields,
    problems: [...problems, ...own],
  };
}
