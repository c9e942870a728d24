import { inContent, type ContentReader } from '../../vault/index.ts';

/** What became of the items of an erasure, as far as a letter tells it. */
export interface ErasureSummary {
  gone: { conversations: number; messages: number };
  /** When it was last seen that something is gone; null: nothing is. */
  observedAt: number | null;
  held: { ground: string | null; conversations: number; messages: number }[];
  /** What is neither gone nor held, by its state. */
  open: { state: string; items: number }[];
}

/** Of the newest plan of a case. Null where there is none. The copy in the vault is not told of: it is ours. */
export async function readErasureSummary(content: ContentReader, requestId: string): Promise<ErasureSummary | null> {
  const plan = await content.get(
    inContent
      .selectFrom('erasure_plan')
      .select('id')
      .where('request_id', '=', requestId)
      .where('state', '<>', 'superseded')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  );
  if (!plan) return null;
  const items = await content.all(
    inContent
      .selectFrom('erasure_item')
      .select(['resource', 'state', 'ground'])
      .select(({ fn }) => [
        fn.countAll<number>().as('items'),
        fn.sum<number>('messages').as('messages'),
        fn.max<number>('updated_at').as('updatedAt'),
      ])
      .where('plan_id', '=', plan.id)
      .where('resource', '<>', 'vault')
      .groupBy(['resource', 'state', 'ground'])
      .orderBy('state')
      .orderBy('ground'),
  );
  const gone = items.filter(({ state }) => state === 'gone');
  const conversations = items.filter(({ resource }) => resource === 'conversation');
  const goneConversations = conversations.filter(({ state }) => state === 'gone');
  const open = new Map<string, number>();
  for (const { state, items: count } of items)
    if (state !== 'gone' && state !== 'held') open.set(state, (open.get(state) ?? 0) + count);
  return {
    gone: { conversations: sum(goneConversations, 'items'), messages: sum(goneConversations, 'messages') },
    observedAt: gone.length === 0 ? null : Math.max(...gone.map(({ updatedAt }) => updatedAt)),
    held: conversations
      .filter(({ state }) => state === 'held')
      .map(({ ground, items: count, messages }) => ({ ground, conversations: count, messages })),
    open: [...open].map(([state, count]) => ({ state, items: count })),
  };
}

function sum<Key extends 'items' | 'messages'>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
