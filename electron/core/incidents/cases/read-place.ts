import { sql } from 'kysely';
import type { IncidentOrigin } from '../../../../shared/contract/incidents/vocabulary.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { rawQuery, requireUnrestricted } from '../../transcripts/index.ts';
import { requireNamed } from './require-named.ts';

/** Where something was seen, by the ids the register knows. */
export interface Place {
  backendIds: string[];
  botIds: string[];
  processorIds: string[];
}

/**
 * The place an incident comes from, once it is certain that it is there. Nothing else of it is looked at.
 * @throws Problem conversation.unknown, conversation.restricted, finding.unknown, backend.unknown, processor.unknown
 */
export async function readPlace(context: Context, origin: IncidentOrigin): Promise<Place> {
  const nowhere: Place = { backendIds: [], botIds: [], processorIds: [] };
  switch (origin.kind) {
    case 'message':
      return { ...nowhere, ...(await readMessagePlace(context, origin)) };
    case 'finding':
      return { ...nowhere, ...(await readFindingPlace(context, origin.findingId)) };
    case 'backend':
      requireNamed(context.register, { backendIds: [origin.backendId] });
      return { ...nowhere, backendIds: [origin.backendId] };
    case 'processorNotice':
      requireNamed(context.register, { processorIds: [origin.processorId] });
      return { ...nowhere, processorIds: [origin.processorId] };
    default:
      return nowhere;
  }
}

interface PlaceRow {
  backend: string | null;
  bot: string | null;
}

async function readMessagePlace(
  { vault }: Context,
  { conversationId, messageId }: Extract<IncidentOrigin, { kind: 'message' }>,
): Promise<Partial<Place>> {
  await requireUnrestricted(vault.contentReader, conversationId);
  const row = await vault.contentReader.get(
    rawQuery(sql<PlaceRow>`
      SELECT c.backend_id AS backend, c.bot_id AS bot FROM message AS m JOIN conversation AS c ON c.key = m.conversation_key
      WHERE m.id = ${BigInt(messageId)} AND c.id = ${conversationId}`),
  );
  if (!row) throw new Problem('conversation.unknown');
  return toPlace(row);
}

async function readFindingPlace({ vault }: Context, id: string): Promise<Partial<Place>> {
  const row = await vault.contentReader.get(
    rawQuery(sql<PlaceRow & { conversation: string | null }>`
      SELECT c.backend_id AS backend, coalesce(c.bot_id, f.bot_id) AS bot, c.id AS conversation
      FROM finding AS f LEFT JOIN conversation AS c ON c.key = f.conversation_key WHERE f.id = ${id}`),
  );
  if (!row) throw new Problem('finding.unknown');
  if (row.conversation !== null) await requireUnrestricted(vault.contentReader, row.conversation);
  return toPlace(row);
}

function toPlace({ backend, bot }: PlaceRow): Partial<Place> {
  return { ...(backend && { backendIds: [backend] }), ...(bot && { botIds: [bot] }) };
}
