import { useEffect, useState } from 'react';
import { useFormat, useText } from '../../lib/use-text.ts';
import { PrintSheet } from '../print-sheet.tsx';
import type { ListCells } from './list-cells.ts';
import classes from './list-export.module.css';

/** The whole list on paper: what a printer gets instead of the window. */
export function PrintedList({ title, columns, rows }: ListCells) {
  const text = useText();
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  useEffect(() => window.print(), []);
  return (
    <PrintSheet>
      <h1>{title}</h1>
      <p>{text('ui.list.printed', { count: rows.length, when: format.exact(now) })}</p>
      <table className={classes.printed}>
        <thead>
          <tr>
            {columns.map(({ header, isNumber }, index) => (
              <th key={index} className={isNumber ? classes.number : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, position) => (
                <td key={position} className={columns[position]?.isNumber ? classes.number : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
