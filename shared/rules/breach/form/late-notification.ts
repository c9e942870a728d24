import type { NotificationValues } from '../../../contract/incidents/sent.ts';

const hours72 = 72 * 3_600_000;

/**
 * Whether more than 72 hours lie between awareness (field 48) and a moment: that of dispatch, or now. By the strict
 * reading, which does not leave out the hour of the event: reasons given too early do no harm.
 * @param at milliseconds
 */
export function isAfter72Hours(values: NotificationValues, at: number): boolean {
  const aware = values[48];
  return typeof aware === 'string' && at > Date.parse(aware) + hours72;
}
