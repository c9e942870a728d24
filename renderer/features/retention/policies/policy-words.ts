import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import type { Format } from '../../../lib/format.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Meaning } from '../../../ui/status.tsx';

export const policyMeanings: Record<RetentionPolicy['state'], Meaning> = {
  draft: 'soon',
  active: 'fine',
  retired: 'information',
};

/** "every 7 days, up to 500 conversations"; null where it only runs when somebody starts it. */
export function describeSchedule(text: Text, { schedule }: Pick<RetentionPolicy, 'schedule'>): string {
  return schedule === null
    ? text('retention.schedule.none')
    : text('retention.schedule.every', { days: schedule.everyDays, conversations: schedule.upTo });
}

/** When it runs next, and when it ran last. */
export function describeRuns(text: Text, format: Format, { schedule }: Pick<RetentionPolicy, 'schedule'>): string {
  if (schedule === null) return '';
  const next = format.dateTime(schedule.nextRunAt);
  return schedule.lastRunAt === null
    ? text('retention.schedule.first', { next })
    : text('retention.schedule.next', { next, last: format.dateTime(schedule.lastRunAt) });
}
