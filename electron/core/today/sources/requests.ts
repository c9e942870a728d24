import type { RequestSummary } from '../../../../shared/contract/requests/case-fields.ts';
import { makeItem, type FoundItem, type TodayMoment, type TodaySource } from '../today-source.ts';
import { urgencyOfDay } from '../urgency.ts';

/** Open cases of data subjects, each with the rule its date follows from. */
export const requestSource: TodaySource = {
  kinds: ['request'],
  permission: 'requests.read',
  async list(moment) {
    const { requests } = await moment.ask('requests.list', { state: 'open', limit: 500, language: moment.language });
    return requests.map((request) => describe(request, moment));
  },
};

function describe(request: RequestSummary, moment: TodayMoment): FoundItem {
  const { id, number, kind, dueOn, rule, controllerId, waitingFor, assignedTo, answeredAt, stage } = request;
  const isAnswered = answeredAt !== null;
  const isOurs = waitingFor === null || waitingFor === 'us';
  return makeItem({
    key: `request:${id}`,
    kind: 'request',
    subjectId: id,
    name: number,
    what: kind,
    urgency: isAnswered ? 'routine' : urgencyOfDay(dueOn, moment.todayOf(controllerId)),
    dueOn,
    rule,
    next: stage,
    left: request.openTasks > 0 ? { done: 0, of: request.openTasks } : null,
    actor: !isOurs ? 'others' : assignedTo === moment.userId ? 'me' : 'us',
  });
}
