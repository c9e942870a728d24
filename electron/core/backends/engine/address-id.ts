import { longestId } from './lengths.ts';

/** Whether a path can name this id: a dot segment would be folded away and address something else. */
export function isAddressable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.isWellFormed();
}

/**
 * Whether a deletion may name this id. People may choose their own ids, and what is read with a strange one is merely
 * not found, while a deletion must never be about something else. So nothing is let through that a proxy or a server
 * may take for more than one name: separators, also in an encoded form, wildcards, lists, blanks that are trimmed away,
 * dots alone, and characters that steer.
 */
export function isSafeToDelete(id: string): boolean {
  if (id.length > longestId || !isAddressable(id)) return false;
  return !/[/\\?#%*,;]|[\p{C}\p{Z}]/u.test(id) && !/^\.+$/.test(id) && id.normalize('NFC') === id;
}

/** The same for an id that travels in a body, where only blanks, a dot alone and what steers could mislead. */
export function isSafeInBody(id: string): boolean {
  return id.length <= longestId && isAddressable(id) && id.trim() === id && !/\p{C}/u.test(id);
}
