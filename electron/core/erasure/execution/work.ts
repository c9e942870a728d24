import type { Problem } from '../../../../shared/errors/problem.ts';
import type { LiveSystem, ResourceKind, Within } from '../live-system.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import type { SnapshotBackend } from '../plan/plan-snapshot.ts';
import type { ListHeldNow } from './leave-held.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The part of an erasure at one system while it is under way. */
export interface Work {
  live: LiveSystem;
  backend: SnapshotBackend;
  /** All items of this system. They are changed here and saved at once. */
  items: ItemRow[];
  clock: Clock;
  signal: AbortSignal;
  listHeldNow: ListHeldNow;
  save(changed: readonly ItemRow[]): Promise<void>;
  /** One more item has got further. */
  advance(): void;
  /** Conversations that are not what was agreed to. */
  changes: { externalId: string; was: number; is: number }[];
  /** What was asked when reading back. */
  asked: Partial<Record<ResourceKind, number>>;
  askedFrom: number | null;
  askedTo: number | null;
  /** Epoch milliseconds: the earliest time at which there is more to do. */
  continuesAt: number | null;
}

const kinds = { message: 'messages', conversation: 'conversations', person: 'people' } as const;

export function kindOf({ resource }: ItemRow): ResourceKind {
  if (resource === 'vault') throw new Error('the copy in the vault is no resource of a system');
  return kinds[resource];
}

/** What a system must be told besides the id: of a message also whose conversation it stands in. */
export function withinOf(
  { items }: Pick<Work, 'items'>,
  item: ItemRow,
  names: readonly ('conversation' | 'person')[],
): Within {
  const parent = item.parent_external_id;
  const conversation = item.resource === 'message' && names.includes('conversation') ? parent : null;
  const person = names.includes('person') ? personOf(items, item) : null;
  return { ...(conversation !== null && { conversation }), ...(person !== null && { person }) };
}

function personOf(items: readonly ItemRow[], item: ItemRow): string | null {
  const parent = item.parent_external_id;
  if (item.resource === 'conversation') return parent;
  if (item.resource !== 'message') return null;
  const itsConversation = items.find((one) => one.resource === 'conversation' && one.external_id === parent);
  return itsConversation?.parent_external_id ?? null;
}

export async function change(work: Work, item: ItemRow, changes: Partial<ItemRow>): Promise<void> {
  Object.assign(item, changes, { updated_at: work.clock.now() });
  await work.save([item]);
}

export function continueAt(work: Work, at: number): void {
  work.continuesAt = Math.min(work.continuesAt ?? Infinity, at);
}

/** Ends the work at one system: it fails for everything, or asks to come back later. */
export class SystemStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
