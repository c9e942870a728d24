import { useNow } from '../../../lib/use-now.ts';
import type { Incident } from './incident.ts';

const minuteMs = 60_000;
const fastestMs = 1_000;

/**
 * The moment by which an incident's clocks are told: now, or by the faster clock of a drill.
 * @param readAt when the incident was read, in milliseconds
 */
export function useIncidentNow(drill: Incident['drill'], readAt: number): number {
  const speed = drill?.speed ?? 1;
  const now = useNow(Math.max(fastestMs, minuteMs / speed));
  return drill === null ? now : tellDrillTime(drill, readAt, now);
}

/** Milliseconds by the clock of a drill, which goes on while nobody reads it anew. */
export function tellDrillTime(drill: { speed: number; now: string }, readAt: number, now: number): number {
  return Date.parse(drill.now) + Math.max(0, now - readAt) * drill.speed;
}
