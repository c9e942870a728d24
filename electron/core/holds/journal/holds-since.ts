import type { DecidedSince } from '../../context.ts';
import { bringJournals } from '../../vault/index.ts';
import { holdJournal } from './hold-journal.ts';
import { journalHoldsBeside } from './journal-holds.ts';
import { reapplyHolds } from './reapply-holds.ts';

export const holdsSince: DecidedSince = {
  async reapply(vault, writers) {
    const { set, released } = await reapplyHolds(vault, writers);
    return { ...(set > 0 && { holdsSet: set }), ...(released > 0 && { holdsReleased: released }) };
  },
  bringJournals: (vault, places) => bringJournals(vault, places, holdJournal),
  journalBeside: journalHoldsBeside,
};
