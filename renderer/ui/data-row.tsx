import { memo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Column } from './column.ts';
import { sayWhatIsCut } from './say-what-is-cut.ts';
import classes from './data-table.module.css';

export interface RowActions<Row> {
  onOpen?: (row: Row) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, index: number) => void;
}

interface DataRowProps<Row extends object> {
  row: Row;
  columns: readonly Column<Row>[];
  /** Place in the whole list. */
  index: number;
  /** Pixels. */
  height: number;
  isOpen: boolean;
  hasTabStop: boolean;
  /** Null where rows cannot be chosen. */
  actions: RefObject<RowActions<Row>> | null;
}

function DrawnRow<Row extends object>({ row, columns, index, height, isOpen, hasTabStop, actions }: DataRowProps<Row>) {
  const choosable = actions && {
    className: isOpen ? `${classes.choosable} ${classes.open}` : classes.choosable,
    tabIndex: hasTabStop ? 0 : -1,
    'aria-selected': isOpen,
    onClick: () => actions.current.onOpen?.(row),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target === event.currentTarget) actions.current.onKeyDown?.(event, index);
    },
  };
  return (
    <tr data-row={index} aria-rowindex={index + 2} style={{ height }} {...choosable}>
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? classes.number : undefined} onPointerEnter={sayWhatIsCut}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row of a table; drawn again only where something about it changed. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow;
