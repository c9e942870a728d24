import type { RetentionPeriod, RetentionStart } from '../../../shared/contract/retention/policies.ts';
import type { Text } from '../../lib/use-text.ts';

/** "6 months". */
export function describePeriod(text: Text, { amount, unit }: RetentionPeriod): string {
  return text(`retention.period.${unit}`, { amount });
}

/** "6 months after the last message". */
export function describePeriodFrom(text: Text, period: RetentionPeriod, start: RetentionStart): string {
  return text(`retention.periodFrom.${start}`, { period: describePeriod(text, period) });
}
