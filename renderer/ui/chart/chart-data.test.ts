import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format.ts';
import { findHighest, listShownRows, showValue, valueOf, writeChartCsv, type ChartData } from './chart-data.ts';

const german = createFormat('de', 'UTC');
const data: ChartData = {
  columns: [
    { id: 'month', label: 'Monat', kind: 'month' },
    { id: 'lacking', label: 'ohne Hinweis', kind: 'number', unit: 'Gespräche' },
    { id: 'all', label: 'alle', kind: 'number' },
    { id: 'share', label: 'Anteil', kind: 'share', part: 'lacking', whole: 'all' },
  ],
  rows: [
    { month: '2026-10', lacking: 1, all: 3 },
    { month: '2026-11', lacking: 0, all: 0 },
    { month: '2026-12', lacking: null, all: 1200 },
  ],
};
const [month, lacking, all, share] = data.columns as [
  ChartData['columns'][0],
  ChartData['columns'][0],
  ChartData['columns'][0],
  ChartData['columns'][0],
];
const bracketed = (label: string, unit: string) => `${label} (${unit})`;

describe('the numbers of a chart', () => {
  it('work shares out of their part and their whole, where there is a whole', () => {
    expect(data.rows.map((row) => valueOf(share, row))).toEqual([1 / 3, null, null]);
  });

  it('are shown as each language writes them, and what is not known as a dash', () => {
    const shown = data.rows.map((row) =>
      [month, lacking, all, share].map((column) => showValue(german, column, valueOf(column, row)).replace(/\s/g, ' ')),
    );
    expect(shown).toEqual([
      ['Okt. 2026', '1', '3', '33,3 %'],
      ['Nov. 2026', '0', '0', '–'],
      ['Dez. 2026', '–', '1.200', '–'],
    ]);
  });

  it('leave a spreadsheet all rows, with units in the heads and nothing where nothing is known', () => {
    expect(writeChartCsv({ ...data, hidesEmptyRows: true }, bracketed)).toBe(
      'Monat,ohne Hinweis (Gespräche),alle,Anteil (%)\r\n2026-10,1,3,33.3333\r\n2026-11,0,0,\r\n2026-12,,1200,\r\n',
    );
  });

  it('write no formula, whatever a bot is called', () => {
    const columns: ChartData['columns'] = [{ id: 'bot', label: '=cmd|x', kind: 'text', unit: '@x' }];
    expect(writeChartCsv({ columns, rows: [{ bot: '+1' }] }, bracketed)).toBe("'=cmd|x (@x)\r\n'+1\r\n");
  });

  it('hide rows in which everything is 0 from the table, where they are asked to', () => {
    expect(listShownRows(data)).toHaveLength(3);
    expect(listShownRows({ ...data, hidesEmptyRows: true }).map((row) => row['month'])).toEqual(['2026-10', '2026-12']);
  });
});

describe('the end of the axis', () => {
  it('is the highest bar, or the highest stack', () => {
    expect(findHighest(data, ['lacking', 'all'], false)).toBe(1200);
    expect(findHighest({ ...data, rows: data.rows.slice(0, 1) }, ['lacking', 'all'], true)).toBe(4);
  });

  it('is never 0', () => {
    expect(findHighest({ ...data, rows: [] }, ['all'], false)).toBe(1);
  });

  it('is asked of columns that are there', () => {
    expect(() => findHighest(data, ['bots'], false)).toThrow('no column bots');
  });
});
