import type { DeadlineEvent } from '../../../../shared/contract/deadlines.ts';
import type { Day } from '../../../../shared/rules/days.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import type { Pause } from '../../../../shared/rules/rule.ts';
import type { Wait } from '../../../../shared/rules/waiting.ts';

export type Awaited = Pause['while'];
export const awaited: readonly Awaited[] = ['identity', 'clarification', 'fee'];

export interface Waiting {
  over: Wait[];
  /** Asked for and not there yet. */
  openSince: Day | null;
}

export interface Extended {
  told: Day;
  on: Day | null;
}

/** What happened to a request, in days of the place. */
export interface Course {
  received: Day;
  waiting: Record<Awaited, Waiting>;
  extended: Extended[];
  acknowledged: Day | null;
  /** The last date that was set. */
  ownDate: Day | null;
}

const ends: Record<Awaited, { asks: DeadlineEvent['type']; answers: DeadlineEvent['type'] }> = {
  identity: { asks: 'identityAsked', answers: 'identityReceived' },
  clarification: { asks: 'clarificationAsked', answers: 'clarificationReceived' },
  fee: { asks: 'feeAsked', answers: 'feePaid' },
};

export function readCourse(receivedAt: string, events: readonly DeadlineEvent[], zone: string): Course {
  const inOrder = events
    .map((event) => ({ ...event, day: localDay(event.at, zone) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const waitingFor = (what: Awaited): Waiting => {
    const { asks, answers } = ends[what];
    const over: Wait[] = [];
    let openSince: Day | null = null;
    for (const { type, day } of inOrder) {
      if (type === asks) openSince ??= day;
      if (type !== answers || openSince === null) continue;
      over.push({ from: openSince, to: day });
      openSince = null;
    }
    return { over, openSince };
  };
  return {
    received: localDay(receivedAt, zone),
    waiting: { identity: waitingFor('identity'), clarification: waitingFor('clarification'), fee: waitingFor('fee') },
    extended: inOrder.filter(({ type }) => type === 'extended').map(({ day, on }) => ({ told: day, on: on ?? null })),
    acknowledged: inOrder.find(({ type }) => type === 'acknowledged')?.day ?? null,
    ownDate: inOrder.findLast(({ type, on }) => type === 'ownDate' && on)?.on ?? null,
  };
}
