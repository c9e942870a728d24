import type { ErasedContent } from '../../context.ts';
import { journalBeside } from './backup-places.ts';
import { reapplyErasures } from './reapply.ts';
import { bringJournals } from './restored-journals.ts';

export const erasedContent: ErasedContent = { reapply: reapplyErasures, bringJournals, journalBeside };
