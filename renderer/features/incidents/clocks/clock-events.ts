import { incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { ClockEvent } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { Incident } from '../case/incident.ts';

/** All that starts or meets a clock: the moments, and what was recorded besides. Nothing is named twice. */
export function listClockEvents({ moments, clockEvents }: Pick<Incident, 'moments' | 'clockEvents'>): ClockEvent[] {
  const known = incidentMoments.flatMap((type) => {
    const at = moments[type];
    return at === null ? [] : [{ type, at }];
  });
  const isKnown = (event: ClockEvent) => known.some(({ type }) => type === event.type);
  return [...known, ...clockEvents.filter((event) => !isKnown(event))];
}
