import type { ExportedList } from '../../../shared/contract/exported-lists.ts';
import type { Pages } from '../../lib/pages.ts';
import type { Column } from '../column.ts';

/** A list as it is taken along: what its heads and cells say. */
export interface ListCells {
  title: string;
  columns: readonly { header: string; isNumber: boolean }[];
  rows: readonly (readonly string[])[];
}

/** A list as the window shows it. */
export interface ShownList<Row> {
  list: ExportedList;
  /** Which chart, where these are the numbers of one. */
  chart?: string | undefined;
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Where core hands the list out page by page. */
  pages?: Pages | undefined;
  /** All rows there are; -1 while unknown. */
  rowCount?: number | undefined;
}
