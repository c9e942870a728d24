import type { OutputOf } from '../../../../shared/contract/index.ts';
import { processorDueKinds } from '../../../../shared/contract/processors.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

export type DueItem = OutputOf<'processors.due'>['items'][number];
type DueKind = DueItem['kind'];

/** Months shown, the present one first. */
const shownMonths = 12;

interface ExpiryWords {
  month: string;
  nameKind: (kind: DueKind) => string;
}

/** The kinds that occur, in the order of the contract: what never happens needs no bar. */
export function listKinds(items: readonly Pick<DueItem, 'kind'>[]): DueKind[] {
  return processorDueKinds.filter((kind) => items.some((item) => item.kind === kind));
}

/** One row per month from the present one on, one column per kind. What is overdue counts to the present month. */
export function tabulateExpiries(
  items: readonly Pick<DueItem, 'kind' | 'on'>[],
  today: string,
  { month, nameKind }: ExpiryWords,
): ChartData {
  const kinds = listKinds(items);
  const present = today.slice(0, 7);
  const [year = 0, first = 1] = present.split('-').map(Number);
  const months = Array.from({ length: shownMonths }, (_, index) =>
    new Date(Date.UTC(year, first - 1 + index, 1)).toISOString().slice(0, 7),
  );
  const monthOf = (on: string) => (on < today ? present : on.slice(0, 7));
  return {
    columns: [
      { id: 'month', label: month, kind: 'month' },
      ...kinds.map((kind) => ({ id: kind, label: nameKind(kind), kind: 'number' as const })),
    ],
    rows: months.map((each) => ({
      month: each,
      ...Object.fromEntries(
        kinds.map((kind) => [kind, items.filter((item) => item.kind === kind && monthOf(item.on) === each).length]),
      ),
    })),
    hidesEmptyRows: true,
  };
}
