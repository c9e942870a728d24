export { countHeldOf } from './count-held.ts';
export { makeHoldHandlers } from './handlers.ts';
export type { KnownConversation } from './hold-of-unsynced.ts';
export { holdsSince } from './journal/holds-since.ts';
export { countActiveHolds, noteOfHold, readHoldNumber, type HeldBy } from './hold-rows.ts';
export { listHeld, listKept, readHeld, type Going, type Held } from './read-held.ts';
export type { EndingHold, FreedCase, HeldErasures } from './release-hold.ts';
export { holdSearch } from './search-holds.ts';
