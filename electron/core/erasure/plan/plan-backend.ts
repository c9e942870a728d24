import { Problem } from '../../../../shared/errors/problem.ts';
import type { LiveSystem } from '../live-system.ts';
import type { BackendScope, Hold, PlanMaker } from './make-plan.ts';
import { carryItem, isBegun, isUnclear, isUnderWay, keyOf, newItem } from './new-item.ts';
import type { ItemRow } from './plan-rows.ts';
import type { PlanSnapshot, SnapshotBackend } from './plan-snapshot.ts';

interface Seen {
  externalId: string;
  conversationId: string | null;
  personExternalId: string | null;
  messages: number;
  /** Epoch milliseconds; null where it is gone already. */
  changedAt: number | null;
  /** External ids, where messages have to go one by one. */
  messageIds: readonly string[];
  /** By the system; null where it is gone already. */
  said: { personExternalId: string | null; botExternalId: string | null; startedAt: number } | null;
}

interface Place {
  planId: string;
  /** Of an earlier plan, at this system. */
  known: readonly ItemRow[];
  identifiers: PlanSnapshot['identifiers'];
  maker: PlanMaker;
}

/** @throws Problem backend.* where the system cannot be read as a whole: half a plan would pass for one */
export async function planBackend(
  live: LiveSystem,
  scope: BackendScope,
  place: Place,
): Promise<{ snapshot: SnapshotBackend; items: ItemRow[]; identifiers: PlanSnapshot['identifiers'] }> {
  const excluded = new Set(scope.excluded.map(({ externalId }) => externalId));
  const listed = await listLive(live, scope);
  const excludedOf = new Set<string>();
  for (const { externalId, personExternalId } of [...listed.values(), ...scope.excluded]) {
    if (excluded.has(externalId) && personExternalId !== null) excludedOf.add(personExternalId);
  }
  const seen: Seen[] = [];
  const needsMessages = live.facts.erasure.some(({ kind, needsEmpty }) => kind === 'conversations' && needsEmpty);
  for (const conversation of listed.values()) {
    place.maker.signal.throwIfAborted();
    if (!excluded.has(conversation.externalId)) seen.push(await look(live, conversation, needsMessages));
  }
  const people = await describePeople(live, scope);
  const items = [
    ...seen.flatMap((conversation) => itemsOf(live, scope, conversation, place)),
    ...people.flatMap((person) => personItem(live, person, scope.heldPeople, place)),
  ];
  holdPeople(items, excludedOf);
  const snapshot: SnapshotBackend = {
    backendId: scope.backendId,
    name: scope.name,
    title: live.facts.title,
    residuals: [...live.facts.residuals],
    kinds: live.facts.erasure.map(({ kind, settleSeconds, removes, reversibleDays, readBackCalls }) => ({
      kind,
      settleSeconds,
      removes,
      reversibleDays,
      readBackCalls: [...readBackCalls],
    })),
    lookUpCalls: [...live.facts.lookUpCalls],
    people: [...scope.people],
    excluded: [...excluded],
    changedAt: Object.fromEntries(
      seen.flatMap(({ externalId, changedAt }) => (changedAt === null ? [] : [[externalId, changedAt]])),
    ),
    unsynced: Object.fromEntries(
      seen.flatMap(({ externalId, conversationId, said }) =>
        conversationId === null && said ? [[externalId, said]] : [],
      ),
    ),
    others: await findOthers(live, scope, place.identifiers),
    problem: null,
    continuesAt: null,
    finishesAt: null,
    settlesAt: null,
  };
  const there = new Set([
    ...seen.flatMap(({ externalId, changedAt }) => (changedAt === null ? [] : [`conversation\n${externalId}`])),
    ...seen.flatMap(({ messageIds }) => messageIds.map((id) => `message\n${id}`)),
    ...people.flatMap(({ externalId, isThere }) => (isThere ? [`person\n${externalId}`] : [])),
  ]);
  const identifiers = people.flatMap((person) => person.identifiers);
  return { snapshot, items: goOn(items, there, place), identifiers };
}

type Listed = Omit<Seen, 'messages' | 'messageIds'> & { messages: number | null };

async function listLive(live: LiveSystem, { people, conversations }: BackendScope): Promise<Map<string, Listed>> {
  const known = new Map(conversations.map((one) => [one.externalId, one]));
  const listed = new Map<string, Listed>();
  for (const person of people) {
    const answer = await live.listConversationsOf(person);
    if (answer && (!answer.isComplete || answer.unusable.length > 0)) throw new Problem('backend.incomplete');
    for (const conversation of answer?.conversations ?? []) {
      const { externalId, changedAt, messageCount: messages, botExternalId, startedAt } = conversation;
      const conversationId = known.get(externalId)?.conversationId ?? null;
      const said = { personExternalId: person, botExternalId, startedAt };
      listed.set(externalId, { externalId, conversationId, personExternalId: person, messages, changedAt, said });
    }
  }
  for (const one of conversations) {
    if (!listed.has(one.externalId))
      listed.set(one.externalId, { ...one, messages: null, changedAt: null, said: null });
  }
  return listed;
}

/** One that is gone already is planned as well: it is read back, and the vault may still hold it. */
async function look(live: LiveSystem, listed: Listed, needsMessages: boolean): Promise<Seen> {
  if (listed.messages !== null && !needsMessages) return { ...listed, messages: listed.messages, messageIds: [] };
  const read = await live.readConversation(listed.externalId);
  if (read && !read.isComplete) throw new Problem('backend.incomplete');
  const said = read && {
    personExternalId: read.personExternalId,
    botExternalId: read.botExternalId,
    startedAt: read.startedAt,
  };
  return {
    ...listed,
    said: listed.said ?? said,
    personExternalId: listed.personExternalId ?? read?.personExternalId ?? null,
    messages: read?.messages.length ?? 0,
    changedAt: read?.changedAt ?? listed.changedAt,
    messageIds: needsMessages ? (read?.messages ?? []).map(({ externalId }) => externalId) : [],
  };
}

