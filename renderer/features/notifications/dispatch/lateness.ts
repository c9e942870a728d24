import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import { isAfter72Hours } from '../../../../shared/rules/breach/form/late-notification.ts';

/** Now, by the clock of the incident: that of a drill runs faster. */
export function nowOf({ drill }: Pick<OutputOf<'incidents.get'>, 'drill'>): string {
  return drill === null ? new Date().toISOString() : drill.now;
}

/**
 * Whether something that left at a moment needs reasons for its delay: Art. 33(1) sentence 2 GDPR. What follows a first
 * notification comes in phases and is not late (33(4)).
 * @param values of the form; field 3 says whether it is a first one
 */
export function needsReasons(values: NotificationValues, at: string | undefined): boolean {
  return at !== undefined && values['3'] === 'new' && isAfter72Hours(values, Date.parse(at));
}
