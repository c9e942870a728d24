import type { OutputOf } from '../../../../shared/contract/index.ts';
import { keptReasons } from '../../../../shared/contract/retention/runs.ts';
import type { KeptReason } from '../../../../shared/contract/retention/runs.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

type Preview = OutputOf<'retention.preview'>;

interface PreviewWords {
  month: string;
  bot: string;
  conversations: string;
  messages: string;
  nameBot: (botId: string) => string;
}

/** What would go, by the month of the last message. */
export function tabulateMonths(byMonth: Preview['byMonth'], words: PreviewWords): ChartData {
  return {
    columns: [{ id: 'month', label: words.month, kind: 'month' }, ...countColumns(words)],
    rows: byMonth
      .map(({ month, conversations, messages }) => ({ month, conversations, messages }))
      .toSorted((a, b) => a.month.localeCompare(b.month)),
  };
}

/** What would go, by bot, the most first. */
export function tabulateBots(byBot: Preview['byBot'], words: PreviewWords): ChartData {
  return {
    columns: [{ id: 'bot', label: words.bot, kind: 'text' }, ...countColumns(words)],
    rows: byBot
      .toSorted((a, b) => b.conversations - a.conversations)
      .map(({ botId, conversations, messages }) => ({ bot: words.nameBot(botId), conversations, messages })),
  };
}

function countColumns({ conversations, messages }: PreviewWords) {
  return [
    { id: 'conversations', label: conversations, kind: 'number' as const },
    { id: 'messages', label: messages, kind: 'number' as const },
  ];
}

/** Reasons for which something stays, in the order of the contract; those that keep nothing are left out. */
export function listKept(kept: Preview['kept']): { reason: KeptReason; conversations: number }[] {
  return keptReasons.flatMap((reason) => {
    const conversations = kept[reason] ?? 0;
    return conversations > 0 ? [{ reason, conversations }] : [];
  });
}

/** The month in which most of what would go was last talked in; null where nothing would. */
export function findPeakMonth(byMonth: Preview['byMonth']): Preview['byMonth'][number] | null {
  return byMonth.reduce<Preview['byMonth'][number] | null>(
    (peak, each) => (peak === null || each.conversations > peak.conversations ? each : peak),
    null,
  );
}
