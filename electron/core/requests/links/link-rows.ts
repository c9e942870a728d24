import { sql } from 'kysely';
import type { RequestLink } from '../../../../shared/contract/requests/links.ts';
import type { LinkProposal } from '../../../../shared/contract/subjects.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, ContentTables } from '../../vault/index.ts';

/** What a search said, as it is kept. Ids of the vault are not: they are looked up again with every reading. */
export type KeptProposal = Pick<LinkProposal, 'botId' | 'label' | 'startedAt' | 'conversations' | 'evidence'> &
  Pick<LinkProposal, 'notStored'>;

type LinkRow = ContentTables['request_link'] & {
  personId: string | null;
  conversationId: string | null;
  botId: string | null;
  startedAt: number | null;
  stored: number;
  added: number;
  searchedAt: number | null;
};

/** The links of a case, or some of them, the surest first. @param names of users by their id */
export async function readLinks(
  content: ContentReader,
  requestId: string,
  names: ReadonlyMap<string, string>,
  linkIds?: readonly string[],
): Promise<RequestLink[]> {
  const chosen =
    linkIds === undefined ? sql`` : sql`AND l.id IN (SELECT value FROM json_each(${JSON.stringify(linkIds)}))`;
  const rows = await content.all(
    rawQuery(sql<LinkRow>`
      SELECT l.*, p.id AS personId, c.id AS conversationId, c.bot_id AS botId, c.started_at AS startedAt,
        (SELECT count(*) FROM conversation AS own WHERE l.target = 'person' AND own.person_key = p.key) AS stored,
        (SELECT count(*) FROM conversation AS own WHERE l.target = 'person' AND own.person_key = p.key
          AND own.id > coalesce(l.newest_known, '')) AS added,
        s.searched_at AS searchedAt
      FROM request_link AS l
      LEFT JOIN request_search AS s ON s.request_id = l.request_id
      LEFT JOIN conversation AS c
        ON l.target = 'conversation' AND c.backend_id = l.backend_id AND c.external_id = l.external_id
      LEFT JOIN person AS p ON p.key = c.person_key
        OR (l.target = 'person' AND p.backend_id = l.backend_id AND p.external_id = l.external_id)
      WHERE l.request_id = ${requestId} ${chosen} ORDER BY l.confidence DESC, l.id`),
  );
  const stored = await readStored(content, rows);
  return rows.map((row) => toLink(row, stored, names));
}

/** Which of the conversations that only the chatbot system held came in since. */
async function readStored(content: ContentReader, rows: readonly LinkRow[]): Promise<ReadonlySet<string>> {
  const pairs = rows.flatMap(({ backend_id: backendId, proposal }) =>
    keptOf(proposal).notStored.map((externalId) => [backendId, externalId]),
  );
  if (pairs.length === 0) return new Set();
  const found = await content.all(
    rawQuery(sql<{ backendId: string; externalId: string }>`
      SELECT c.backend_id AS backendId, c.external_id AS externalId FROM json_each(${JSON.stringify(pairs)}) AS wanted
      CROSS JOIN conversation AS c
        ON c.backend_id = wanted.value ->> 0 AND c.external_id = wanted.value ->> 1`),
  );
  return new Set(found.map(({ backendId, externalId }) => JSON.stringify([backendId, externalId])));
}

function toLink(row: LinkRow, stored: ReadonlySet<string>, names: ReadonlyMap<string, string>): RequestLink {
  const kept = keptOf(row.proposal);
  const notStored = kept.notStored.filter((externalId) => !stored.has(JSON.stringify([row.backend_id, externalId])));
  return {
    id: row.id,
    backendId: row.backend_id,
    target: row.target,
    externalId: row.external_id,
    personId: row.personId,
    conversationId: row.conversationId,
    botId: row.botId ?? kept.botId,
    label: kept.label,
    startedAt: row.startedAt === null ? kept.startedAt : new Date(row.startedAt).toISOString(),
    conversations: row.stored + notStored.length,
    notStored,
    confidence: row.confidence,
    evidence: kept.evidence,
    decision: row.decision,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? row.decided_by),
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    note: row.note,
    isCurrent: row.found_at === row.searchedAt,
    newConversations: row.decision === 'accepted' ? row.added : 0,
  };
}

function keptOf(proposal: string): KeptProposal {
  return JSON.parse(proposal) as KeptProposal;
}
