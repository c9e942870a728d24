import type { KeySlot } from './key-slot.ts';

export type DatabaseName = 'register' | 'content';

/**
 * Decides for one slot and one database: the next key counts from now on, or is forgotten. Without any key left to
 * decide on, the slot is as before a replacement.
 */
export function settleNextKey(slot: KeySlot, name: DatabaseName, isReplaced: boolean): KeySlot {
  if (!slot.next) return slot;
  const { next, ...rest } = slot;
  const settled = { ...rest, ...(isReplaced && { [name]: next[name] ?? slot[name] }) };
  const undecided = { ...next, [name]: null };
  return undecided.register || undecided.content ? { ...settled, next: undecided } : settled;
}
