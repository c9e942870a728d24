import { findingGroups, groupOf } from '../../../../shared/contract/finding-types.ts';
import type { FindingGroup, FindingType } from '../../../../shared/contract/finding-types.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';

export type DetectedWeek = OutputOf<'findings.statistics'>['weeks'][number];

const week = 7 * 86_400_000;
/** A picture has room for so many series. */
const mostSeries = 6;

/** Places per group, the most frequent first. */
export function countGroups(weeks: readonly DetectedWeek[]): { group: FindingGroup; spans: number }[] {
  const sums = new Map<FindingGroup, number>();
  for (const { type, spans } of weeks) sums.set(groupOf(type), (sums.get(groupOf(type)) ?? 0) + spans);
  return [...sums]
    .map(([group, spans]) => ({ group, spans }))
    .toSorted((one, other) => other.spans - one.spans || one.group.localeCompare(other.group));
}

export interface WeeklyCounts {
  /** The groups that have a series of their own; the rest is counted together as "other". */
  groups: FindingGroup[];
  hasOther: boolean;
  /** One row a week without a gap, from the first to the last. */
  rows: Record<string, string | number>[];
}

export function countPerWeek(weeks: readonly DetectedWeek[]): WeeklyCounts {
  const all = countGroups(weeks).map(({ group }) => group);
  const hasOther = all.length > mostSeries;
  const groups = hasOther ? all.slice(0, mostSeries - 1) : all;
  const rows = new Map<string, Record<string, string | number>>();
  const days = weeks.map(({ week: day }) => Date.parse(day)).toSorted((one, other) => one - other);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { groups, hasOther, rows: [] };
  for (let day = first; day <= last; day += week) {
    const date = new Date(day).toISOString().slice(0, 10);
    const zeros = Object.fromEntries(groups.map((group) => [group, 0]));
    rows.set(date, { week: date, ...zeros, ...(hasOther && { other: 0 }) });
  }
  for (const { week: day, type, spans } of weeks) {
    const row = rows.get(day);
    const group = groupOf(type);
    const column = groups.includes(group) ? group : 'other';
    if (row) row[column] = Number(row[column] ?? 0) + spans;
  }
  return { groups, hasOther, rows: [...rows.values()] };
}

export interface TypeCount {
  type: FindingType;
  spans: number;
  messages: number;
}

export function countPerType(weeks: readonly DetectedWeek[]): TypeCount[] {
  const order: FindingType[] = Object.values(findingGroups).flat();
  const sums = new Map<FindingType, TypeCount>();
  for (const { type, spans, messages } of weeks) {
    const sum = sums.get(type) ?? { type, spans: 0, messages: 0 };
    sums.set(type, { type, spans: sum.spans + spans, messages: sum.messages + messages });
  }
  return [...sums.values()].toSorted(
    (one, other) => other.spans - one.spans || order.indexOf(one.type) - order.indexOf(other.type),
  );
}
