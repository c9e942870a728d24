import { z } from 'zod';
import { inContent, type ContentReader } from '../../vault/index.ts';

/** Where the sync of one backend stands. Kept beside the rows it speaks of and written in their transaction. */
const syncState = z.object({
  version: z.literal(1),
  /** What the rows were selected with; another choice reads everything again. Epoch ms. */
  syncFrom: z.number().nullable(),
  /** All that changed up to here was read and added up. Epoch ms by the backend's clock; null before the first time. */
  verifiedUntil: z.number().nullable(),
  /** A pass that has not ended: what changed since `since` and no later than `mark` is stored, but not counted yet. */
  pass: z.object({ since: z.number().nullable(), mark: z.number() }).nullable(),
  /** Conversations the backend lists of which nothing is stored, because all in them was said before `syncFrom`. */
  leftOut: z.number(),
  /** Text was removed since the file was last rewritten, so parts of it may still lie in free pages. */
  needsCompaction: z.boolean(),
  /** Conversations that could not be read; their ids over there. */
  unread: z.array(z.string()).default([]),
  /** Where the rows came from; another system's state says nothing about this one's. */
  origin: z.string().nullable().default(null),
});
export type SyncState = z.output<typeof syncState>;

/** A state that cannot be read or was made with another choice is no state: everything is read again. */
export async function readSyncState(
  content: ContentReader,
  backendId: string,
  { syncFrom, origin }: Pick<SyncState, 'syncFrom' | 'origin'>,
): Promise<SyncState> {
  const row = await content.get(inContent.selectFrom('sync_state').select('state').where('backend_id', '=', backendId));
  const parsed = row && syncState.safeParse(JSON.parse(row.state));
  if (parsed?.success && parsed.data.syncFrom === syncFrom && [origin, null].includes(parsed.data.origin)) {
    return { ...parsed.data, origin };
  }
  const needsCompaction = parsed?.success !== true || parsed.data.needsCompaction;
  return {
    version: 1,
    syncFrom,
    verifiedUntil: null,
    pass: null,
    leftOut: 0,
    needsCompaction: row !== undefined && needsCompaction,
    unread: [],
    origin,
  };
}
