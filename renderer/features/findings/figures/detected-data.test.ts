import { describe, expect, it } from 'vitest';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { countGroups, countPerType, countPerWeek } from './detected-data.ts';

const week = (day: string, type: FindingType, spans: number) => ({
  week: day,
  botId: '0190a000-0000-7000-8000-00000000000a',
  type,
  spans,
  messages: 1,
});

const weeks = [
  week('2026-01-05', 'email', 3),
  week('2026-01-05', 'phone', 1),
  week('2026-01-05', 'iban', 2),
  week('2026-01-26', 'email', 1),
];

describe('what was detected', () => {
  it('is counted per group and type, the most frequent first', () => {
    expect(countGroups(weeks)).toEqual([
      { group: 'contact', spans: 5 },
      { group: 'payment', spans: 2 },
    ]);
    expect(countPerType(weeks).map(({ type, spans }) => [type, spans])).toEqual([
      ['email', 4],
      ['iban', 2],
      ['phone', 1],
    ]);
  });

  it('has a row for every week, also for those in which nothing was found', () => {
    const { rows, groups, hasOther } = countPerWeek(weeks);
    expect({ groups, hasOther }).toEqual({ groups: ['contact', 'payment'], hasOther: false });
    expect(rows).toEqual([
      { week: '2026-01-05', contact: 4, payment: 2 },
      { week: '2026-01-12', contact: 0, payment: 0 },
      { week: '2026-01-19', contact: 0, payment: 0 },
      { week: '2026-01-26', contact: 1, payment: 0 },
    ]);
  });

  it('counts together what a picture has no room for, and loses nothing', () => {
    const types: FindingType[] = ['email', 'personName', 'iban', 'vat', 'ip', 'password', 'orderNumber', 'hint.health'];
    const all = types.map((type, index) => week('2026-01-05', type, 10 - index));
    const { rows, groups, hasOther } = countPerWeek(all);
    expect(hasOther).toBe(true);
    expect(groups).toHaveLength(5);
    const numbers = Object.values(rows[0] ?? {}).filter((value) => typeof value === 'number');
    expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(all.reduce((sum, { spans }) => sum + spans, 0));
  });
});
