import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';

type RunningClock = Clock & { target: string };

/** Clocks that run towards a moment, the one that ends first in front. Drafts of law never count. */
export function listRunning(clocks: readonly Clock[]): RunningClock[] {
  return clocks
    .filter((clock): clock is RunningClock => !clock.isProposed && clock.state === 'running' && clock.target !== null)
    .toSorted((one, other) => Date.parse(one.target) - Date.parse(other.target));
}

/** The running clock that ends first; where none has a number, one that knows no delay. */
export function nearestClock(clocks: readonly Clock[]): Clock | null {
  const [nearest] = listRunning(clocks);
  return nearest ?? clocks.find(({ isProposed, state }) => !isProposed && state === 'undue') ?? null;
}
