import { setImmediate } from 'node:timers/promises';

/** After about so many bytes others get their turn. */
const chunkBytes = 262_144;
/** What one unit of a string takes in UTF-8 at most. */
const widest = 3;

/**
 * A file of text in UTF-8 that grows, in memory. Each part is encoded by itself: one that is all Latin takes a tenth of
 * the time of one with any other character, and joined they would all be of the slow kind.
 */
export class TextFile {
  readonly #full: Buffer[] = [];
  readonly #signal: AbortSignal;
  #chunk = Buffer.alloc(0);
  #used = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async append(parts: Iterable<string>): Promise<void> {
    for (const part of parts) {
      const room = part.length * widest;
      if (room > this.#chunk.length - this.#used) {
        this.#full.push(this.#chunk.subarray(0, this.#used));
        this.#chunk = Buffer.allocUnsafeSlow(Math.max(chunkBytes, room));
        this.#used = 0;
        await setImmediate();
        this.#signal.throwIfAborted();
      }
      this.#used += this.#chunk.write(part, this.#used);
    }
  }

  /** All of it. */
  end(): Buffer {
    return Buffer.concat([...this.#full, this.#chunk.subarray(0, this.#used)]);
  }
}
