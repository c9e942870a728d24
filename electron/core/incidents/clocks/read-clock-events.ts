import {
  incidentMoments,
  type ClockEvent,
  type ClockEventType,
} from '../../../../shared/contract/incidents/vocabulary.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { momentColumns, type IncidentRow } from '../incident-rows.ts';
import { toInstant } from '../moments.ts';
import { readSent, type Sent } from './read-sent.ts';

interface Known {
  sent: Sent;
  /** Epoch milliseconds. */
  highRiskSince: number | null;
}

/** What starts and stops the clocks of an incident. */
export function readClockEvents(
  register: RegisterReader,
  row: IncidentRow,
  { sent, highRiskSince }: Known,
): ClockEvent[] {
  const recorded = readRecorded(register, row.id);
  const hasHighRisk = recorded.some(({ type }) => type === 'highRiskFound');
  return [
    ...incidentMoments.flatMap((type) => toEvent(type, row[momentColumns[type]])),
    ...recorded,
    ...(hasHighRisk ? [] : toEvent('highRiskFound', highRiskSince)),
    ...toldEvents(sent),
  ];
}

/** All but the moments, as far as somebody did or recorded it. */
export function listOtherEvents(register: RegisterReader, { id }: Pick<IncidentRow, 'id'>): ClockEvent[] {
  return [...readRecorded(register, id), ...toldEvents(readSent(register, id))];
}

function toldEvents({ authorities, persons, controller }: Sent): ClockEvent[] {
  return [
    ...[...authorities].flatMap(([regime, at]) => toEvent('authorityNotified', at, regime)),
    ...toEvent('personsTold', persons),
    ...toEvent('controllerTold', controller),
  ];
}

/** Of each kind and law the newest entry counts, so that it can be corrected. */
function readRecorded(register: RegisterReader, incidentId: string): ClockEvent[] {
  const rows = register.all(
    inRegister
      .selectFrom('incident_clock_event')
      .select(['type', 'at', 'regime'])
      .where('incident_id', '=', incidentId)
      .orderBy('id'),
  );
  const newest = new Map(rows.map((each) => [`${each.type} ${each.regime ?? ''}`, each]));
  return [...newest.values()].flatMap(({ type, at, regime }) => toEvent(type as ClockEventType, at, regime));
}

function toEvent(type: ClockEventType, at: number | null, regime: string | null = null): ClockEvent[] {
  return at === null ? [] : [{ type, at: toInstant(at), ...(regime !== null && { regime }) }];
}
