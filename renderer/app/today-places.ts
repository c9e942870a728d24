import type { TodayItem } from '../../shared/contract/today.ts';
import type { Place } from './place.ts';

const assessments = ['reviewOfDpia', 'dpiaMeasure', 'authorityAnswer'];
const records = ['reviewOfRecord', 'recordRelease'];

/** Where the thing of a row is looked after. */
export function placeOf({ kind, what, subjectId: id }: Pick<TodayItem, 'kind' | 'what' | 'subjectId'>): Place {
  switch (kind) {
    case 'incident':
      // A measure is named by itself: the list shows the number of its incident.
      return { route: '/incidents', keeps: { 'incidents.open': what === 'incidentMeasure' ? null : id } };
    case 'request':
      return { route: '/requests', keeps: { 'requests.open': id } };
    case 'approval':
      return { route: '/approvals', keeps: { 'approvals.chosen': id } };
    case 'retention':
      return { route: '/retention', keeps: { 'retention.view': 'policies', 'retention.policy': id } };
    case 'review':
      return { route: '/reviews', keeps: { 'reviews.open': id } };
    case 'backend':
      return { route: '/backends', keeps: { 'backends.chosen': id } };
    case 'record':
      return { route: '/records', keeps: placeOfRecord(what, id) };
    case 'programme':
      return { route: '/programme', keeps: placeInProgramme(what, id) };
    case 'vault':
      return { route: '/settings', keeps: {} };
    case 'finding':
      return { route: '/findings', keeps: placeOfFindings(id) };
  }
}

function placeOfRecord(what: string, id: string): Record<string, unknown> {
  if (records.includes(what)) return { 'records.view': 'records', 'records.record': id };
  if (assessments.includes(what)) return { 'records.view': 'dpias', 'assessments.dpia': id };
  return { 'records.view': 'processors', 'processors.processor': id };
}

function placeInProgramme(what: string, id: string): Record<string, unknown> {
  if (what === 'trainingExpires') return { 'programme.view': 'trainings', 'programme.training': id };
  if (what === 'reviewOfBot') return { 'programme.view': 'bots', 'bots.bot': id };
  return { 'programme.view': 'activities', 'programme.activity': id };
}

/** @param group rule and bot, as the queue groups findings */
function placeOfFindings(group: string): Record<string, unknown> {
  const cut = group.lastIndexOf(':');
  const botId = group.slice(cut + 1);
  const filters = { rule: group.slice(0, cut), botId: botId === 'null' ? '' : botId, status: 'open' };
  return { 'findings.view': 'list', 'findings.filters': { severity: '', from: '', to: '', ...filters } };
}

export function placeOfFigure(target: 'requests' | 'figures' | 'retention' | 'findings'): Place {
  if (target === 'requests' || target === 'figures')
    return {
      route: '/requests',
      keeps: { 'requests.view': target === 'figures' ? 'figures' : 'list', 'requests.open': null },
    };
  if (target === 'retention') return { route: '/retention', keeps: { 'retention.view': 'facts' } };
  return { route: '/findings', keeps: { 'findings.view': 'list' } };
}
