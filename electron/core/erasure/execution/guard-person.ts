import { Problem } from '../../../../shared/errors/problem.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { change, SystemStopped, type Work } from './work.ts';

/**
 * Many systems delete a person with all his conversations. So he goes only when the system lists none any more: one that
 * nobody agreed to would go with him.
 * @returns whether he may be deleted
 */
export async function guardPerson(work: Work, person: ItemRow): Promise<boolean> {
  work.signal.throwIfAborted();
  let listed: Awaited<ReturnType<Work['live']['listConversationsOf']>>;
  try {
    listed = await work.live.listConversationsOf(person.external_id);
  } catch (error) {
    work.signal.throwIfAborted();
    if (error instanceof Problem) throw new SystemStopped(error);
    throw error;
  }
  if (!listed) return true;
  if (!listed.isComplete || listed.unusable.length > 0) {
    await change(work, person, { state: 'failed', last_code: 'backend.incomplete' });
    return false;
  }
  for (const { externalId, messageCount } of listed.conversations) {
    const own = work.items.find((item) => item.resource === 'conversation' && item.external_id === externalId);
    // It answers 404 for what its own list still holds.
    if (own?.state === 'gone') await change(work, own, { state: 'stillThere', last_code: null });
    if (!own) {
      work.changes.push({ externalId, was: 0, is: messageCount ?? 0 });
      await change(work, person, { last_code: 'erasure.changed' });
    }
  }
  return listed.conversations.length === 0;
}
