import { createRandom } from '../../bench/statistics.ts';
import { live, type Life, type Moment } from './victim.ts';
import type { Outcome } from './operation.ts';

export interface KillFigures {
  kills: number;
  /** How often the operation ended before its kill came. */
  survived: number;
  outcomes: Record<Outcome, number>;
  steps: number;
  milliseconds: number;
  damage: string[];
}

/**
 * Kills one process after the other at the same operation on the same vault, each at another moment of it: half of them
 * before a step (a statement, a rename …), spread over all steps, the others by the clock, around steps and between.
 * @param options.bringNews makes something to do for the next one
 */
export async function killAgain(
  folder: string,
  operation: string,
  options: { kills: number; seed: number; bringNews?: () => Promise<void> },
): Promise<KillFigures> {
  const random = createRandom(options.seed);
  const figures: KillFigures = {
    kills: 0,
    survived: 0,
    outcomes: { before: 0, between: 0, after: 0 },
    steps: 0,
    milliseconds: 0,
    damage: [],
  };
  let wasKilled = false;
  const take = ({ judged, complaint }: Life): void => {
    if (complaint !== null) figures.damage.push(complaint);
    figures.damage.push(...(judged?.damage ?? []));
    if (wasKilled && judged) figures.outcomes[judged.outcome] += 1;
  };
  await options.bringNews?.();
  const first = await live(folder, operation, null);
  take(first);
  await options.bringNews?.();
  let known = first.ended;
  if (!known) return { ...figures, damage: [...figures.damage, 'it does not end by itself'] };
  while (figures.kills < options.kills && figures.damage.length === 0) {
    if (figures.survived > 3 * options.kills + 10) throw new Error(`${operation} ends before it can be killed`);
    const life = await live(folder, operation, choose(known, figures.kills / options.kills, random));
    take(life);
    wasKilled = life.ended === null;
    if (wasKilled) figures.kills += 1;
    else {
      figures.survived += 1;
      // Not a time when there was little to do.
      if (life.ended && life.ended.steps > known.steps / 2) known = life.ended;
    }
    await options.bringNews?.();
  }
  take(await live(folder, operation, null, true));
  return { ...figures, steps: known.steps, milliseconds: Math.round(known.ms) };
}

/** @param part how much of the kills is done, from 0 to 1 */
function choose(known: { ms: number; steps: number; times: number[] }, part: number, random: () => number): Moment {
  const kind = random();
  // The last steps are where old becomes new, so they are hit more often than their number says.
  const place = random() < 0.3 ? 1 - random() * 0.1 : (part + random()) % 1;
  const step = 1 + Math.min(known.steps - 1, Math.floor(place * known.steps));
  if (kind < 0.5) return { step };
  const aroundStep = (known.times[Math.min(step, known.times.length) - 1] ?? 0) + random() * 3 - 1;
  return { afterMs: Math.max(0, kind < 0.75 ? aroundStep : random() * known.ms) };
}
