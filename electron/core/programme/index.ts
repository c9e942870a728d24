export { makeProgrammeFeed } from './due/list-feed-dates.ts';
export { makeProgrammeHandlers } from './handlers.ts';
