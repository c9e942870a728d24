import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { HoldReason } from '../../../../shared/contract/requests/erasure.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { toInstant } from '../to-instant.ts';

/** In the order in which they are deleted. */
export async function listItems(
  content: ContentReader,
  { planId, backendId, state, limit, offset }: ParsedInputOf<'requests.planItems'>,
): Promise<OutputOf<'requests.planItems'>> {
  let chosen = inContent.selectFrom('erasure_item').where('plan_id', '=', planId);
  if (backendId !== undefined) chosen = chosen.where('backend_id', '=', backendId);
  if (state !== undefined) chosen = chosen.where('state', '=', state);
  const [rows, counted] = await Promise.all([
    content.all(chosen.selectAll().orderBy('backend_id').orderBy('step').orderBy('id').limit(limit).offset(offset)),
    content.get(chosen.select(({ fn }) => fn.countAll<number>().as('total'))),
  ]);
  return {
    items: rows.map((row) => ({
      id: row.id,
      backendId: row.backend_id,
      resource: row.resource,
      externalId: row.external_id,
      conversationId: row.conversation_id,
      step: row.step,
      messages: row.messages,
      state: row.state,
      ground: row.ground as HoldReason | null,
      note: row.note,
      attempts: row.attempts,
      lastCode: row.last_code,
      updatedAt: toInstant(row.updated_at),
    })),
    total: counted?.total ?? 0,
  };
}
