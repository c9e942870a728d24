import type { OutputOf } from '../../../shared/contract/index.ts';

type Item = OutputOf<'reviews.get'>['items'][number];

/** The conversations of a review in its order, each once. What has left the vault is left out. */
export function listConversations(items: readonly Item[]): string[] {
  return [...new Set(items.flatMap(({ conversationId }) => conversationId ?? []))];
}

/** The first item that is left, seen from a position and from the beginning again once there is none behind it. */
export function findLeft(items: readonly Item[], after: number): Item | null {
  const isLeft = ({ isDone, conversationId }: Item) => !isDone && conversationId !== null;
  return items.find((item) => item.position > after && isLeft(item)) ?? items.find(isLeft) ?? null;
}

/** The conversation before or after one; null at the ends. */
export function findConversation(items: readonly Item[], from: string, direction: 1 | -1): string | null {
  const all = listConversations(items);
  const index = all.indexOf(from);
  return index === -1 ? null : (all[index + direction] ?? null);
}
