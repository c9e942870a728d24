import type { Standing } from '../../standing.ts';
import { newestOn } from '../../decisions/decision-rows.ts';

/** What still stands against closing an incident. */
export type StandingAgainst =
  | 'undecidedKind'
  | 'noDecisionOnAuthority'
  | 'noDecisionOnPersons'
  | 'authorityNotTold'
  | 'personsNotTold'
  | 'controllerNotTold'
  | 'openTasks'
  | 'runningClocks';

const stillOwed: readonly string[] = ['running', 'undue'];

/**
 * Where no personal data was touched there is nothing to decide. A processor decides nothing either: it tells its
 * controller (Art. 33(2) GDPR).
 */
export function findStandingAgainst({ facts, decisions, tasks, clocks, sent }: Standing): StandingAgainst[] {
  const { kind, role } = facts;
  const decides = kind !== 'noBreach' && role === 'controller';
  const authority = newestOn(decisions, 'authority')?.choice ?? null;
  const persons = newestOn(decisions, 'persons')?.choice ?? null;
  const isOpen = (state: string): boolean => state === 'open' || state === 'doing';
  const all: [StandingAgainst, boolean][] = [
    ['undecidedKind', kind === 'incident'],
    ['noDecisionOnAuthority', decides && authority === null],
    // Without a risk there is no high one either.
    ['noDecisionOnPersons', decides && persons === null && authority !== 'doNotNotify'],
    ['authorityNotTold', authority === 'notify' && sent.authorities.size === 0],
    ['personsNotTold', persons === 'notify' && sent.persons === null],
    ['controllerNotTold', role === 'processor' && kind !== 'noBreach' && sent.controller === null],
    ['openTasks', tasks.some(({ state }) => isOpen(state))],
    ['runningClocks', clocks.some(({ state, isProposed }) => !isProposed && stillOwed.includes(state))],
  ];
  return all.flatMap(([what, stands]) => (stands ? [what] : []));
}
