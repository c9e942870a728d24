import { asItIs } from '../../lib/kept-state.ts';
import type { Kept } from '../../lib/kept-state.ts';
import type { NavigationEntry } from '../navigation.ts';
import type { Stop } from './trail.ts';

type Route = NavigationEntry['route'];
type AfterLock = (value: unknown) => unknown;

const ids = (...keys: string[]): Record<string, AfterLock> => Object.fromEntries(keys.map((key) => [key, asItIs]));

/** A conversation is shown with the words that led to it; they do not outlive a lock. */
const withoutWords: AfterLock = (place) => (typeof place === 'object' && place ? { ...place, text: '' } : place);

/** What says which part of a screen and which thing on it is shown, and what of that outlives a lock. */
const shownKeys: Readonly<Record<Route, Readonly<Record<string, AfterLock>>>> = {
  '/today': {},
  '/search': {},
  '/transcripts': { 'transcripts.place': withoutWords, 'transcripts.openHit': () => null },
  '/findings': ids('findings.view', 'findings.chosen'),
  '/checks': ids('checks.view', 'checks.bot', 'checks.rule', 'checks.notice'),
  '/reviews': ids('reviews.open'),
  '/requests': ids('requests.view', 'requests.open'),
  '/retention': ids('retention.view', 'retention.policy', 'retention.hold', 'retention.run'),
  '/incidents': ids('incidents.view', 'incidents.open', 'incidentRegister.view', 'playbooks.chosen'),
  '/records': ids(
    'records.view',
    'records.record',
    'processors.view',
    'processors.processor',
    'assessments.dpia',
    'assessments.log.entry',
  ),
  '/programme': ids('programme.view', 'programme.activity', 'programme.training', 'bots.bot'),
  '/backends': ids('backends.chosen', 'backends.part'),
  '/approvals': ids('approvals.chosen'),
  '/users': ids('users.view', 'users.chosen'),
  '/access-reviews': {},
  '/log': {},
  '/settings': {},
};

export function readStop(kept: Kept, route: Route): Stop {
  const keys = Object.keys(shownKeys[route]).filter((key) => kept.has(key));
  return { route, shown: Object.fromEntries(keys.map((key) => [key, kept.get(key)])) };
}

/** What was not chosen then is not chosen now either. */
export function showAgain(kept: Kept, { route, shown }: Stop): void {
  for (const [key, afterLock] of Object.entries(shownKeys[route])) {
    if (Object.hasOwn(shown, key)) kept.set(key, shown[key], afterLock);
    else kept.forget(key);
  }
}
