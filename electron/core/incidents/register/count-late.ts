import type { Standing } from '../standing.ts';

/** Clocks that were met too late, or still run although their last moment has passed. */
export function countLate({ clocks, now }: Pick<Standing, 'clocks' | 'now'>): number {
  const hasPassed = (end: string | null): boolean => end !== null && Date.parse(end) < now;
  return clocks.filter(
    ({ state, target, latest, isProposed }) =>
      !isProposed && (state === 'late' || (state === 'running' && hasPassed(latest ?? target))),
  ).length;
}
