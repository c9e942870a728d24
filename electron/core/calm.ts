/** Where it is never calm, work begins all the same. */
const longestRestlessMs = 30_000;

/** Begins work once nobody has asked for anything for a while. Milliseconds, by the clock of this process. */
export class Calm {
  readonly #calmMs: number;
  readonly #work: () => void;
  #lastCallAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(calmMs: number, work: () => void) {
    this.#calmMs = calmMs;
    this.#work = work;
  }

  /** Somebody asked for something. */
  noteCall(): void {
    this.#lastCallAt = performance.now();
  }

  /** Work that was asked for several times begins once. */
  wait(): void {
    if (this.#timer) return;
    this.#lookAfter(this.#calmMs, performance.now());
  }

  #lookAfter(ms: number, since: number): void {
    this.#timer = setTimeout(() => {
      const left = Math.min(this.#lastCallAt + this.#calmMs, since + longestRestlessMs) - performance.now();
      if (left > 0) return this.#lookAfter(left, since);
      this.#timer = undefined;
      this.#work();
    }, ms).unref();
  }
}
