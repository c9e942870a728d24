import type { Effect } from '../../../../shared/contract/approvals.ts';
import type { ErasurePlan } from '../../../../shared/contract/requests/erasure.ts';
import {
  addCounts,
  countItems,
  describeBackends,
  toInstant,
  type ItemCounts,
  type ItemRow,
  type StoredPlan,
} from '../../erasure/index.ts';
import { inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';

/** Exactly what a second person agrees to. */
export function describeEffects({ snapshot }: StoredPlan, items: readonly ItemRow[]): Effect[] {
  const count = (resource: ItemRow['resource'], isWanted: (item: ItemRow) => boolean) =>
    items.filter((item) => item.resource === resource && isWanted(item));
  const goes = ({ state }: ItemRow): boolean => state !== 'held' && state !== 'byHand';
  const conversations = count('conversation', goes);
  const people = count('person', goes).length;
  const systems = new Set([...conversations, ...count('person', goes)].map((item) => item.backend_id)).size;
  const messages = conversations.reduce((sum, item) => sum + item.messages, 0);
  const held = count('conversation', ({ state }) => state === 'held').length;
  const byHand = items.filter(({ state }) => state === 'byHand').length;
  const effects: Effect[] = [
    { code: 'conversationsErased', values: { conversations: conversations.length, messages, systems } },
  ];
  if (people > 0) effects.push({ code: 'peopleErased', values: { people } });
  if (held > 0) effects.push({ code: 'conversationsHeld', values: { conversations: held } });
  if (byHand > 0) effects.push({ code: 'erasedByHand', values: { items: byHand } });
  effects.push({ code: 'copyErased', values: { ...snapshot.local } });
  return effects;
}

export async function describePlan(
  content: ContentReader,
  register: RegisterReader,
  plan: StoredPlan,
  items: readonly ItemRow[],
  userName: string,
): Promise<ErasurePlan> {
  const { snapshot } = plan;
  const counts = await countItems(content, plan.id);
  const certificate = register.get(
    inRegister.selectFrom('erasure_certificate').select('id').where('plan_id', '=', plan.id),
  );
  return {
    id: plan.id,
    requestId: plan.subjectId,
    createdAt: toInstant(plan.createdAt),
    createdBy: userName,
    state: plan.state,
    effects: describeEffects(plan, items),
    backends: describeBackends(snapshot, counts),
    local: snapshot.local,
    changes: snapshot.changes,
    isFinished: plan.state === 'verified',
    certificateId: certificate?.id ?? null,
  };
}

/** Of all systems and the copy in the vault. */
export async function countAll(content: ContentReader, planId: string): Promise<ItemCounts> {
  return addCounts((await countItems(content, planId)).values());
}
