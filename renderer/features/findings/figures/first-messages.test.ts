import { describe, expect, it } from 'vitest';
import { listMonths, sumPerBot } from './first-messages.ts';

const months = [
  { month: '2025-12', botId: 'a', conversations: 10, correct: 9 },
  { month: '2026-02', botId: 'a', conversations: 10, correct: 1 },
  { month: '2026-02', botId: 'b', conversations: 4, correct: 1 },
];

describe('first messages', () => {
  it('are summed per bot, the worst first', () => {
    expect(sumPerBot(months)).toEqual([
      { botId: 'b', conversations: 4, correct: 1 },
      { botId: 'a', conversations: 20, correct: 10 },
    ]);
  });

  it('have a row for every month, also for those in which nobody wrote', () => {
    expect(listMonths(months)).toEqual([
      { month: '2025-12', 'a.of': 10, 'a.correct': 9 },
      { month: '2026-01' },
      { month: '2026-02', 'a.of': 10, 'a.correct': 1, 'b.of': 4, 'b.correct': 1 },
    ]);
    expect(listMonths([])).toEqual([]);
  });
});
