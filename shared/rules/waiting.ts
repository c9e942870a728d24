import { addDays, daysBetween, laterOf, type Day } from './days.ts';

/** A stretch in which somebody was waited for. */
export interface Wait {
  from: Day;
  to: Day;
}

/** Days of a stretch of which both ends count: section 54 DPA 2018 as amended. 1 where both are the same day. */
export function pauseInclusive({ from, to }: Wait): number {
  return daysBetween(from, to) + 1;
}

/** Days of a stretch that ends when the answer comes: 0 where both are the same day. */
export function pauseUntilAnswer({ from, to }: Wait): number {
  return daysBetween(from, to);
}

/** Waits in their order, those that overlap or touch made one, and nothing from before the start. */
export function mergeWaits(waits: readonly Wait[], start: Day): Wait[] {
  const merged: Wait[] = [];
  for (const wait of waits.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (wait.to < start) continue;
    const last = merged.at(-1);
    if (last && wait.from <= last.to) last.to = laterOf(last.to, wait.to);
    else merged.push({ from: laterOf(wait.from, start), to: wait.to });
  }
  return merged;
}

/** The end moved by each wait that began before it was over. */
export function moveEnd(end: Day, waits: readonly Wait[], count: (wait: Wait) => number): Day {
  let moved = end;
  for (const wait of waits) if (wait.from <= moved) moved = addDays(moved, count(wait));
  return moved;
}
