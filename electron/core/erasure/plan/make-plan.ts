import { v7 as uuidv7 } from 'uuid';
import type { HoldReason } from '../../../../shared/contract/requests/erasure.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { normaliseIdentifier } from '../../detection/index.ts';
import type { OpenSystem } from '../live-system.ts';
import { carryItem, isBegun, newItem } from './new-item.ts';
import { planBackend } from './plan-backend.ts';
import { planByHand, type UnaskedSystem } from './plan-by-hand.ts';
import type { ItemRow, StoredPlan } from './plan-rows.ts';
import type { PlanSnapshot, SnapshotBackend } from './plan-snapshot.ts';

export interface Hold {
  reason: HoldReason;
  note: string;
}

/** What is to be erased at one system. Only what somebody accepted is in it. */
export interface BackendScope {
  backendId: string;
  name: string;
  /** External ids of people with all their conversations. */
  people: readonly string[];
  /** Conversations known of them or accepted by themselves, with the id in the vault where it is there. */
  conversations: readonly ScopedConversation[];
  /** Conversations of these people that are not to be touched. */
  excluded: readonly Omit<ScopedConversation, 'conversationId'>[];
  /** By external id of the conversation. */
  holds: ReadonlyMap<string, Hold>;
  /** By external id of the person: all of his stay, also those that only the system knows of. */
  heldPeople: ReadonlyMap<string, Hold>;
  /** Of a conversation that is not in the vault, by what its system says of it. */
  holdOf?(conversation: UnsyncedConversation): Hold | null;
}

export interface UnsyncedConversation {
  externalId: string;
  personExternalId: string | null;
  botExternalId: string | null;
  /** Epoch milliseconds. */
  startedAt: number;
  changedAt: number;
}

export interface ScopedConversation {
  externalId: string;
  conversationId: string | null;
  personExternalId: string | null;
  /** How many the vault holds of it. */
  messages?: number;
}

export interface ErasureScope {
  subjectId: string;
  backends: readonly BackendScope[];
  identifiers: PlanSnapshot['identifiers'];
  local: PlanSnapshot['local'];
}

export interface PlanMaker {
  open: OpenSystem;
  /** Of a system that nobody may ask: what is left there is deleted by hand. */
  findUnasked?(backendId: string): UnaskedSystem | null;
  signal: AbortSignal;
  now(): number;
  userId: string;
  progress(done: number, total: number | null): void;
}

/**
 * Reads live what is there and writes down what will go, in which order, and what stays. What an earlier plan of the
 * same case has begun goes on in this one, so that nothing is deleted twice and one certificate covers all of it. A
 * system that cannot be read is named and keeps no other from being planned.
 */
export async function makePlan(
  scope: ErasureScope,
  before: { plan: StoredPlan; items: readonly ItemRow[] } | null,
  maker: PlanMaker,
): Promise<{ plan: StoredPlan; items: ItemRow[] }> {
  const planId = uuidv7();
  const backends: SnapshotBackend[] = [];
  const identifiers: PlanSnapshot['identifiers'] = [];
  addIdentifiers(identifiers, scope.identifiers);
  const items: ItemRow[] = [];
  for (const [index, backend] of scope.backends.entries()) {
    const known = (before?.items ?? []).filter((item) => item.backend_id === backend.backendId);
    const planned = await planOne(backend, { planId, known, identifiers, maker });
    backends.push(planned.snapshot);
    items.push(...planned.items);
    addIdentifiers(identifiers, planned.identifiers);
    maker.progress(index + 1, scope.backends.length);
  }
  if (before) items.push(...carryForgotten(before, scope, planId, backends));
  const vault = { plan_id: planId, backend_id: null, resource: 'vault' as const, external_id: '' };
  items.push(newItem({ ...vault, messages: scope.local.messages }, maker.now()));
  const past = before?.plan.snapshot;
  const plan: StoredPlan = {
    id: planId,
    subjectId: scope.subjectId,
    state: 'draft',
    snapshot: {
      version: 1,
      backends,
      identifiers,
      local: scope.local,
      erased: past?.erased ?? { conversations: 0, messages: 0, people: 0 },
      changes: [],
      readBacks: past?.readBacks ?? [],
      unreachedBackups: past?.unreachedBackups ?? 0,
      startedAt: past?.startedAt ?? null,
      locallyErasedAt: past?.locallyErasedAt ?? null,
      verifiedAt: null,
    },
    createdBy: maker.userId,
    createdAt: maker.now(),
  };
  return { plan, items };
}

async function planOne(
  backend: BackendScope,
  place: Parameters<typeof planBackend>[2],
): ReturnType<typeof planBackend> {
  const { planId, known, maker } = place;
  const unasked = maker.findUnasked?.(backend.backendId);
  if (unasked) return { ...planByHand(unasked, backend, { planId, known, now: maker.now() }), identifiers: [] };
  try {
    return await planBackend(await maker.open(backend.backendId, maker.signal), backend, place);
  } catch (error) {
    maker.signal.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    const begun = known.filter(isBegun).map((item) => carryItem(item, planId));
    return { snapshot: describeUnread(backend, error.code), items: begun, identifiers: [] };
  }
}

/** Systems that only the earlier plan names, because nothing of them is left in the case. */
function carryForgotten(
  { plan, items }: { plan: StoredPlan; items: readonly ItemRow[] },
  scope: ErasureScope,
  planId: string,
  backends: SnapshotBackend[],
): ItemRow[] {
  const inScope = new Set(scope.backends.map(({ backendId }) => backendId));
  const begun = items.filter((item) => item.backend_id !== null && !inScope.has(item.backend_id) && isBegun(item));
  const ids = new Set(begun.map((item) => item.backend_id));
  backends.push(...plan.snapshot.backends.filter(({ backendId }) => ids.has(backendId)));
  return begun.map((item) => carryItem(item, planId));
}

/** Once each, however they are spelt. */
function addIdentifiers(known: PlanSnapshot['identifiers'], added: PlanSnapshot['identifiers']): void {
  const spell = ({ kind, value }: PlanSnapshot['identifiers'][number]) =>
    `${kind}\n${normaliseIdentifier(kind, value)}`;
  const spellings = new Set(known.map(spell));
  for (const { kind, value } of added) {
    if (spellings.has(spell({ kind, value }))) continue;
    spellings.add(spell({ kind, value }));
    known.push({ kind, value });
  }
}

function describeUnread({ backendId, name, people, excluded }: BackendScope, problem: string): SnapshotBackend {
  return {
    backendId,
    name,
    title: '',
    residuals: [],
    kinds: [],
    lookUpCalls: [],
    people: [...people],
    excluded: excluded.map(({ externalId }) => externalId),
    changedAt: {},
    unsynced: {},
    others: [],
    problem,
    continuesAt: null,
    finishesAt: null,
    settlesAt: null,
  };
}
