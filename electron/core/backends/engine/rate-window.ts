import type { RateDescription } from './description/place-description.ts';

/** How many requests a system allows in any window of time. Times are epoch milliseconds. */
export class RateWindow {
  readonly #rate: RateDescription;
  #sent: number[] = [];

  constructor(rate: RateDescription) {
    this.#rate = rate;
  }

  /** How long to wait until one more is allowed, in milliseconds. */
  delayAt(now: number): number {
    const { count, perSeconds } = this.#rate;
    this.#sent = this.#sent.filter((at) => at > now - perSeconds * 1000);
    const blocking = this.#sent.at(-count);
    return blocking === undefined ? 0 : blocking + perSeconds * 1000 - now;
  }

  note(now: number): void {
    this.#sent.push(now);
  }
}
