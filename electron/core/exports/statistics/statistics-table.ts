import { nameIn, type Text } from '../texts.ts';
import type { CountTable } from './count-people.ts';
import { suppressSmall } from './suppress-small.ts';

export type StatisticsCell = string | number;

export interface StatisticsTable {
  caption: string;
  /** Bot, what, one per week, total. */
  headers: string[];
  rows: StatisticsCell[][];
  numbers: number;
  suppressed: number;
}

const leftOut = '*';

export interface Naming {
  text: Text;
  language: 'de' | 'en';
  botNames: ReadonlyMap<string, string>;
}

/** A table as it is written, in which nobody is counted alone. */
export function makeStatisticsTable(
  caption: string,
  group: 'type' | 'check',
  { rows, weeks, counts, people }: CountTable,
  smallest: number,
  { text, language, botNames }: Naming,
): StatisticsTable {
  const isLeftOut = suppressSmall(counts, people, smallest);
  const total = text('statistics.total');
  return {
    caption,
    headers: [text('statistics.bot'), text('statistics.what'), ...weeks, total],
    rows: counts.map((line, index) => {
      const row = rows[index];
      return [
        row ? (botNames.get(row.botId) ?? row.botId) : total,
        row ? nameWhat(group, row.what, language) : '',
        ...line.map((count, column) => (isLeftOut[index]?.[column] ? leftOut : count)),
      ];
    }),
    numbers: counts.flat().filter((count) => count > 0).length,
    suppressed: isLeftOut.flat().filter(Boolean).length,
  };
}

function nameWhat(group: 'type' | 'check', what: string, language: 'de' | 'en'): string {
  if (group === 'type') return nameIn(language, 'type', what);
  const [rule = '', outcome = ''] = what.split(' ');
  return `${nameIn(language, 'check', rule)}: ${nameIn(language, 'outcome', outcome)}`;
}

/** Both tables as one, with a column that tells them apart. A week without anything in one of them is a zero there. */
export function joinTables(tables: readonly StatisticsTable[], text: Text): StatisticsCell[][] {
  const weeksOf = ({ headers }: StatisticsTable): string[] => headers.slice(2, -1);
  const weeks = [...new Set(tables.flatMap(weeksOf))].toSorted();
  const headers = [
    text('statistics.kind'),
    text('statistics.bot'),
    text('statistics.what'),
    ...weeks,
    text('statistics.total'),
  ];
  return [
    headers,
    ...tables.flatMap((table) => {
      const own = weeksOf(table);
      return table.rows.map((row) => [
        table.caption,
        ...row.slice(0, 2),
        ...weeks.map((week) => (own.includes(week) ? (row[2 + own.indexOf(week)] ?? 0) : 0)),
        row.at(-1) ?? 0,
      ]);
    }),
  ];
}
