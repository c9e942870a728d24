import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

export type YearFigures = OutputOf<'incidents.figures'>;

/** Art. 33(1) GDPR. */
export const hoursToNotify = 72;

interface MonthWords {
  month: string;
  incidents: string;
  breaches: string;
  notified: string;
}

/** Each month of the year, also one in which nothing happened. */
export function tabulateMonths(year: number, { months }: Pick<YearFigures, 'months'>, words: MonthWords): ChartData {
  const numbers = new Map(months.map((each) => [each.month, each]));
  return {
    columns: [
      { id: 'month', label: words.month, kind: 'month' },
      { id: 'incidents', label: words.incidents, kind: 'number' },
      { id: 'breaches', label: words.breaches, kind: 'number' },
      { id: 'notified', label: words.notified, kind: 'number' },
    ],
    rows: Array.from({ length: 12 }, (_, index) => {
      const found = numbers.get(index + 1);
      return {
        month: `${year}-${String(index + 1).padStart(2, '0')}`,
        incidents: found?.incidents ?? 0,
        breaches: found?.breaches ?? 0,
        notified: found?.notified ?? 0,
      };
    }),
    hidesEmptyRows: true,
  };
}

/** Over the whole year. */
export function sumMonths({ months }: Pick<YearFigures, 'months'>) {
  const sum = (of: (month: YearFigures['months'][number]) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  return {
    incidents: sum((month) => month.incidents),
    breaches: sum((month) => month.breaches),
    notified: sum((month) => month.notified),
  };
}

/** What core calls incidents whose severity nobody assessed. */
export const notAssessed = 'notAssessed';

/** How many were severe, and of how many that is known. */
export function countSevere({ levels }: Pick<YearFigures, 'levels'>): { severe: number; all: number } {
  const sum = (chosen: YearFigures['levels']) => chosen.reduce((total, { incidents }) => total + incidents, 0);
  return {
    severe: sum(levels.filter(({ level }) => level === 'high' || level === 'veryHigh')),
    all: sum(levels.filter(({ level }) => level !== notAssessed)),
  };
}

/** Notifications that took longer than the law allows without reasons. */
export function countLate({ hoursToAuthority }: Pick<YearFigures, 'hoursToAuthority'>): number {
  return hoursToAuthority.filter(({ hours }) => hours > hoursToNotify).length;
}
