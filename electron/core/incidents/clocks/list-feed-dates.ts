import type { FeedSource } from '../../deadlines/index.ts';
import { entriesOf, listOpen } from './export-clocks.ts';

/** Every running clock of an open incident. Drills are no dates. */
export const listIncidentFeed: FeedSource = (register, language, now) => {
  const moment = { register, now: () => now };
  return listOpen(moment).flatMap((row) => entriesOf(moment, row, language));
};
