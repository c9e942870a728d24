import type { RegisterReader } from '../../vault/index.ts';
import type { writeCalendar } from '../calendar-file/write-calendar.ts';

export type FeedDate = Parameters<typeof writeCalendar>[0][number];

/**
 * A register whose dates enter the calendar file. It holds what everybody at the organisation may see in a calendar:
 * numbers and kinds, no name and no word that anybody typed, so it is the same whoever is signed in.
 */
export type FeedSource = (register: RegisterReader, language: 'de' | 'en', now: number) => FeedDate[];
