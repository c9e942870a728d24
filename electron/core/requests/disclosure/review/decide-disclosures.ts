import { sql } from 'kysely';
import type { DisclosureDecision } from '../../../../../shared/contract/requests/disclosure.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentWriter } from '../../../vault/index.ts';
import { readScope, sumProgress, type Progress } from '../scope/read-scope.ts';
import {
  readDisclosures,
  storeDisclosures,
  type Decider,
  type DecisionState,
  type StoredDecision,
} from './disclosure-rows.ts';
import { mergeRedactions } from './propose-disclosure.ts';

/**
 * Decides on messages of a case. The last word on a message counts where it is named twice.
 * @throws Problem disclosure.notInCase, disclosure.placeOutside, disclosure.groundNeeded, disclosure.balancingNeeded
 */
export async function decideDisclosures(
  content: ContentWriter,
  requestId: string,
  decisions: readonly DisclosureDecision[],
  decider: Decider,
): Promise<Progress> {
  const scope = await readScope(content, requestId);
  const wanted = new Map(decisions.map((decision) => [decision.messageId, decision]));
  const ids = [...wanted.keys()];
  const lengths = await readLengths(
    content,
    ids,
    scope.map(({ key }) => key),
  );
  const stored = await readDisclosures(content, requestId, ids);
  const changes = [...wanted.values()].flatMap((decision) => {
    const length = lengths.get(decision.messageId);
    if (length === undefined) throw new Problem('disclosure.notInCase');
    const before = stored.get(decision.messageId) ?? null;
    const checked = checkDecision(decision, length);
    if (before && JSON.stringify(before.decision) === JSON.stringify(checked)) return [];
    const after: DecisionState = { decision: checked, decidedBy: decider.userId, decidedAt: decider.now };
    return [{ messageId: decision.messageId, before, after }];
  });
  if (changes.length > 0) await content.write(storeDisclosures(requestId, changes, decider));
  return sumProgress(changes.length > 0 ? await readScope(content, requestId) : scope);
}

/** Art. 15(4): nothing is kept back without a ground and a weighing of both sides. */
function checkDecision(
  { decision, redactions, ground, balancing }: DisclosureDecision,
  length: number,
): StoredDecision {
  if (decision === 'disclose') return { decision, redactions: [], ground: null, balancing: '' };
  if (redactions.some(({ start, end }) => start >= end || end > length)) throw new Problem('disclosure.placeOutside');
  const hasGround = decision === 'withhold' ? ground !== null : redactions.length > 0;
  if (!hasGround) throw new Problem('disclosure.groundNeeded');
  if (balancing === '') throw new Problem('disclosure.balancingNeeded');
  return decision === 'withhold'
    ? { decision, redactions: [], ground, balancing }
    : { decision, redactions: mergeRedactions(redactions), ground: null, balancing };
}

/** In UTF-16 code units, of those that belong to these conversations. */
async function readLengths(
  content: ContentWriter,
  ids: readonly number[],
  conversationKeys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await content.all(
    rawQuery(sql<{ id: number; body: string }>`
      SELECT m.id, m.body FROM json_each(${JSON.stringify(ids)}) AS wanted
      CROSS JOIN message AS m ON m.id = wanted.value
      WHERE m.conversation_key IN (SELECT value FROM json_each(${JSON.stringify(conversationKeys)}))`),
  );
  return new Map(rows.map(({ id, body }) => [id, body.length]));
}
