import type { RetentionPeriod } from '../../../../shared/contract/retention/policies.ts';

const shortest = { days: 1, months: 28, years: 365 };
const usual = { days: 1, months: 30, years: 365 };
const longest = { days: 1, months: 31, years: 366 };

/** A period in days, as people say it: a month has 30, a year 365. */
export function nominalDays({ amount, unit }: RetentionPeriod): number {
  return amount * usual[unit];
}

/** How long a period lasts at the most, whenever it begins. */
export function mostDays({ amount, unit }: RetentionPeriod): number {
  return amount * longest[unit];
}

/** Whether so many days can be what a period says. */
export function isAbout(days: number, period: RetentionPeriod): boolean {
  return period.amount * shortest[period.unit] <= days && days <= mostDays(period);
}
