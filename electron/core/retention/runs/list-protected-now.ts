import type { Hold, ListHeldNow } from '../../erasure/index.ts';
import { listHeld, noteOfHold } from '../../holds/index.ts';
import { readOpenCaseKeys } from '../../requests/index.ts';
import { findConversationKeys } from '../../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { readRestrictedKeys } from '../due/read-protected.ts';

/**
 * For a run under way: what somebody has come to protect by now, by a legal hold, an open case or a restriction. Asked
 * before every few deletions are sent.
 */
export function listProtectedNow(content: ContentReader, register: RegisterReader): ListHeldNow {
  return async (going) => {
    const [held, keys, inOpenCase, restricted] = await Promise.all([
      listHeld(content, register, going),
      findConversationKeys(content, going),
      readOpenCaseKeys(content, register),
      readRestrictedKeys(content),
    ]);
    return going.map(({ resource }, index): Hold | null => {
      const hold = held[index];
      if (hold) return { reason: hold.ground, note: noteOfHold(hold.number) };
      const key = resource === 'conversation' ? keys.get(index) : undefined;
      if (key === undefined) return null;
      if (inOpenCase.has(key)) return { reason: 'openCase', note: '' };
      return restricted.has(key) ? { reason: 'restricted', note: '' } : null;
    });
  };
}
