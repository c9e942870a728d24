import type { ExportedList } from '../../shared/contract/exported-lists.ts';
import type { Column } from './column.ts';
import { ListExportCorner } from './list-export/list-export-button.tsx';
import classes from './plain-table.module.css';

interface PlainTableProps<Row> {
  /** As what it is taken along by itself; none for a part of a form or of a dialog. */
  list?: ExportedList;
  caption: string;
  /** For a heading right above that says the same; the table keeps its name. */
  hidesCaption?: boolean;
  rows: readonly Row[];
  /** The first one names its row. */
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
}

/** A short table whose cells may take several lines. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { list, caption, columns, rows } = props;
  if (!list) return <Drawn {...props} />;
  const taken = columns.filter(({ isControl }) => !isControl);
  return (
    <div className={props.hidesCaption ? classes.takenByHead : classes.taken}>
      <Drawn {...props} />
      <ListExportCorner list={list} title={caption} columns={taken} rows={rows} />
    </div>
  );
}

function Drawn<Row>({ caption, hidesCaption = false, rows, columns, rowId }: PlainTableProps<Row>) {
  return (
    // A group, not a landmark: the part it stands in often is one of the same name.
    <div className={classes.scroller} role="group" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={hidesCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? classes.number : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id, cell, isNumber }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={isNumber ? classes.number : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
