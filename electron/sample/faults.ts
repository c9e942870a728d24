/**
 * What real admin interfaces do on bad days, deterministic by the number of requests since the server started.
 * Every one of these lets a client that retries, counts and drops doubles succeed:
 * - rate-limit: every 5th request answers 429, Retry-After in seconds and as an HTTP date by turns
 * - errors: every 4th request answers 500 and 503 by turns, and does nothing
 * - timeouts: every 9th request is never answered
 * - cut: every 4th request is carried out, but its answer breaks off in the middle
 * - duplicates: each further page begins with the last row of the page before (one row more than `limit`)
 * - shifting: the 1st and 3rd further page since the start lose their first row for good (a second walk finds it);
 *   every 2nd further page hands its last row on to the page after
 * - all: all of these, more seldom
 *
 * These concern finding and deleting alone:
 * - failing-delete: every 3rd deletion answers 500, and does nothing
 * - inexact-search: looking for a person answers everyone who is known by that kind of identifier
 * - lying-delete: deletions answer 204 or 202 as usual and remove nothing
 * - keep-message: the first message of a conversation outlives every deletion, and with it conversation and person;
 *   the answer is 204 or 202 as usual
 * - pending-delete: every deletion is accepted with 202 and stays pending for ever
 * - delete-limit: 3 deletions an hour; each further one answers 429, Retry-After saying when the hour is over
 */
export const readingFaults = ['rate-limit', 'errors', 'timeouts', 'cut', 'duplicates', 'shifting', 'all'] as const;
export const faultProfiles = [
  ...readingFaults,
  'failing-delete',
  'inexact-search',
  'lying-delete',
  'keep-message',
  'pending-delete',
  'delete-limit',
] as const;

export type FaultProfile = (typeof faultProfiles)[number];

export type Fault = 'rate-limit' | 'error' | 'unavailable' | 'silence' | 'cut';

export interface PageBody {
  items: unknown[];
  nextCursor: string | null;
}

/** What deletions do besides what they answer. */
export type DeletionFault = 'pretence' | 'keepsFirstMessage' | 'neverDone';

export interface FaultInjector {
  deletionFault: DeletionFault | undefined;
  isSearchInexact: boolean;
  /** Counts one deletion and says what befalls it. @param now epoch ms */
  nextDeletionFault: (now: number) => 'error' | { retryAfterSeconds: number } | undefined;
  /** Counts one request and says what befalls it. */
  nextFault: () => Fault | undefined;
  /** 1, 2, 3 …: which rate limit this is, so that both forms of Retry-After come by turns. */
  countRateLimits: () => number;
  /** Disturbs a page; `cursor` is the one the page was asked with. */
  disturbPage: (page: PageBody, cursor: string | undefined) => void;
}

export function isFaultProfile(text: string): text is FaultProfile {
  return (faultProfiles as readonly string[]).includes(text);
}

const combined: Partial<Record<number, Fault>> = {
  3: 'rate-limit',
  7: 'error',
  11: 'cut',
  15: 'unavailable',
  19: 'silence',
};

const schedules: Partial<Record<FaultProfile, (count: number) => Fault | undefined>> = {
  'rate-limit': (count) => (count % 5 === 3 ? 'rate-limit' : undefined),
  errors: (count) => (({ 2: 'error', 6: 'unavailable' }) as const)[count % 8],
  timeouts: (count) => (count % 9 === 4 ? 'silence' : undefined),
  cut: (count) => (count % 4 === 3 ? 'cut' : undefined),
  all: (count) => combined[count % 23],
};

const deletionFaults: Partial<Record<FaultProfile, DeletionFault>> = {
  'lying-delete': 'pretence',
  'keep-message': 'keepsFirstMessage',
  'pending-delete': 'neverDone',
};

const hour = 3_600_000;
const deletionsAnHour = 3;

export function createFaultInjector(profile: FaultProfile | undefined): FaultInjector {
  let requests = 0;
  let rateLimits = 0;
  let furtherPages = 0;
  let deletions = 0;
  let carriedOut: number[] = [];
  const carried = new Map<string, unknown>();
  const isShifting = profile === 'shifting' || profile === 'all';
  const isDoubling = profile === 'duplicates' || profile === 'all';

  const shift = (page: PageBody): void => {
    if (page.items.length < 2) return;
    if (furtherPages === 1 || furtherPages === 3) page.items.shift();
    else if (furtherPages % 2 === 0 && page.nextCursor !== null) carried.set(page.nextCursor, page.items.pop());
  };

  return {
    deletionFault: profile && deletionFaults[profile],
    isSearchInexact: profile === 'inexact-search',
    nextDeletionFault(now) {
      if (profile === 'failing-delete') return ++deletions % 3 === 0 ? 'error' : undefined;
      if (profile !== 'delete-limit') return undefined;
      carriedOut = carriedOut.filter((at) => at > now - hour);
      const first = carriedOut[0];
      if (first !== undefined && carriedOut.length >= deletionsAnHour)
        return { retryAfterSeconds: Math.ceil((first + hour - now) / 1000) };
      carriedOut.push(now);
      return undefined;
    },
    nextFault: () => (profile && schedules[profile]?.(++requests)) || undefined,
    countRateLimits: () => ++rateLimits,
    disturbPage(page, cursor) {
      const own = page.items.at(-1);
      if (cursor !== undefined) furtherPages++;
      if (isShifting && cursor !== undefined) shift(page);
      if (cursor !== undefined && carried.has(cursor)) page.items.unshift(carried.get(cursor));
      if (isDoubling && page.nextCursor !== null && own !== undefined && !carried.has(page.nextCursor))
        carried.set(page.nextCursor, own);
      const oldest = carried.size > 1000 ? carried.keys().next().value : undefined;
      if (oldest !== undefined) carried.delete(oldest);
    },
  };
}
