import { localDay } from '../../../../../shared/rules/local-day.ts';
import { toInstant, toInstantOrNull } from '../../moments.ts';
import { entry, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';

const discoveries = {
  message: 'controller',
  finding: 'controller',
  backend: 'controller',
  alert: 'controller',
  processorNotice: 'processor',
  other: null,
} as const;

/** Fields 44 to 53. */
export function prefillTimeline(known: Known): PrefillEntry[] {
  const { incident, origin, controller } = known;
  const moments = { id: 'from.moments' } as const;
  const told = incident.processor_notice_at;
  const discovery = discoveries[origin.kind];
  return [
    ...prefillPeriod(known),
    ...entry(48, toInstantOrNull(incident.aware_at), moments),
    ...entry(50, discovery, { id: 'from.origin' }),
    ...entry(51, incident.aware_reasons, moments),
    ...entry(
      52,
      discovery === 'processor' && told !== null ? localDay(toInstant(told), controller.zone) : null,
      moments,
    ),
  ];
}

/** It goes on as long as nobody recorded that it was handled. */
function prefillPeriod({ incident, events, isIncomplete, controller }: Known): PrefillEntry[] {
  const moments = { id: 'from.moments' } as const;
  const begun = toInstantOrNull(incident.occurred_at);
  if (begun === null) return isIncomplete ? entry(44, 'toBeDetermined', { id: 'from.open' }) : [];
  const ended = events.findLast(({ type }) => type === 'handled')?.at ?? null;
  if (ended === null) return [...entry(44, 'ongoing', { id: 'from.notHandled' }), ...entry(46, begun, moments)];
  const isOneDay = localDay(begun, controller.zone) === localDay(ended, controller.zone);
  return [
    ...entry(44, isOneDay ? 'day' : 'period', { id: 'from.handled' }),
    ...entry(46, begun, moments),
    ...entry(47, ended, { id: 'from.handled' }),
  ];
}
