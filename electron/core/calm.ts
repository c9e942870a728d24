/** How long work waits for whoever asks, in milliseconds by the clock of this process. */
export interface Patience {
  /** It begins once nobody has asked for anything for so long. */
  calmMs: number;
  /** Where it is never calm, it begins all the same. */
  longestMs: number;
}

/** Begins work once nobody has asked for anything for a while. */
export class Calm {
  readonly #work: () => void;
  #lastCallAt = -Infinity;
  #calmMs = Infinity;
  #latestAt = Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Somebody asked for something. */
  noteCall(): void {
    this.#lastCallAt = performance.now();
  }

  /** Work that was asked for several times begins once, by the patience that ends sooner. */
  wait({ calmMs, longestMs }: Patience): void {
    const now = performance.now();
    this.#calmMs = Math.min(this.#calmMs, calmMs);
    this.#latestAt = Math.min(this.#latestAt, now + longestMs);
    this.#lookAt(now + this.#calmMs);
  }

  #lookAt(at: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), Math.min(at, this.#latestAt) - performance.now()).unref();
  }

  #look(): void {
    const calmAt = this.#lastCallAt + this.#calmMs;
    if (Math.min(calmAt, this.#latestAt) > performance.now()) return this.#lookAt(calmAt);
    this.#timer = undefined;
    this.#calmMs = Infinity;
    this.#latestAt = Infinity;
    this.#work();
  }
}
