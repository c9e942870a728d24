import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { BotProfile } from '../../../../shared/contract/checks.ts';
import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import type { Context } from '../../context.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { readProfiles } from '../stored-bots.ts';
import { findDisagreements } from './find-disagreements.ts';
import { findItems } from './find-items.ts';
import { hearNotice } from './hear-notice.ts';
import { readNotices, type StoredNotice } from './stored-notices.ts';

interface Facts {
  now: number;
  profiles: ReadonlyMap<string, BotProfile>;
  /** Epoch milliseconds, by bot. */
  oldest: ReadonlyMap<string, number>;
  all: readonly StoredNotice[];
}

/** Versions of notices, each checked against Art. 13 GDPR, what is declared, and what the vault holds. */
export async function listNotices(context: Context, botId: string | undefined): Promise<PrivacyNotice[]> {
  const all = readNotices(context.register);
  const facts = {
    now: context.now(),
    profiles: readProfiles(context.register),
    oldest: all.length > 0 ? await readOldest(context.vault.contentReader) : new Map(),
    all,
  };
  const described: PrivacyNotice[] = [];
  for (const notice of all.filter(({ botIds }) => botId === undefined || botIds.includes(botId))) {
    described.push(describeNotice(notice, facts));
    // A long notice takes a while to read: others have a turn after each.
    await setImmediate();
  }
  return described;
}

function describeNotice(notice: StoredNotice, facts: Facts): PrivacyNotice {
  const { botIds, language, text, validFrom, addedAt } = notice;
  const heard = hearNotice(text, language);
  const declared = botIds.flatMap((botId) => facts.profiles.get(botId) ?? []);
  // What was replaced need not agree with what is declared today.
  const current = botIds.filter((botId) => !isReplaced(notice, botId, facts));
  return {
    ...notice,
    validFrom: new Date(validFrom).toISOString(),
    addedAt: new Date(addedAt).toISOString(),
    items: findItems(heard, declared),
    disagreements: current.flatMap((botId) => {
      const reality = { now: facts.now, oldestConversation: facts.oldest.get(botId) ?? null };
      const found = findDisagreements(heard, facts.profiles.get(botId) ?? null, reality);
      return found.map((disagreement) => ({ botId, ...disagreement }));
    }),
  };
}

function isReplaced({ language, validFrom }: StoredNotice, botId: string, { all, now }: Facts): boolean {
  return all.some(
    (other) =>
      other.language === language &&
      other.botIds.includes(botId) &&
      other.validFrom > validFrom &&
      other.validFrom <= now,
  );
}

async function readOldest(content: ContentReader): Promise<Map<string, number>> {
  const rows = await content.all(
    rawQuery(sql<{ botId: string; at: number }>`
      SELECT bot_id AS botId, min(started_at) AS at FROM conversation WHERE message_count > 0
        AND ${isUnrestricted(sql`key`)} GROUP BY 1`),
  );
  return new Map(rows.map(({ botId, at }) => [botId, at]));
}
