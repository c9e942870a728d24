import { FlexRender } from '@tanstack/react-table';
import type { Row as RowModel } from '@tanstack/react-table';
import { memo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Column } from './column.ts';
import { sayWhatIsCut } from './say-what-is-cut.ts';
import type { features } from './table-features.ts';
import classes from './data-table.module.css';

export interface RowActions<Row> {
  onOpen?: (row: Row) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, index: number) => void;
}

interface DataRowProps<Row extends object> {
  row: RowModel<typeof features, Row>;
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
    onClick: () => actions.current.onOpen?.(row.original),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target === event.currentTarget) actions.current.onKeyDown?.(event, index);
    },
  };
  return (
    <tr data-row={index} aria-rowindex={index + 2} style={{ height }} {...choosable}>
      {row.getAllCells().map((cell, place) => (
        <td
          key={cell.id}
          className={columns[place]?.isNumber ? classes.number : undefined}
          onPointerEnter={sayWhatIsCut}
        >
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** The table makes a new model of each row in view whenever it scrolls; what it is a model of mostly stays the same. */
function isSame<Row extends object>(before: DataRowProps<Row>, now: DataRowProps<Row>): boolean {
  return (
    before.row.original === now.row.original &&
    before.columns === now.columns &&
    before.index === now.index &&
    before.height === now.height &&
    before.isOpen === now.isOpen &&
    before.hasTabStop === now.hasTabStop &&
    before.actions === now.actions
  );
}

/** One row of a table; drawn again only where something about it changed. */
export const DataRow = memo(DrawnRow, isSame) as typeof DrawnRow;
