import type { NotificationType } from '../../../../../shared/contract/incidents/sent.ts';
import { entry, type FormValue, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';

/** Field 4. An initial notification, and each that follows it, may leave open what is open. */
const subtypes: Record<NotificationType, string> = {
  initial: 'incomplete',
  followUp: 'incomplete',
  complete: 'complete',
  withdrawn: 'withdraw',
};

/** Whether what is still open may be left open. @param typed field 4 as somebody set it */
export function isIncomplete(type: NotificationType, typed: FormValue | undefined): boolean {
  return (typed ?? subtypes[type]) === 'incomplete';
}

/** Fields 3 to 7. What is complete without a notification before it is a new one. */
export function prefillNotification({ type, incident, previousReference, hasPrevious }: Known): PrefillEntry[] {
  const isFollowUp = type === 'followUp' || type === 'withdrawn' || (type === 'complete' && hasPrevious);
  return [
    ...entry(3, isFollowUp ? 'followUp' : 'new', { id: 'from.type' }),
    ...entry(4, subtypes[type], { id: 'from.type' }),
    ...entry(6, isFollowUp ? previousReference : null, { id: 'from.previousReference' }),
    ...entry(7, incident.number, { id: 'from.incident' }),
  ];
}
