import type { ChartData } from '../../ui/chart/chart-data.ts';

export interface MonthCount {
  month: string;
  botId: string;
  conversations: number;
}

interface VolumeWords {
  month: string;
  unit: string;
  nameBot: (botId: string) => string;
}

/** One column per bot over all months between the first and the last, largest bot first. Months without talk count 0. */
export function tabulateVolume(counts: readonly MonthCount[], { month, unit, nameBot }: VolumeWords): ChartData {
  const byBot = Map.groupBy(counts, ({ botId }) => botId);
  const bots = [...byBot].toSorted(([, a], [, b]) => sumUp(b) - sumUp(a)).map(([botId]) => botId);
  const countOf = (botId: string, name: string): number =>
    byBot.get(botId)?.find((count) => count.month === name)?.conversations ?? 0;
  return {
    columns: [
      { id: 'month', label: month, kind: 'month' },
      ...bots.map((botId) => ({ id: botId, label: nameBot(botId), kind: 'number' as const, unit })),
    ],
    rows: listMonths(counts.map((count) => count.month)).map((name) => ({
      month: name,
      ...Object.fromEntries(bots.map((botId) => [botId, countOf(botId, name)])),
    })),
  };
}

function sumUp(counts: readonly MonthCount[]): number {
  return counts.reduce((sum, { conversations }) => sum + conversations, 0);
}

/** All months from the earliest to the latest, as "2026-11". */
export function listMonths(known: readonly string[]): string[] {
  const sorted = known.toSorted();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const toIndex = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const length = toIndex(last) - toIndex(first) + 1;
  return Array.from({ length }, (_, offset) => {
    const index = toIndex(first) + offset;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** The month and bot with the most conversations; null without any. */
export function findPeak(counts: readonly MonthCount[]): MonthCount | null {
  return counts.reduce<MonthCount | null>(
    (peak, count) => (!peak || count.conversations > peak.conversations ? count : peak),
    null,
  );
}
