import type { RecordView } from '../register/record-view.ts';
import { exchangePaths, takePath } from './exchange-paths.ts';
import { writeExchangeCell } from './exchange-cell.ts';

/** Columns beside those of the fields. They say what a record is; `number` alone is read again. */
export const exchangeHeadings = [
  'number',
  'organisation',
  'organisationAddress',
  'dataProtectionOfficer',
  'state',
  'revision',
  'releasedAt',
  'isDraft',
] as const;

/** Everything about each record: a column for each field, named by its path, below one row of headings. */
export function makeExchangeTable(
  views: readonly RecordView[],
  { confidentiality, exportedAt }: { confidentiality: string | null; exportedAt: string },
): string[][] {
  return [
    [...exchangeHeadings, ...exchangePaths.map(({ path }) => path), 'confidentiality', 'exportedAt'],
    ...views.map((view) => [
      view.number,
      writeExchangeCell('text', view.controller.name),
      writeExchangeCell('text', view.controller.address),
      writeExchangeCell('text', view.controller.dataProtectionOfficer),
      view.state,
      view.revision === null ? '' : String(view.revision),
      view.releasedAt === null ? '' : new Date(view.releasedAt).toISOString(),
      view.isDraft ? 'yes' : 'no',
      ...exchangePaths.map(({ path, kind }) => writeExchangeCell(kind, takePath(view.fields, path))),
      confidentiality ?? '',
      exportedAt,
    ]),
  ];
}
