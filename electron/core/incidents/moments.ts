import type { Moments } from '../../../shared/contract/incidents/fields.ts';
import {
  incidentMoments,
  type ClockEvent,
  type IncidentMoment,
} from '../../../shared/contract/incidents/vocabulary.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { findImpossibleEvent } from '../../../shared/rules/breach/impossible-event.ts';
import { momentColumns, type IncidentRow } from './incident-rows.ts';

type MomentColumns = Pick<IncidentRow, (typeof momentColumns)[IncidentMoment]>;

export function readMoments(row: MomentColumns): Moments {
  return Object.fromEntries(
    incidentMoments.map((moment) => [moment, toInstantOrNull(row[momentColumns[moment]])]),
  ) as Moments;
}

export function toMomentColumns(moments: { [Moment in IncidentMoment]?: string | null | undefined }): MomentColumns {
  const at = (moment: IncidentMoment): number | null => {
    const given = moments[moment] ?? null;
    return given === null ? null : Date.parse(given);
  };
  return {
    occurred_at: at('occurred'),
    detected_at: at('detected'),
    processor_notice_at: at('processorNotice'),
    aware_at: at('aware'),
  };
}

/**
 * A moment has passed, and nobody learns of something before it happened.
 * @param others what else is known of the incident
 * @param now by the clock of the incident @throws Problem incident.inFuture, incident.eventsImpossible
 */
export function requirePossible(moments: MomentColumns, now: number, others: readonly ClockEvent[] = []): void {
  const events = incidentMoments.flatMap((type) => {
    const at = moments[momentColumns[type]];
    return at === null ? [] : [{ type, at: toInstant(at) }];
  });
  if (events.some(({ at }) => Date.parse(at) > now)) throw new Problem('incident.inFuture');
  const impossible = findImpossibleEvent([...events, ...others]);
  if (impossible) throw new Problem('incident.eventsImpossible', { ...impossible });
}

export function toInstant(at: number): string {
  return new Date(at).toISOString();
}

export function toInstantOrNull(at: number | null): string | null {
  return at === null ? null : toInstant(at);
}
