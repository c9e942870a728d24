import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { longestListCell } from '../../../shared/contract/exports.ts';
import type { Column } from '../column.ts';
import classes from './list-export.module.css';

interface CellReaderProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  onProgress: (done: number) => void;
  onRead: (cells: string[][]) => void;
}

/** Rows that are drawn at once; more would keep the window from answering. */
const atOnce = 100;

/** What the cells of all rows say: drawn out of sight, as the table draws those in view, and read off. */
export function CellReader<Row>({ columns, rows, onProgress, onRead }: CellReaderProps<Row>) {
  const [from, setFrom] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const cells = useRef<string[][]>([]);
  const [handlers] = useState({ onProgress, onRead });
  const until = Math.min(rows.length, from + atOnce);
  useEffect(() => {
    if (cells.current.length > from) return;
    for (const row of place.current?.children ?? [])
      cells.current.push([...row.children].map((cell) => (cell instanceof HTMLElement ? saysOf(cell) : '')));
    handlers.onProgress(until);
    if (until < rows.length) setFrom(until);
    else handlers.onRead(cells.current);
  }, [handlers, from, until, rows.length]);
  return createPortal(
    <div ref={place} className={classes.unseen} aria-hidden inert>
      {rows.slice(from, until).map((row, index) => (
        <div key={from + index}>
          {columns.map(({ id, cell }): ReactNode => (
            <div key={id}>{cell(row)}</div>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** What stands below or beside each other in a cell stands in one line of a file. */
function saysOf(cell: HTMLElement): string {
  const said = cell.innerText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ')
    .toWellFormed();
  return said.length > longestListCell ? `${said.slice(0, longestListCell - 1)}…` : said;
}