async function describePeople(live: LiveSystem, { people }: BackendScope) {
  const described: { externalId: string; isThere: boolean; identifiers: PlanSnapshot['identifiers'] }[] = [];
  for (const externalId of people) {
    const person = await live.readPerson(externalId);
    described.push({ externalId, isThere: person !== null, identifiers: person?.identifiers ?? [] });
  }
  return described;
}

function itemsOf(live: LiveSystem, scope: BackendScope, conversation: Seen, { planId, maker }: Place): ItemRow[] {
  const { backendId } = scope;
  const { externalId, conversationId, personExternalId, messages, messageIds } = conversation;
  const hold = findHold(scope, conversation);
  const held = hold && { state: 'held' as const, ground: hold.reason, note: hold.note };
  const place = { plan_id: planId, backend_id: backendId, conversation_id: conversationId };
  const now = maker.now();
  const state = canDelete(live, 'conversations') ? 'pending' : 'byHand';
  return [
    ...messageIds.map((id) =>
      newItem({ ...place, resource: 'message', external_id: id, parent_external_id: externalId, ...held }, now),
    ),
    newItem(
      {
        ...place,
        resource: 'conversation',
        external_id: externalId,
        parent_external_id: personExternalId,
        messages,
        state,
        ...held,
      },
      now,
    ),
  ];
}

function findHold(scope: BackendScope, conversation: Seen): Hold | undefined {
  const { externalId, conversationId, personExternalId, changedAt, said } = conversation;
  const isUnsynced = conversationId === null && said !== null && changedAt !== null;
  // What the system says of it names the first of all that hold it, the person's among them.
  const asSaid = isUnsynced ? scope.holdOf?.({ externalId, changedAt, ...said }) : undefined;
  return scope.holds.get(externalId) ?? asSaid ?? scope.heldPeople.get(personExternalId ?? '');
}

function personItem(
  live: LiveSystem,
  { externalId, isThere }: { externalId: string; isThere: boolean },
  heldPeople: BackendScope['heldPeople'],
  { planId, maker }: Place,
): ItemRow[] {
  const isDeletable = canDelete(live, 'people');
  // A system without people of its own has nothing there to delete.
  if (!isDeletable && !isThere) return [];
  const state = isDeletable ? 'pending' : 'byHand';
  const place = { plan_id: planId, backend_id: live.id, resource: 'person' as const, external_id: externalId };
  const hold = heldPeople.get(externalId);
  const held = hold && { state: 'held' as const, ground: hold.reason, note: hold.note };
  return [newItem({ ...place, state, ...held }, maker.now())];
}

function canDelete(live: LiveSystem, kind: LiveSystem['facts']['erasure'][number]['kind']): boolean {
  return live.facts.erasure.some((one) => one.kind === kind);
}

/**
 * A person is deleted with all his conversations by many systems, so he stays as long as one of them does.
 * @param excludedOf people with conversations that are not touched
 */
export function holdPeople(items: ItemRow[], excludedOf: ReadonlySet<string>): void {
  for (const person of items) {
    if (person.resource !== 'person' || !['pending', 'held', 'byHand'].includes(person.state)) continue;
    const held = items.find(
      (item) =>
        item.resource === 'conversation' && item.parent_external_id === person.external_id && item.state === 'held',
    );
    if (held) Object.assign(person, { state: 'held', ground: held.ground, note: '' });
    else if (excludedOf.has(person.external_id)) {
      Object.assign(person, { state: 'held', ground: 'gdpr.17_1.notApplicable', note: '' });
    }
  }
}

async function findOthers(
  live: LiveSystem,
  { people }: BackendScope,
  identifiers: PlanSnapshot['identifiers'],
): Promise<string[]> {
  const others = new Set<string>();
  for (const identifier of identifiers) {
    const found = await findQuietly(live, identifier);
    for (const { externalId } of found?.people ?? []) if (!people.includes(externalId)) others.add(externalId);
  }
  return [...others];
}

/** Null also for an identifier that nobody can be asked for by. */
export async function findQuietly(
  live: LiveSystem,
  identifier: { kind: string; value: string },
): Promise<{ people: { externalId: string }[] } | null> {
  try {
    return await live.findPeople(identifier);
  } catch (error) {
    if (error instanceof Problem && error.code === 'backend.identifierUnusable') return null;
    throw error;
  }
}

/** Where an earlier plan stopped. What is there, gone before or perhaps never sent, begins anew with what it is now. */
function goOn(items: readonly ItemRow[], there: ReadonlySet<string>, { known, planId }: Place): ItemRow[] {
  const earlier = new Map(known.filter(isBegun).map((item) => [keyOf(item), item]));
  const planned = items.map((item) => {
    const begun = earlier.get(keyOf(item));
    earlier.delete(keyOf(item));
    if (!begun) return item;
    const isWaitedFor = isUnderWay(begun) && !isUnclear(begun);
    if (there.has(keyOf(item)) && !isWaitedFor) return item;
    return carryItem({ ...begun, parent_external_id: item.parent_external_id }, planId);
  });
  return [...planned, ...[...earlier.values()].map((item) => carryItem(item, planId))];
}
