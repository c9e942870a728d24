export interface MonthCount {
  month: string;
  botId: string;
  conversations: number;
}

export interface BotSeries {
  botId: string;
  total: number;
  months: { month: string; conversations: number }[];
}

/** One series per bot over all months between the first and the last, largest bot first. Months without talk count 0. */
export function buildSeries(counts: readonly MonthCount[]): BotSeries[] {
  const months = listMonths(counts.map(({ month }) => month));
  const bots = [...new Set(counts.map(({ botId }) => botId))];
  return bots
    .map((botId) => {
      const known = new Map(
        counts.filter((count) => count.botId === botId).map((count) => [count.month, count.conversations]),
      );
      const filled = months.map((month) => ({ month, conversations: known.get(month) ?? 0 }));
      return { botId, months: filled, total: filled.reduce((sum, { conversations }) => sum + conversations, 0) };
    })
    .toSorted((a, b) => b.total - a.total);
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
