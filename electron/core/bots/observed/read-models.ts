import { sql } from 'kysely';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { listVersions } from '../register/version-rows.ts';

export interface SeenModel {
  botId: string;
  model: string;
  /** Epoch milliseconds. */
  from: number;
  to: number;
  messages: number;
  /** Whether the register of bots names it. */
  isEntered: boolean;
}

/** Of each bot no more: a system that names another one with each answer must not flood the register. */
const mostModels = 100;

/** Which models bots answered with, where their systems say so: the oldest first. What is restricted does not count. */
export async function readModels(content: ContentReader, register: RegisterReader): Promise<SeenModel[]> {
  const rows = await content.all(
    rawQuery(sql<Omit<SeenModel, 'isEntered'>>`
      SELECT c.bot_id AS botId, m.model, min(m.first_at) AS "from", max(m.last_at) AS "to", sum(m.messages) AS messages
      FROM conversation_model AS m JOIN conversation AS c ON c.key = m.conversation_key
      WHERE ${isUnrestricted(sql`c.key`)}
      GROUP BY c.bot_id, m.model ORDER BY "from", m.model`),
  );
  const entered = new Map<string, Set<string>>();
  for (const { botId, fields } of listVersions(register)) {
    const names = entered.get(botId) ?? new Set<string>();
    names.add(squeeze(fields.model)).add(squeeze(`${fields.model}${fields.version}`));
    entered.set(botId, names);
  }
  return [...Map.groupBy(rows, ({ botId }) => botId)].flatMap(([botId, seen]) =>
    seen.slice(-mostModels).map((row) => ({ ...row, isEntered: entered.get(botId)?.has(squeeze(row.model)) ?? false })),
  );
}

/** Systems and people write the name and version of a model with other signs between them. */
function squeeze(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}.]/gu, '');
}
