import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { makeItem, type FoundItem, type TodayMoment, type TodaySource } from '../today-source.ts';
import { urgencyOfInstant } from '../urgency.ts';

/** Open incidents, each with its nearest clock. Drills are not among them. */
export const incidentSource: TodaySource = {
  kinds: ['incident'],
  permission: 'incidents.read',
  async list(moment) {
    const { incidents } = await moment.ask('incidents.list', { isOpen: true, language: moment.language });
    return incidents.map((incident) => describe(incident, moment));
  },
};

function describe({ id, number, kind, nextClock, tasks }: IncidentSummary, { now }: TodayMoment): FoundItem {
  const dueAt = nextClock?.target ?? null;
  return makeItem({
    key: `incident:${id}`,
    kind: 'incident',
    subjectId: id,
    name: number,
    what: kind,
    urgency: dueAt === null ? 'decide' : urgencyOfInstant(Date.parse(dueAt), now),
    dueAt,
    rule: nextClock && { citation: nextClock.source.citation, isVerified: !nextClock.unverified },
    next: 'task',
    left: { done: tasks.done, of: tasks.done + tasks.open },
  });
}
