import { sql, type RawBuilder } from 'kysely';
import type { LinkProposal } from '../../../shared/contract/subjects.ts';
import { isUnrestricted, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';

/** What a search in the vault goes by. */
export interface VaultSource {
  content: ContentReader;
  /** ISO 3166-1 alpha-2: where a telephone number without its country is dialled. */
  region: string;
  /** A case sees the conversations of its person also where nothing else may. */
  includesRestricted: boolean;
}

export interface PersonRow {
  key: number;
  id: string;
  backendId: string;
  externalId: string;
  displayName: string | null;
  conversations: number;
}

export interface ConversationRow {
  key: number;
  id: string;
  backendId: string;
  botId: string;
  externalId: string;
  startedAt: number;
  personKey: number | null;
}

export interface IdentifierRow {
  personKey: number;
  kind: string;
  value: string;
}

/** As a list for `IN`. */
export function listed(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

function isVisible({ includesRestricted }: VaultSource, key: RawBuilder<unknown>): RawBuilder<boolean> {
  return includesRestricted ? sql`true` : isUnrestricted(key);
}

/** People with how many conversations they have. Whoever has none but restricted ones is not there. */
export async function readPeople(source: VaultSource, condition: RawBuilder<unknown>): Promise<PersonRow[]> {
  const rows = await source.content.all(
    rawQuery(sql<PersonRow & { hidden: number }>`
      SELECT p.key, p.id, p.backend_id AS backendId, p.external_id AS externalId, p.display_name AS displayName,
        (SELECT count(*) FROM conversation AS c WHERE c.person_key = p.key AND ${isVisible(source, sql`c.key`)})
          AS conversations,
        (SELECT count(*) FROM conversation AS c WHERE c.person_key = p.key AND NOT ${isVisible(source, sql`c.key`)})
          AS hidden
      FROM person AS p WHERE ${condition} ORDER BY p.key`),
  );
  return rows.flatMap(({ hidden, ...row }) => (row.conversations > 0 || hidden === 0 ? [row] : []));
}

export function readConversations(source: VaultSource, condition: RawBuilder<unknown>): Promise<ConversationRow[]> {
  return source.content.all(
    rawQuery(sql<ConversationRow>`
      SELECT c.key, c.id, c.backend_id AS backendId, c.bot_id AS botId, c.external_id AS externalId,
        c.started_at AS startedAt, c.person_key AS personKey
      FROM conversation AS c WHERE ${condition} AND ${isVisible(source, sql`c.key`)} ORDER BY c.key`),
  );
}

export function readIdentifiers(source: VaultSource, condition: RawBuilder<unknown>): Promise<IdentifierRow[]> {
  return source.content.all(
    rawQuery(sql<IdentifierRow>`
      SELECT i.person_key AS personKey, i.kind, i.value FROM identifier AS i WHERE ${condition}`),
  );
}

type Target = Omit<LinkProposal, 'confidence' | 'label' | 'evidence'> & { displayName: string | null };

export function toPersonTarget({ id, backendId, externalId, displayName, conversations }: PersonRow): Target {
  const none = { conversationId: null, botId: null, startedAt: null, notStored: [] };
  return { backendId, target: 'person', externalId, personId: id, displayName, conversations, ...none };
}

export function toConversationTarget(row: ConversationRow, person: PersonRow | undefined): Target {
  return {
    backendId: row.backendId,
    target: 'conversation',
    externalId: row.externalId,
    personId: person?.id ?? null,
    conversationId: row.id,
    botId: row.botId,
    displayName: person?.displayName ?? null,
    startedAt: new Date(row.startedAt).toISOString(),
    conversations: 0,
    notStored: [],
  };
}
