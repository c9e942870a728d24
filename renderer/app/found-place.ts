import type { FoundThing } from '../../shared/contract/search.ts';
import type { Place } from './place.ts';

/** Where what was found is looked after. */
export function placeOfFound({ what, id, botId }: FoundThing['opens']): Place {
  switch (what) {
    case 'request':
      return { route: '/requests', keeps: { 'requests.open': id } };
    case 'incident':
    case 'drill':
      return { route: '/incidents', keeps: { 'incidents.open': id } };
    case 'record':
      return { route: '/records', keeps: { 'records.view': 'records', 'records.record': id } };
    case 'processor':
      return { route: '/records', keeps: { 'records.view': 'processors', 'processors.processor': id } };
    case 'dpia':
      return { route: '/records', keeps: { 'records.view': 'dpias', 'assessments.state': '', 'assessments.dpia': id } };
    case 'advice':
      return { route: '/records', keeps: { 'records.view': 'advice', 'assessments.log.entry': id } };
    case 'policy':
      return {
        route: '/retention',
        keeps: { 'retention.view': 'policies', 'retention.includeRetired': true, 'retention.policy': id },
      };
    case 'hold':
      return {
        route: '/retention',
        keeps: { 'retention.view': 'holds', 'retention.includeReleased': true, 'retention.hold': id },
      };
    case 'review':
      return { route: '/reviews', keeps: { 'reviews.open': id } };
    case 'bot':
      return { route: '/programme', keeps: { 'programme.view': 'bots', 'bots.bot': id } };
    case 'findings': {
      const filters = { rule: id, botId: botId ?? '', status: 'open', severity: '', from: '', to: '' };
      return { route: '/findings', keeps: { 'findings.view': 'list', 'findings.filters': filters } };
    }
  }
}
