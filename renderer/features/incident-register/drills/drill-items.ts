import type { OutputOf } from '../../../../shared/contract/index.ts';

export type DrillReport = OutputOf<'incidents.drillReport'>;
export type DrillItem = DrillReport['items'][number];

const urgency: Record<DrillItem['state'], number> = { late: 0, notDone: 1, onTime: 2, withoutDate: 3 };

/** What was late first, the latest of it before all; then what was never done. */
export function sortItems(items: readonly DrillItem[]): DrillItem[] {
  return items.toSorted((a, b) => urgency[a.state] - urgency[b.state] || (b.hoursLate ?? 0) - (a.hoursLate ?? 0));
}

/** How many went how. */
export function countItems(items: readonly DrillItem[]): Record<DrillItem['state'], number> {
  const counts = { onTime: 0, late: 0, notDone: 0, withoutDate: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}
