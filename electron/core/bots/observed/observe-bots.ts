import { sql } from 'kysely';
import type { BotObservation, CapabilityClass } from '../../../../shared/contract/bots.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { phrasesFingerprint } from './account-actions.ts';
import { readModels } from './read-models.ts';

interface Counts {
  botId: string;
  conversations: number;
  asksPersonalData: number;
  actsOnAccounts: number;
  handOverAsked: number;
  handOverServed: number;
}

/**
 * What the transcripts of bots show, as far as they were checked and read. A class is what was seen in at least one
 * conversation; how many there were stands beside it.
 */
export async function observeBots(
  content: ContentReader,
  register: RegisterReader,
  botIds: readonly string[],
): Promise<BotObservation[]> {
  const rows = await content.all(
    rawQuery(sql<Counts>`
      WITH asked AS (SELECT DISTINCT conversation_key AS key FROM asked_data),
        asking AS (SELECT conversation_key AS key, outcome FROM check_result
          WHERE rule = 'humanRequested' AND outcome <> 'notApplicable')
      SELECT c.bot_id AS botId, count(*) AS conversations, count(asked.key) AS asksPersonalData,
        coalesce(sum(a.is_reported), 0) AS actsOnAccounts, count(asking.key) AS handOverAsked,
        coalesce(sum(asking.outcome = 'ok'), 0) AS handOverServed
      FROM conversation AS c
      LEFT JOIN asked ON asked.key = c.key
      LEFT JOIN asking ON asking.key = c.key
      LEFT JOIN account_action AS a ON a.conversation_key = c.key AND a.phrases = ${phrasesFingerprint}
      WHERE ${isUnrestricted(sql`c.key`)}
      GROUP BY c.bot_id`),
  );
  const counts = new Map(rows.map((row) => [row.botId, row]));
  const models = Map.groupBy(await readModels(content, register), ({ botId }) => botId);
  return botIds.map((botId) => {
    const seen = counts.get(botId) ?? { botId, ...nothing };
    return {
      ...seen,
      capability: classOf(seen),
      models: (models.get(botId) ?? []).map(({ model, from, to, messages, isEntered }) => ({
        model,
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        messages,
        isEntered,
      })),
    };
  });
}

const nothing = { conversations: 0, asksPersonalData: 0, actsOnAccounts: 0, handOverAsked: 0, handOverServed: 0 };

function classOf({ conversations, asksPersonalData, actsOnAccounts }: Omit<Counts, 'botId'>): CapabilityClass | null {
  if (conversations === 0) return null;
  if (actsOnAccounts > 0) return 'actsOnAccounts';
  return asksPersonalData > 0 ? 'asksPersonalData' : 'faqOnly';
}
