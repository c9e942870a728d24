import type { NavigationEntry } from '../navigation.ts';

/** Where somebody was: a screen, and what it showed. */
export interface Stop {
  route: NavigationEntry['route'];
  /** By the keys of kept state. */
  shown: Readonly<Record<string, unknown>>;
}

const most = 100;

/** Where somebody came from and can go back to. Only in memory, and gone with the lock. */
export class Trail {
  #stops: readonly Stop[];
  #at = 0;

  constructor(first: Stop) {
    this.#stops = [first];
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#stops.length - 1;
  }

  /** Going somewhere new ends what lay ahead. False where nothing changed. */
  arrive(stop: Stop): boolean {
    if (isSame(this.#stops[this.#at], stop)) return false;
    this.#stops = [...this.#stops.slice(0, this.#at + 1), stop].slice(-most);
    this.#at = this.#stops.length - 1;
    return true;
  }

  /** Null at either end. */
  move(by: -1 | 1): Stop | null {
    const stop = this.#stops[this.#at + by];
    if (!stop) return null;
    this.#at += by;
    return stop;
  }
}

/** What was never chosen and what was closed again show the same. */
function isSame(one: Stop | undefined, other: Stop): boolean {
  if (one?.route !== other.route) return false;
  const keys = new Set([...Object.keys(one.shown), ...Object.keys(other.shown)]);
  return [...keys].every((key) => JSON.stringify(one.shown[key] ?? null) === JSON.stringify(other.shown[key] ?? null));
}
