import type { IncomingHttpHeaders } from 'node:http';

/** What a system lets itself be asked. */
export interface RateLimits {
  /** So many requests in any window of so many seconds. */
  rates: readonly { count: number; perSeconds: number }[];
  /** Headers with the number of requests that are left, and when there are new ones. */
  headers: { remaining: string; reset: string; resetIs: 'epochSeconds' | 'seconds' } | null;
}

/** Keeps requests below a limit, so that the system need not refuse them. Times are epoch milliseconds. */
export class Pace {
  readonly #limits: RateLimits;
  #sent: number[] = [];
  #blockedUntil = 0;

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /** How long to wait until one more is allowed, in milliseconds. */
  delayAt(now: number): number {
    const longest = Math.max(0, ...this.#limits.rates.map(({ perSeconds }) => perSeconds)) * 1000;
    this.#sent = this.#sent.filter((at) => at > now - longest);
    const waits = this.#limits.rates.map(({ count, perSeconds }) => {
      const blocking = this.#sent.filter((at) => at > now - perSeconds * 1000).at(-count);
      return blocking === undefined ? 0 : blocking + perSeconds * 1000 - now;
    });
    return Math.max(0, this.#blockedUntil - now, ...waits);
  }

  noteSent(now: number): void {
    if (this.#limits.rates.length > 0) this.#sent.push(now);
  }

  /** What the system says of itself in its answer. */
  noteAnswer(headers: IncomingHttpHeaders, now: number): void {
    const named = this.#limits.headers;
    if (!named) return;
    const remaining = readNumber(headers[named.remaining.toLowerCase()]);
    const reset = readNumber(headers[named.reset.toLowerCase()]);
    if (remaining === null || reset === null || remaining > 0) return;
    this.#blockedUntil = named.resetIs === 'epochSeconds' ? reset * 1000 : now + reset * 1000;
  }
}

function readNumber(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,12}(\.\d+)?$/.test(header.trim()) ? Number(header) : null;
}
