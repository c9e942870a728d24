/** Something at a moment that counts: different units once each, or a plain number. */
export interface Counted {
  /** Epoch milliseconds. */
  at: number;
  /** When it became known, where that is later: it belongs to the period in which it did. */
  noticedAt?: number | undefined;
  units: readonly string[] | number;
}

export interface Exceeding {
  /** The most there was in one window. */
  peak: number;
  /** First and last moment of that window’s events. */
  from: number;
  to: number;
  /** Places of all events that were in any window that reached the limit. */
  members: number[];
}

/** The window of this length that ends with each event: at its open end, an event exactly one window ago is out. */
export function* rollWindows(
  events: readonly Counted[],
  windowMs: number,
): Generator<{ first: number; index: number; total: number }> {
  const tally = new Tally();
  let first = 0;
  for (const [index, event] of events.entries()) {
    tally.add(event.units);
    while (events[first]!.at <= event.at - windowMs) tally.remove(events[first++]!.units);
    yield { first, index, total: tally.total };
  }
}

/**
 * Looks at every window of this length that ends with an event noticed at or after `since`. Events are in the order of their
 * time.
 * @returns null where no window reaches the limit
 */
export function findExceeding(
  events: readonly Counted[],
  { windowMs, limit, since = -Infinity }: { windowMs: number; limit: number; since?: number },
): Exceeding | null {
  const members: number[] = [];
  let best: Omit<Exceeding, 'members'> | null = null;
  let unmarked = 0;
  for (const { first, index, total } of rollWindows(events, windowMs)) {
    const { at, noticedAt = at } = events[index]!;
    if (noticedAt < since || total < limit) continue;
    for (unmarked = Math.max(unmarked, first); unmarked <= index; unmarked++) members.push(unmarked);
    if (total > (best?.peak ?? 0)) best = { peak: total, from: events[first]!.at, to: at };
  }
  return best && { ...best, members };
}

class Tally {
  total = 0;
  readonly #counts = new Map<string, number>();

  add(units: Counted['units']): void {
    if (typeof units === 'number') this.total += units;
    else for (const unit of units) this.#change(unit, 1);
  }

  remove(units: Counted['units']): void {
    if (typeof units === 'number') this.total -= units;
    else for (const unit of units) this.#change(unit, -1);
  }

  #change(unit: string, by: 1 | -1): void {
    const count = (this.#counts.get(unit) ?? 0) + by;
    if (count === 0) this.#counts.delete(unit);
    else this.#counts.set(unit, count);
    if (by === 1 ? count === 1 : count === 0) this.total += by;
  }
}
