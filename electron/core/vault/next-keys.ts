import { resealKeySlot, type KeySlot, type VaultKeys } from './key-slot.ts';

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

/**
 * Seals the keys that count now. An exchange that failed half-way left some of them as next ones, whose place is about
 * to be taken. Without the content key its part stays as it is.
 */
export function sealPresentKeys(slot: KeySlot, keys: Omit<VaultKeys, 'header'>): KeySlot {
  const sealed = resealKeySlot(slot, keys);
  if (keys.content) return sealed;
  const undecided = slot.next?.content && { next: { register: null, content: slot.next.content } };
  return { ...sealed, content: slot.content, ...undecided };
}
