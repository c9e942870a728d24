import { Problem } from '../../../../shared/errors/problem.ts';
import { findQuietly } from '../plan/plan-backend.ts';
import type { PlanSnapshot, ReadBackRecord } from '../plan/plan-snapshot.ts';
import { change, SystemStopped, type Work } from './work.ts';

const lookUps = new WeakMap<Work, Pick<ReadBackRecord, 'identifiers' | 'identifiersUnasked' | 'found' | 'others'>>();

/**
 * Looks for the people of a plan by everything they are known by, and lists what they have. One who is found after all
 * is still there, whatever the system answered when asked for him by his id.
 * @throws SystemStopped
 */
export async function lookUpIdentifiers(work: Work, { identifiers }: Pick<PlanSnapshot, 'identifiers'>): Promise<void> {
  const counts = { identifiers: 0, identifiersUnasked: 0, found: 0, others: 0 };
  const people = new Map(
    work.items.filter(({ resource }) => resource === 'person').map((item) => [item.external_id, item]),
  );
  const others = new Set<string>();
  try {
    for (const identifier of identifiers) {
      work.signal.throwIfAborted();
      const found = await findQuietly(work.live, identifier);
      counts[found ? 'identifiers' : 'identifiersUnasked'] += 1;
      for (const { externalId } of found?.people ?? []) {
        const item = people.get(externalId);
        if (!item) others.add(externalId);
        else if (item.state === 'gone' || item.state === 'doneByHand') {
          counts.found += 1;
          await change(work, item, { state: 'stillThere', last_code: null });
        }
      }
    }
    counts.found += await listAgain(work);
  } catch (error) {
    work.signal.throwIfAborted();
    if (error instanceof Problem) throw new SystemStopped(error);
    throw error;
  }
  counts.others = others.size;
  // Whoever has the same identifier is somebody else; nothing said of it must be kept from him.
  work.backend.others = [...new Set([...work.backend.others, ...others])];
  lookUps.set(work, counts);
}

/** Conversations that are gone by their ids, and are listed with their person all the same. */
async function listAgain(work: Work): Promise<number> {
  const items = new Map(
    work.items.filter(({ resource }) => resource === 'conversation').map((item) => [item.external_id, item]),
  );
  let found = 0;
  for (const person of work.backend.people) {
    work.signal.throwIfAborted();
    const listed = await work.live.listConversationsOf(person);
    for (const { externalId } of listed?.conversations ?? []) {
      const item = items.get(externalId);
      if (item?.state !== 'gone' && item?.state !== 'doneByHand') continue;
      found += 1;
      await change(work, item, { state: 'stillThere', last_code: null });
    }
  }
  return found;
}

/** What was asked when reading back, for the certificate. */
export function recordReadBack(snapshot: PlanSnapshot, work: Work): void {
  const lookedUp = lookUps.get(work);
  if (work.askedFrom === null && !lookedUp) return;
  const now = work.clock.now();
  snapshot.readBacks.push({
    from: work.askedFrom ?? now,
    to: lookedUp ? now : (work.askedTo ?? now),
    backendId: work.backend.backendId,
    asked: work.asked,
    stillThere: work.items.filter(({ state }) => state === 'stillThere').length,
    ...(lookedUp ?? { identifiers: 0, identifiersUnasked: 0, found: 0, others: 0 }),
  });
}
