import { tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ExportedList } from '../../shared/contract/exported-lists.ts';
import type { Pages } from '../lib/pages.ts';
import type { Column } from './column.ts';
import { DataRow } from './data-row.tsx';
import type { RowActions } from './data-row.tsx';
import { ListExportCorner } from './list-export/list-export-button.tsx';
import { useText } from '../lib/use-text.ts';
import { rowHeights } from './row-height.ts';
import type { Density } from './row-height.ts';
import { usePrinting } from './use-printing.ts';
import classes from './data-table.module.css';

/** Rows that the whole screen on paper shows of a list; the list's own print has them all. */
const mostOnPaper = 1000;

/** Pixels that the column without a width always has; a narrower table scrolls sideways. */
const leastWidth = 96;

const features = tableFeatures({});

interface DataTableProps<Row extends object> {
  /** Which list it is, for whoever takes it along as a file or on paper. */
  list: ExportedList;
  /** Accessible name. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  density: Density;
  /** With it rows can be chosen: arrows move, Enter or a click opens. */
  onOpen?: (row: Row) => void;
  openRowId?: string | null;
  /** Where core hands the list out page by page: the next one is read near the end. */
  pages?: Pages;
  /** Another value means another list, which is shown from its beginning. */
  listKey?: unknown;
  /** All rows there are, for assistive technology; -1 while unknown. */
  rowCount?: number;
}

/** One table for lists of any length: only the rows in view exist. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, rowId, density, onOpen, pages } = props;
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const definitions = useMemo(() => columns.map((column) => define(column)), [columns]);
  const minWidth = columns.reduce((sum, column) => sum + (column.width ?? column.leastWidth ?? leastWidth), 0);
  const height = rowHeights[density];
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const { listKey } = props;
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [listKey]);
  const isPrinting = usePrinting() !== null;
  const inView = virtualizer.getVirtualItems();
  const first = inView[0];
  const last = inView.at(-1);
  const lastIndex = last?.index;
  const after = last ? virtualizer.getTotalSize() - last.end : 0;
  const drawnFrom = isPrinting ? 0 : (first?.index ?? 0);
  const drawnTo = isPrinting ? Math.min(rows.length, mostOnPaper) : (lastIndex ?? -1) + 1;
  // Rows out of view get no model: with each page that is read all of theirs would be made anew.
  const drawn = useMemo(() => rows.slice(drawnFrom, drawnTo), [rows, drawnFrom, drawnTo]);
  const table = useTable({ features, columns: definitions, data: drawn, getRowId: (row) => rowId(row) });
  const model = table.getRowModel().rows;

  useEffect(() => {
    if (lastIndex !== undefined && lastIndex >= rows.length - 20) pages?.readMore();
  }, [lastIndex, rows.length, pages]);

  const focusRow = (index: number) => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    virtualizer.scrollToIndex(target, { align: 'auto' });
    // The row may only exist after the scroll was painted.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus());
  };
  const openPlace = model.findIndex((row) => row.id === props.openRowId);
  const tabStop = openPlace === -1 ? first?.index : drawnFrom + openPlace;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -index,
      End: Infinity,
    };
    const row = rows[index];
    if (event.key in steps) focusRow(index + (steps[event.key] ?? 0));
    else if ((event.key === 'Enter' || event.key === ' ') && row) onOpen?.(row);
    else return;
    event.preventDefault();
  };
  // A row that did not change is not drawn again, and still acts on the list as it is now.
  const actions = useRef<RowActions<Row>>({});
  useLayoutEffect(() => {
    actions.current = { onKeyDown, ...(onOpen && { onOpen }) };
  });

  return (
    <div className={classes.frame}>
      <div
        className={classes.scroller}
        ref={scroller}
        tabIndex={onOpen ? -1 : 0}
        role="region"
        aria-label={props.label}
      >
        <table
          className={classes.table}
          style={{ minWidth }}
          role={onOpen ? 'grid' : undefined}
          aria-label={props.label}
          aria-rowcount={props.rowCount === undefined ? rows.length + 1 : props.rowCount < 0 ? -1 : props.rowCount + 1}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width ? { width } : {}} />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header, index) => (
                  <th
                    key={header.id}
                    scope="col"
                    className={columns[index]?.isNumber ? classes.number : undefined}
                    title={columns[index]?.header}
                  >
                    <table.FlexRender header={header} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {!isPrinting && first && first.start > 0 && <Gap height={first.start} span={columns.length} />}
            {model.map((row, place) => {
              const index = drawnFrom + place;
              return (
                <DataRow
                  key={row.id}
                  row={row.original}
                  columns={columns}
                  index={index}
                  height={height}
                  isOpen={row.id === props.openRowId}
                  hasTabStop={index === tabStop}
                  actions={onOpen ? actions : null}
                />
              );
            })}
            {!isPrinting && after > 0 && <Gap height={after} span={columns.length} />}
          </tbody>
        </table>
      </div>
      {isPrinting && model.length < Math.max(rows.length, props.rowCount ?? 0) && (
        <p className={classes.part}>{text('ui.list.part', { shown: model.length })}</p>
      )}
      <ListExportCorner
        list={props.list}
        title={props.label}
        columns={columns}
        rows={rows}
        pages={pages}
        rowCount={props.rowCount}
      />
    </div>
  );
}

function define<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return { id: column.id, header: column.header };
}

/** Stands in for the rows that do not exist, so that the scroll bar tells the truth. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true" className={classes.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
