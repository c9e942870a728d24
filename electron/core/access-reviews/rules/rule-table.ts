import type { AccessLimits, AccessReviewSettings, AccessRule } from '../../../../shared/contract/access-reviews.ts';
import { isReading, type PlacedEvent } from './access-event.ts';
import type { Counted } from './rolling-window.ts';

/** A rule counts something within a time: one finding per person, and per subject where it has one. */
export interface CountingRule {
  rule: Exclude<AccessRule, 'firstReading'>;
  /** Null: the whole period, and nothing from before it. */
  windowMs: number | null;
  limit: (limits: AccessLimits) => number;
  /** What counts about an event; null where the rule is not about it. */
  units: (event: PlacedEvent, settings: AccessReviewSettings) => Counted['units'] | null;
  subject?: (event: PlacedEvent) => string | null;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The longest time any rule looks back. */
export const longestWindow = 30 * day;

export const countingRules: readonly CountingRule[] = [
  {
    rule: 'bulkReading',
    windowMs: hour,
    limit: ({ bulkReading }) => bulkReading,
    units: ({ kind, target }) => (kind === 'opened' && target !== null ? [target] : null),
  },
  {
    rule: 'bulkSearch',
    windowMs: hour,
    limit: ({ bulkSearch }) => bulkSearch,
    units: ({ kind, hits }) => (kind === 'listed' && hits > 0 ? hits : null),
  },
  {
    rule: 'unmasking',
    windowMs: day,
    limit: ({ unmasking }) => unmasking,
    units: ({ unmasked }) => (unmasked.length > 0 ? unmasked : null),
  },
  {
    rule: 'outsideHours',
    windowMs: 7 * day,
    limit: ({ outsideHours }) => outsideHours,
    units: (event) => (isReading(event) && event.isOutsideHours ? [event.reference] : null),
  },
  {
    rule: 'repeatedReading',
    windowMs: longestWindow,
    limit: ({ repeatedReading }) => repeatedReading,
    units: ({ kind, target, day: localDay }) => (kind === 'opened' && target !== null ? [localDay] : null),
    subject: ({ target }) => target,
  },
  {
    rule: 'missingCase',
    windowMs: null,
    limit: () => 1,
    units: (event, { purposesWithCase }) =>
      isReading(event) && !event.hasCase && purposesWithCase.some((purpose) => isSame(purpose, event.purpose))
        ? [event.reference]
        : null,
    subject: ({ purpose }) => purpose,
  },
  {
    rule: 'refusedCalls',
    windowMs: day,
    limit: ({ refusedCalls }) => refusedCalls,
    units: ({ kind, reference }) => (kind === 'refused' ? [reference] : null),
  },
  {
    rule: 'failedSignIns',
    windowMs: day,
    limit: ({ failedSignIns }) => failedSignIns,
    units: ({ kind, reference }) => (kind === 'failedSignIn' ? [reference] : null),
  },
];

function isSame(purpose: string, stated: string | null): boolean {
  return purpose.toLowerCase() === stated?.trim().toLowerCase();
}
