import type { Clock } from '../../../contract/incidents/clocks.ts';
import type { ClockEventType } from '../../../contract/incidents/vocabulary.ts';
import { computeClocks, type ClockQuestion } from '../compute-clocks.ts';

type Told = Partial<Omit<ClockQuestion, 'regimes' | 'events'>>;

/** The clocks of laws by what happened once of each kind, by their ids. In English and Berlin unless told otherwise. */
export function clocksBy(
  regimes: string[],
  happened: Partial<Record<ClockEventType, string>>,
  told: Told = {},
): Map<string, Clock> {
  const events = Object.entries(happened).map(([type, at]) => ({ type: type as ClockEventType, at }));
  const clocks = computeClocks({ language: 'en', zone: 'Europe/Berlin', ...told, regimes, events });
  return new Map(clocks.map((clock) => [clock.id, clock]));
}

/** As clocks answer it. @param at with its offset */
export function instant(at: string): string {
  return new Date(at).toISOString();
}
