import { sql } from 'kysely';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { covers } from './describe-facts.ts';
import { findDueRule, rulesAt } from './judge-cells.ts';
import { nominalDays } from './nominal-days.ts';
import { readStock, type Stock } from './read-stock.ts';

type Figures = OutputOf<'retention.figures'>;

const dayLength = 86_400_000;
const weekLength = 7 * dayLength;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const firstMonday = 4 * dayLength;

/** Where classes of age begin, in days. */
const ageClasses = [0, 30, 60, 90, 180, 365, 730, 1095];

export async function countFigures(
  content: ContentReader,
  register: RegisterReader,
  { weeks, now }: { weeks: number; now: number },
): Promise<Figures> {
  const [stock, deletions] = await Promise.all([readStock(content, register), countDeletions(content)]);
  return {
    ages: countAges(stock, now),
    limits: findLimits(stock),
    coming: foresee(stock, { weeks, now }),
    deletions,
  };
}

/** Only classes in which there is something. */
export function countAges({ bots, cells }: Pick<Stock, 'bots' | 'cells'>, now: number): Figures['ages'] {
  const today = Math.floor(now / dayLength);
  return bots.flatMap(({ id: botId }) =>
    ageClasses.flatMap((fromDays, index) => {
      const toDays = ageClasses[index + 1] ?? null;
      const conversations = (cells.get(botId) ?? [])
        .filter(({ day }) => isWithin(Math.max(0, today - day), fromDays, toDays))
        .reduce((sum, cell) => sum + cell.conversations, 0);
      return conversations === 0 ? [] : [{ botId, fromDays, toDays, conversations }];
    }),
  );
}

function isWithin(days: number, from: number, to: number | null): boolean {
  return days >= from && (to === null || days < to);
}

/** Of periods that begin with the last message: the others say nothing about an age. */
function findLimits({ bots, policies }: Stock): Figures['limits'] {
  return bots.flatMap((bot) => {
    const days = policies
      .filter(({ fields }) => fields.start === 'lastMessage' && covers(fields, bot))
      .map(({ fields }) => nominalDays(fields.period));
    return days.length === 0 ? [] : [{ botId: bot.id, days: Math.min(...days) }];
  });
}

/** What is due already is not coming. */
export function foresee(
  { bots, policies, cells }: Stock,
  { weeks, now }: { weeks: number; now: number },
): Figures['coming'] {
  const monday = firstMonday + Math.floor((now - firstMonday) / weekLength) * weekLength;
  const ends = Array.from({ length: weeks }, (_, index) => monday + (index + 1) * weekLength - 1);
  const counts = new Map<string, number>();
  for (const [backendId, own] of Map.groupBy(bots, (bot) => bot.backendId)) {
    const today = rulesAt(policies, backendId, now);
    if (today.length === 0) continue;
    const later = ends.map((end) => rulesAt(policies, backendId, end));
    for (const cell of own.flatMap(({ id }) => cells.get(id) ?? [])) {
      if (findDueRule(cell, backendId, today) || !findDueRule(cell, backendId, later.at(-1) ?? [])) continue;
      for (const [index, rules] of later.entries()) {
        const rule = findDueRule(cell, backendId, rules);
        if (!rule) continue;
        const key = `${toDate(monday + index * weekLength)} ${rule.id}`;
        counts.set(key, (counts.get(key) ?? 0) + cell.conversations);
        break;
      }
    }
  }
  return [...counts.keys()].sort().map((key) => {
    const [week = '', policyId = ''] = key.split(' ');
    return { week, policyId, conversations: counts.get(key) ?? 0 };
  });
}

/** What chatbot systems no longer returned when they were asked for it after a deletion. */
async function countDeletions(content: ContentReader): Promise<Figures['deletions']> {
  const rows = await content.all(
    rawQuery(sql<{ week: number; backendId: string; conversations: number }>`
      SELECT (updated_at - ${BigInt(firstMonday)}) / ${BigInt(weekLength)} AS week, backend_id AS backendId,
        count(*) AS conversations
      FROM erasure_item WHERE resource = 'conversation' AND state = 'gone' AND backend_id IS NOT NULL
      GROUP BY 1, 2 ORDER BY 1, 2`),
  );
  return rows.map((row) => ({ ...row, week: toDate(firstMonday + row.week * weekLength) }));
}

function toDate(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
