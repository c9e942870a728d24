import { useFormat, useText } from '../../lib/use-text.ts';
import { isNumeric, listShownRows, showValue, valueOf } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';
import classes from './chart.module.css';

/** The numbers of the picture. */
export function ChartTable({ data, title, unit }: { data: ChartData; title: string; unit: string }) {
  const text = useText();
  const format = useFormat();
  const rows = listShownRows(data);
  return (
    <>
      <div className={classes.scroller} tabIndex={0} role="group" aria-label={unit}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              {data.columns.map((column) => (
                <th key={column.id} scope="col" className={isNumeric(column) ? classes.number : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {data.columns.map((column, position) => {
                  const shown = showValue(format, column, valueOf(column, row));
                  const className = isNumeric(column) ? classes.number : undefined;
                  if (position > 0)
                    return (
                      <td key={column.id} className={className}>
                        {shown}
                      </td>
                    );
                  return (
                    <th key={column.id} scope="row" className={className}>
                      {shown}
                    </th>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < data.rows.length && <div className={classes.note}>{text('ui.chart.emptyRows')}</div>}
    </>
  );
}
