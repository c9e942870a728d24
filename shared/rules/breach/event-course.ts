import type { ClockEvent, ClockEventType } from '../../contract/incidents/vocabulary.ts';

/** Something that happened. */
export interface Happened {
  type: ClockEventType;
  /** Epoch milliseconds. */
  at: number;
}

/** The events as one law sees them, the earliest first. */
export interface EventCourse {
  events: readonly Happened[];
  /** Kinds of which one is recorded for this law alone: those count instead of the general ones. */
  own: ReadonlySet<ClockEventType>;
}

interface Moment {
  pick: 'first' | 'last';
  of: readonly ClockEventType[];
}

/** @param names the law, and the one it would change */
export function readCourse(events: readonly ClockEvent[], names: readonly string[]): EventCourse {
  const isOwn = ({ regime }: ClockEvent): boolean => regime !== undefined && names.includes(regime);
  const own = new Set(events.filter(isOwn).map(({ type }) => type));
  const seen = events.filter((event) => isOwn(event) || (event.regime === undefined && !own.has(event.type)));
  const happened = seen.map(({ type, at }) => ({ type, at: Date.parse(at) }));
  return { events: happened.toSorted((one, other) => one.at - other.at), own };
}

export function findMoment({ events }: EventCourse, { pick, of }: Moment): Happened | null {
  const matches = ({ type }: Happened): boolean => of.includes(type);
  return (pick === 'first' ? events.find(matches) : events.findLast(matches)) ?? null;
}
