import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

type Figures = OutputOf<'retention.figures'>;
type Age = Figures['ages'][number];

interface AgeWords {
  age: string;
  unit: string;
  nameBot: (botId: string) => string;
  nameAge: (fromDays: number, toDays: number | null) => string;
}

/** One row per age, one column per bot, the bot with the most conversations first. */
export function tabulateAges(ages: readonly Age[], { age, unit, nameBot, nameAge }: AgeWords): ChartData {
  const columns = listByTotal(ages, ({ botId }) => botId);
  return {
    columns: [
      { id: 'age', label: age, kind: 'text' },
      ...columns.map((botId) => ({ id: botId, label: nameBot(botId), kind: 'number' as const, unit })),
    ],
    rows: listBuckets(ages).map(({ fromDays, toDays }) => ({
      age: nameAge(fromDays, toDays),
      ...Object.fromEntries(
        columns.map((botId) => [botId, sum(ages.filter((each) => each.botId === botId && each.fromDays === fromDays))]),
      ),
    })),
  };
}

/** The bot with the most conversations that are surely older than its limit; null where no bot has any. */
export function findOverLimit(
  ages: readonly Age[],
  limits: Figures['limits'],
): { botId: string; days: number; conversations: number } | null {
  return limits
    .map((limit) => ({
      ...limit,
      conversations: sum(ages.filter((each) => each.botId === limit.botId && each.fromDays >= limit.days)),
    }))
    .filter(({ conversations }) => conversations > 0)
    .reduce<{ botId: string; days: number; conversations: number } | null>(
      (worst, each) => (worst === null || each.conversations > worst.conversations ? each : worst),
      null,
    );
}

/** Conversations of bots for which no period is in force. */
export function countWithoutLimit(ages: readonly Age[], limits: Figures['limits']): number {
  const limited = new Set(limits.map(({ botId }) => botId));
  return sum(ages.filter(({ botId }) => !limited.has(botId)));
}

/** Where a limit lies among the ages: at the beginning of one of them, or within it; undefined beyond the last. */
export function placeLimit(
  ages: readonly Age[],
  days: number,
): { fromDays: number; toDays: number | null; isWithin: boolean } | undefined {
  const bucket = listBuckets(ages).find(
    ({ fromDays, toDays }) => fromDays <= days && (toDays === null || days < toDays),
  );
  return bucket && { ...bucket, isWithin: bucket.fromDays < days };
}

interface WeekCount {
  week: string;
  id: string;
  conversations: number;
}

interface WeekWords {
  week: string;
  unit: string;
  nameSeries: (id: string) => string;
}

/** One row per week from the first to the last, weeks without anything included; one column per thing counted. */
export function tabulateWeeks(counts: readonly WeekCount[], { week, unit, nameSeries }: WeekWords): ChartData {
  const columns = listByTotal(counts, ({ id }) => id);
  return {
    columns: [
      { id: 'week', label: week, kind: 'day' },
      ...columns.map((id) => ({ id, label: nameSeries(id), kind: 'number' as const, unit })),
    ],
    rows: listWeeks(counts.map((count) => count.week)).map((monday) => ({
      week: monday,
      ...Object.fromEntries(
        columns.map((id) => [id, sum(counts.filter((count) => count.id === id && count.week === monday))]),
      ),
    })),
    hidesEmptyRows: true,
  };
}

/** The week in which most happens; null without any. */
export function findPeakWeek(counts: readonly WeekCount[]): { week: string; conversations: number } | null {
  const weeks = [...Map.groupBy(counts, ({ week }) => week)].map(([week, each]) => ({
    week,
    conversations: sum(each),
  }));
  return weeks
    .filter(({ conversations }) => conversations > 0)
    .reduce<{ week: string; conversations: number } | null>(
      (peak, each) => (peak === null || each.conversations > peak.conversations ? each : peak),
      null,
    );
}

export function sum(counts: readonly { conversations: number }[]): number {
  return counts.reduce((total, { conversations }) => total + conversations, 0);
}

/** Mondays from the earliest to the latest. */
export function listWeeks(known: readonly string[]): string[] {
  const sorted = known.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const week = 7 * 24 * 3_600_000;
  const start = Date.parse(`${first}T00:00:00Z`);
  const length = Math.round((Date.parse(`${last}T00:00:00Z`) - start) / week) + 1;
  return Array.from({ length }, (_, index) => new Date(start + index * week).toISOString().slice(0, 10));
}

function listBuckets(ages: readonly Age[]): { fromDays: number; toDays: number | null }[] {
  return [...new Map(ages.map(({ fromDays, toDays }) => [fromDays, { fromDays, toDays }])).values()].toSorted(
    (a, b) => a.fromDays - b.fromDays,
  );
}

function listByTotal<Count extends { conversations: number }>(
  counts: readonly Count[],
  idOf: (count: Count) => string,
): string[] {
  return [...Map.groupBy(counts, idOf)].toSorted(([, a], [, b]) => sum(b) - sum(a)).map(([id]) => id);
}
