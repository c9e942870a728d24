import { describe, expect, it } from 'vitest';
import { findPeakMonth, listKept, tabulateBots, tabulateMonths } from './preview-data.ts';

const words = {
  month: 'Month',
  bot: 'Bot',
  conversations: 'Conversations',
  messages: 'Messages',
  nameBot: (id: string) => `Bot ${id}`,
};

describe('the preview of a policy', () => {
  it('shows what would go month by month, the oldest first', () => {
    const { rows } = tabulateMonths(
      [
        { month: '2026-02', conversations: 2, messages: 9 },
        { month: '2025-12', conversations: 1, messages: 4 },
      ],
      words,
    );
    expect(rows).toEqual([
      { month: '2025-12', conversations: 1, messages: 4 },
      { month: '2026-02', conversations: 2, messages: 9 },
    ]);
  });

  it('shows what would go by bot, the most first', () => {
    const { rows } = tabulateBots(
      [
        { botId: 'a', conversations: 1, messages: 4 },
        { botId: 'b', conversations: 7, messages: 30 },
      ],
      words,
    );
    expect(rows.map(({ bot }) => bot)).toEqual(['Bot b', 'Bot a']);
  });

  it('says only the reasons that keep something', () => {
    expect(listKept({ restricted: 0, exception: 3, hold: 2 })).toEqual([
      { reason: 'hold', conversations: 2 },
      { reason: 'exception', conversations: 3 },
    ]);
  });

  it('finds the month of which most would go, and none where nothing would', () => {
    const months = [
      { month: '2025-12', conversations: 1, messages: 4 },
      { month: '2026-02', conversations: 2, messages: 9 },
    ];
    expect(findPeakMonth(months)?.month).toBe('2026-02');
    expect(findPeakMonth([])).toBeNull();
  });
});
