import { z } from 'zod';
import { inContent, type ContentReader } from '../../vault/index.ts';

/** Where the sync of one backend stands. Kept beside the rows it speaks of and written in their transaction. */
const syncState = z.object({
  version: z.literal(1),
  /** What the rows were selected with; another choice reads everything again. Epoch ms. */
  syncFrom: z.number().nullable(),
  /** Until when copies are kept; what is older is not fetched. Another choice reads everything again. */
  keeping: z.string().nullable().default(null),
  /** All that changed up to here was read and added up. Epoch ms by the backend's clock; null before the first time. */
  verifiedUntil: z.number().nullable(),
  /** A pass that has not ended: what changed since `since` and no later than `mark` is stored, but not counted yet. */
  pass: z.object({ since: z.number().nullable(), mark: z.number() }).nullable(),
  /** Conversations the backend lists of which nothing is stored, because all in them was said too long ago. */
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
  { syncFrom, keeping, origin }: Pick<SyncState, 'syncFrom' | 'keeping' | 'origin'>,
): Promise<SyncState> {
  const row = await content.get(inContent.selectFrom('sync_state').select('state').where('backend_id', '=', backendId));
  const parsed = row && syncState.safeParse(JSON.parse(row.state));
  const isSameChoice = parsed?.success && parsed.data.syncFrom === syncFrom && parsed.data.keeping === keeping;
  if (isSameChoice && [origin, null].includes(parsed.data.origin)) return { ...parsed.data, origin };
  const needsCompaction = parsed?.success !== true || parsed.data.needsCompaction;
  return {
    version: 1,
    syncFrom,
    keeping,
    verifiedUntil: null,
    pass: null,
    leftOut: 0,
    needsCompaction: row !== undefined && needsCompaction,
    unread: [],
    origin,
  };
}
