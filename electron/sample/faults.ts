/**
 * What real admin interfaces do on bad days, deterministic by the number of requests since the server started.
 * Every profile but lying-delete lets a client that retries, counts and drops doubles succeed:
 * - rate-limit: every 5th request answers 429, Retry-After in seconds and as an HTTP date by turns
 * - errors: every 4th request answers 500 and 503 by turns, and does nothing
 * - timeouts: every 9th request is never answered
 * - cut: every 4th request is carried out, but its answer breaks off in the middle
 * - duplicates: each further page begins with the last row of the page before (one row more than `limit`)
 * - shifting: the 1st and 3rd further page since the start lose their first row for good (a second walk finds it);
 *   every 2nd further page hands its last row on to the page after
 * - lying-delete: deletions answer 204 or 202 as usual and remove nothing
 * - all: everything but lying-delete, more seldom
 */
export const faultProfiles = [
  'rate-limit',
  'errors',
  'timeouts',
  'cut',
  'duplicates',
  'shifting',
  'lying-delete',
  'all',
] as const;

export type FaultProfile = (typeof faultProfiles)[number];

export type Fault = 'rate-limit' | 'error' | 'unavailable' | 'silence' | 'cut';

export interface PageBody {
  items: unknown[];
  nextCursor: string | null;
}

export interface FaultInjector {
  isDeletionPretence: boolean;
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

export function createFaultInjector(profile: FaultProfile | undefined): FaultInjector {
  let requests = 0;
  let rateLimits = 0;
  let furtherPages = 0;
  const carried = new Map<string, unknown>();
  const isShifting = profile === 'shifting' || profile === 'all';
  const isDoubling = profile === 'duplicates' || profile === 'all';

  const shift = (page: PageBody): void => {
    if (page.items.length < 2) return;
    if (furtherPages === 1 || furtherPages === 3) page.items.shift();
    else if (furtherPages % 2 === 0 && page.nextCursor !== null) carried.set(page.nextCursor, page.items.pop());
  };

  return {
    isDeletionPretence: profile === 'lying-delete',
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
