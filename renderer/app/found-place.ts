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
    case 'bot':
      return { route: '/programme', keeps: { 'programme.view': 'bots', 'bots.bot': id } };
    case 'findings': {
      const filters = { rule: id, botId: botId ?? '', status: 'open', severity: '', from: '', to: '' };
      return { route: '/findings', keeps: { 'findings.view': 'list', 'findings.filters': filters } };
    }
  }
}
