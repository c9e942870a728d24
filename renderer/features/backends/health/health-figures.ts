import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

const daySeconds = 86_400;

/** Days since the last good sync per system, furthest behind first; one that was never synced comes before all. */
export function tabulateFreshness(
  health: readonly Pick<BackendHealth, 'backendId' | 'freshness'>[],
  words: { system: string; days: string; nameOf: (backendId: string) => string },
): ChartData {
  const behind = ({ freshness }: Pick<BackendHealth, 'freshness'>) => freshness?.behindSeconds ?? Infinity;
  return {
    columns: [
      { id: 'system', label: words.system, kind: 'text' },
      { id: 'days', label: words.days, kind: 'number' },
    ],
    rows: health
      .toSorted((one, other) => (behind(one) === behind(other) ? 0 : behind(other) - behind(one)))
      .map(({ backendId, freshness }) => ({
        system: words.nameOf(backendId),
        days: freshness && Math.floor(freshness.behindSeconds / daySeconds),
      })),
  };
}

/** Stored conversations per bot, most first. */
export function tabulateBots(
  counts: readonly { botId: string; conversations: number }[],
  words: { bot: string; conversations: string; nameOf: (botId: string) => string },
): ChartData {
  const sums = new Map<string, number>();
  for (const { botId, conversations } of counts) sums.set(botId, (sums.get(botId) ?? 0) + conversations);
  return {
    columns: [
      { id: 'bot', label: words.bot, kind: 'text' },
      { id: 'conversations', label: words.conversations, kind: 'number' },
    ],
    rows: [...sums]
      .toSorted(([, one], [, other]) => other - one)
      .map(([botId, conversations]) => ({ bot: words.nameOf(botId), conversations })),
  };
}

/** What each sync brought, oldest first. Syncs that brought nothing because they failed count as nothing known. */
export function tabulateRuns(
  runs: BackendHealth['runs'],
  words: { at: string; messages: string; nameOf: (instant: string) => string },
): ChartData {
  return {
    columns: [
      { id: 'at', label: words.at, kind: 'text' },
      { id: 'messages', label: words.messages, kind: 'number' },
    ],
    rows: runs.map(({ at, outcome, messages }) => ({
      at: words.nameOf(at),
      messages: outcome === 'done' || outcome === 'partial' ? messages : null,
    })),
  };
}
