/** How many requests may be under way at once. */
export interface GateLimits {
  perHost: number;
  inAll: number;
}

export const usualLimits: GateLimits = { perHost: 8, inAll: 16 };

interface Waiting {
  host: string;
  owner: object;
  start(): void;
}

/**
 * Lets requests through so that no host is burdened by several tasks at once and no task waits for another one's
 * thousands: whoever has fewest under way has the next turn, first among hosts and then among tasks of one host.
 */
export class HostGate {
  readonly #limits: GateLimits;
  readonly #waiting = new Set<Waiting>();
  readonly #ofHost = new Map<string, number>();
  readonly #ofOwner = new Map<object, number>();
  #inAll = 0;

  constructor(limits: GateLimits = usualLimits) {
    this.#limits = limits;
  }

  /** @param owner whoever shares fairly, e.g. one task's client. @throws the signal's reason while it waits */
  async run<Result>(host: string, owner: object, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#wait(host, owner, signal);
    try {
      return await work();
    } finally {
      this.#count(host, owner, -1);
      this.#letThrough();
    }
  }

  #wait(host: string, owner: object, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        host,
        owner,
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(waiting);
      this.#letThrough();
    });
  }

  #letThrough(): void {
    for (let next = this.#chooseNext(); next; next = this.#chooseNext()) {
      this.#waiting.delete(next);
      this.#count(next.host, next.owner, 1);
      next.start();
    }
  }

  /** Among equals, who came first: a set keeps their order. */
  #chooseNext(): Waiting | null {
    if (this.#inAll >= this.#limits.inAll) return null;
    let next: Waiting | null = null;
    let [fewestOfHost, fewestOfOwner] = [this.#limits.perHost, Infinity];
    for (const waiting of this.#waiting) {
      const ofHost = this.#ofHost.get(waiting.host) ?? 0;
      const ofOwner = this.#ofOwner.get(waiting.owner) ?? 0;
      if (ofHost > fewestOfHost || ofHost >= this.#limits.perHost) continue;
      if (ofHost === fewestOfHost && ofOwner >= fewestOfOwner) continue;
      [next, fewestOfHost, fewestOfOwner] = [waiting, ofHost, ofOwner];
    }
    return next;
  }

  #count(host: string, owner: object, change: 1 | -1): void {
    this.#inAll += change;
    add(this.#ofHost, host, change);
    add(this.#ofOwner, owner, change);
  }
}

/** Nothing is kept of whoever has nothing under way. */
function add<Key>(counts: Map<Key, number>, key: Key, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
