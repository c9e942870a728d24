import type { DecidedSince } from '../../context.ts';
import { bringJournals } from '../../vault/index.ts';
import { journalBeside } from './backup-places.ts';
import { erasureJournal } from './journal.ts';
import { reapplyErasures } from './reapply.ts';

export const erasedContent: DecidedSince = {
  async reapply(vault, writers) {
    const { tombstones, conversations } = await reapplyErasures(vault, writers);
    // Nothing where nothing was taken out again, which is the rule.
    return tombstones === 0 ? {} : { erasuresReapplied: tombstones, conversations };
  },
  bringJournals: (vault, places) => bringJournals(vault, places, erasureJournal),
  journalBeside,
};
