import type { RetentionFact, RetentionOutcome } from '../../../../shared/contract/retention/facts.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Meaning } from '../../../ui/status.tsx';

/** Older than stated is a breach of what was promised; the rest are statements that do not fit each other yet. */
export const outcomeMeanings: Record<RetentionOutcome, Meaning> = {
  olderThanPolicy: 'overdue',
  olderThanRecord: 'overdue',
  olderThanSetting: 'overdue',
  settingLonger: 'soon',
  recordDiffers: 'soon',
  noPolicy: 'soon',
};

/** How long a system keeps by its own setting, and who says so. */
export function describeSetting(
  text: Text,
  setting: RetentionFact['setting'],
  formatDay: (day: string) => string,
): string {
  if (setting === null) return text('retention.facts.setting.unknown');
  const kept =
    setting.days === null
      ? text('retention.facts.withoutEnd')
      : text('retention.period.days', { amount: setting.days });
  return setting.isRead
    ? text('retention.facts.setting.read', { kept, day: formatDay(setting.statedOn) })
    : text('retention.facts.setting.declared', { kept, source: setting.source, day: formatDay(setting.statedOn) });
}
