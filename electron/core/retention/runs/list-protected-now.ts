import { sql } from 'kysely';
import type { GoingItem, Hold, ListHeldNow } from '../../erasure/index.ts';
import { listHeld, noteOfHold } from '../../holds/index.ts';
import { readOpenCaseKeys } from '../../requests/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader, type RegisterReader } from '../../vault/index.ts';

/**
 * For a run under way: what somebody has come to protect by now, by a legal hold, an open case or a restriction. Asked
 * before every few deletions are sent.
 */
export function listProtectedNow(content: ContentReader, register: RegisterReader): ListHeldNow {
  return async (going) => {
    const [held, keys, inOpenCase, restricted] = await Promise.all([
      listHeld(content, register, going),
      Promise.all(going.map((one) => findKey(content, one))),
      readOpenCaseKeys(content, register),
      readRestricted(content),
    ]);
    return going.map((_one, index): Hold | null => {
      const hold = held[index];
      if (hold) return { reason: hold.ground, note: noteOfHold(hold.number) };
      const key = keys[index] ?? null;
      if (key === null) return null;
      if (inOpenCase.has(key)) return { reason: 'openCase', note: '' };
      return restricted.has(key) ? { reason: 'restricted', note: '' } : null;
    });
  };
}

async function findKey(content: ContentReader, { resource, backendId, externalId }: GoingItem): Promise<number | null> {
  if (resource === 'person') return null;
  const row = await content.get(
    rawQuery(sql<{ key: number }>`
      SELECT key FROM conversation WHERE backend_id = ${backendId} AND external_id = ${externalId}`),
  );
  return row?.key ?? null;
}

async function readRestricted(content: ContentReader): Promise<Set<number>> {
  const rows = await content.all(inContent.selectFrom('restriction').select('conversation_key as key').distinct());
  return new Set(rows.map(({ key }) => key));
}
