import { useMemo } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { isShare } from './figure-rows.ts';
import type { FigureRow } from './figure-rows.ts';
import { nameFigure } from './figure-words.ts';

/** @param hasPrior whether there is a year before to compare with */
export function useFigureColumns(section: string, year: number, hasPrior: boolean): Column<FigureRow>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const show = (key: string, value: number | null) =>
      value === null ? '–' : isShare(key) ? format.share(value) : format.number(value);
    const prior: Column<FigureRow> = {
      id: 'prior',
      header: text('programme.report.ofYear', { year: String(year - 1) }),
      isNumber: true,
      cell: (row) => show(row.key, row.prior),
    };
    return [
      {
        id: 'figure',
        header: text('programme.report.figure'),
        cell: ({ key }) => nameFigure(text, section, key),
      },
      {
        id: 'value',
        header: text('programme.report.ofYear', { year: String(year) }),
        isNumber: true,
        cell: (row) => show(row.key, row.value),
      },
      ...(hasPrior ? [prior] : []),
    ];
  }, [text, format, section, year, hasPrior]);
}
