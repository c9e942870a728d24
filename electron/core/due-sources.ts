import { listFactReviews } from './backends/index.ts';
import { listBotReviews } from './bots/index.ts';
import type { FeedSource } from './deadlines/index.ts';
import type { DueSource } from './due-date.ts';
import { listIncidentDates, listIncidentFeed } from './incidents/index.ts';
import { listProcessorDates } from './processors/index.ts';
import { makeProgrammeFeed } from './programme/index.ts';
import { listRecordDates } from './records/index.ts';
import { listRequestFeed } from './requests/index.ts';
import { listPolicyReviews } from './retention/index.ts';

/** Registers whose dates enter the programme. */
export const dueSources: readonly DueSource[] = [
  { permission: 'records.read', list: listRecordDates },
  { permission: 'processors.read', list: listProcessorDates },
  { permission: 'retention.read', list: listPolicyReviews },
  { permission: 'bots.read', list: listBotReviews },
  { permission: 'backends.safety', list: listFactReviews },
  { permission: 'incidents.read', list: listIncidentDates },
];

/** Everything that has a date, for the calendar file. */
export const feedSources: readonly FeedSource[] = [listRequestFeed, listIncidentFeed, makeProgrammeFeed(dueSources)];
