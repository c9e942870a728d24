import type { ClockEvent, ClockEventType } from '../../contract/incidents/vocabulary.ts';

/** Nothing about a breach is learned or done before it happened. @returns what lies before that; null where nothing does */
export function findImpossibleEvent(
  events: readonly ClockEvent[],
): { event: ClockEventType; before: ClockEventType } | null {
  const occurred = events.filter(({ type }) => type === 'occurred').map(({ at }) => Date.parse(at));
  if (occurred.length === 0) return null;
  const first = Math.min(...occurred);
  const early = events.find(({ at }) => Date.parse(at) < first);
  return early ? { event: early.type, before: 'occurred' } : null;
}
