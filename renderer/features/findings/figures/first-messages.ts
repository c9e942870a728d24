import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ChartRow } from '../../../ui/chart/chart-data.ts';

export type FirstMessages = OutputOf<'checks.statistics'>['firstMessages'][number];

export interface BotShare {
  botId: string;
  conversations: number;
  correct: number;
}

/** Per bot, the worst first. */
export function sumPerBot(months: readonly FirstMessages[]): BotShare[] {
  const sums = new Map<string, BotShare>();
  for (const { botId, conversations, correct } of months) {
    const sum = sums.get(botId) ?? { botId, conversations: 0, correct: 0 };
    sums.set(botId, { botId, conversations: sum.conversations + conversations, correct: sum.correct + correct });
  }
  return [...sums.values()].toSorted(
    (one, other) =>
      one.correct / one.conversations - other.correct / other.conversations || other.conversations - one.conversations,
  );
}

/** One row a month without a gap, from the first to the last; `BOT.of` and `BOT.correct` for each bot. */
export function listMonths(months: readonly FirstMessages[]): ChartRow[] {
  const all = months.map(({ month }) => month).toSorted();
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows = new Map<string, Record<string, string | number>>();
  for (let month = first; month <= last; month = monthAfter(month)) rows.set(month, { month });
  for (const { month, botId, conversations, correct } of months)
    Object.assign(rows.get(month) ?? {}, { [`${botId}.of`]: conversations, [`${botId}.correct`]: correct });
  return [...rows.values()];
}

/** @param month "2026-11" */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}
