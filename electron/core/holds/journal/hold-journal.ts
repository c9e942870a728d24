import { z } from 'zod';
import { holdScope } from '../../../../shared/contract/retention/holds.ts';
import { SealedJournal } from '../../vault/index.ts';

const journalledHold = z.object({
  id: z.string(),
  number: z.string(),
  ground: z.string(),
  owner: z.string(),
  ends_on: z.string().nullable(),
  review_on: z.string().nullable(),
  created_by: z.string(),
  created_at: z.number(),
  released_by: z.string().nullable(),
  released_at: z.number().nullable(),
  /** What is held and why; null of one that was released, or whose content was wiped. */
  held: z.object({ scope: holdScope, reason: z.string() }).nullable(),
  /** The bot that the scope names: a backup may be older than it. */
  bot: z.object({ id: z.string(), backend_id: z.string(), external_id: z.string(), name: z.string() }).nullable(),
});
export type JournalledHold = z.infer<typeof journalledHold>;

/** Legal holds as they lie beside backups: a backup is older than the holds that were set after it. */
export const holdJournal = new SealedJournal<JournalledHold>({
  name: 'custos-holds',
  version: 1,
  use: 'hold-journal',
  entries: z.array(journalledHold),
  merge: mergeHolds,
});

/** A release is never taken back, and ends what is known of its scope; a scope is kept when the content was wiped. */
export function mergeHolds(holds: readonly JournalledHold[]): JournalledHold[] {
  const merged = new Map<string, JournalledHold>();
  for (const one of holds) {
    const known = merged.get(one.id);
    if (known?.released_at !== null && known !== undefined) continue;
    const kept =
      one.released_at === null
        ? { held: one.held ?? known?.held ?? null, bot: one.bot ?? known?.bot ?? null }
        : { held: null, bot: null };
    merged.set(one.id, { ...one, ...kept });
  }
  return [...merged.values()];
}
