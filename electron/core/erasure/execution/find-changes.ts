import { Problem } from '../../../../shared/errors/problem.ts';
import { isUnclear } from '../plan/new-item.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import { change, type Work } from './work.ts';

const open: readonly ItemRow['state'][] = ['pending', 'failed', 'stillThere'];

/** It may be deleted in this run: also what is found not to have been sent. */
function isOpen(item: ItemRow): boolean {
  return open.includes(item.state) || isUnclear(item);
}

/**
 * Reads again what is about to be deleted. Conversations that grew or appeared since the plan was made are not what a
 * second person agreed to. Fewer messages are no change: less is deleted than was agreed to.
 * @throws Problem backend.*
 */
export async function findChanges(work: Work): Promise<void> {
  const conversations = new Map(
    work.items.filter(({ resource }) => resource === 'conversation').map((item) => [item.external_id, item]),
  );
  const excluded = new Set(work.backend.excluded);
  const seen = new Set<string>();
  let isListing = false;
  for (const person of work.backend.people) {
    work.signal.throwIfAborted();
    const listed = await work.live.listConversationsOf(person);
    if (!listed) continue;
    isListing = true;
    if (!listed.isComplete || listed.unusable.length > 0) throw new Problem('backend.incomplete');
    for (const { externalId, messageCount, changedAt } of listed.conversations) {
      seen.add(externalId);
      if (excluded.has(externalId)) continue;
      const item = conversations.get(externalId);
      if (item && !isOpen(item)) await noteReturned(work, item);
      else await compare(work, item, { externalId, messages: messageCount, changedAt });
    }
  }
  for (const item of conversations.values()) {
    // A system that lists what a person has would have listed it, where it was asked about this one.
    const isAskedAbout = isListing && work.backend.people.includes(item.parent_external_id ?? '');
    const isListed = seen.has(item.external_id) || isAskedAbout;
    if (isListed || !isOpen(item)) continue;
    work.signal.throwIfAborted();
    const read = await work.live.readConversation(item.external_id);
    const { external_id: externalId } = item;
    if (read) await compare(work, item, { externalId, messages: read.messages.length, changedAt: read.changedAt });
  }
}

/** It was gone, and is listed again: that it goes was agreed to. */
async function noteReturned(work: Work, item: ItemRow): Promise<void> {
  if (item.state === 'gone') await change(work, item, { state: 'stillThere' });
}

async function compare(
  work: Work,
  item: ItemRow | undefined,
  live: { externalId: string; messages: number | null; changedAt: number },
): Promise<void> {
  const { externalId, changedAt } = live;
  const is = live.messages ?? (await work.live.readConversation(externalId))?.messages.length ?? 0;
  const was = item?.messages ?? 0;
  const before = work.backend.changedAt[externalId];
  const isNewer = is === was && before !== undefined && changedAt > before;
  if (!item || is > was || isNewer) work.changes.push({ externalId, was, is });
}
