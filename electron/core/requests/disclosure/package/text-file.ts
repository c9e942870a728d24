import { setImmediate } from 'node:timers/promises';
import { compressPart, type CompressedPart } from '../../../documents/index.ts';

/** After about so many bytes others get their turn. */
const chunkBytes = 262_144;
/** What one unit of a string takes in UTF-8 at most. */
const widest = 3;

/** A text in UTF-8, in parts: as it is, and compressed. */
export interface WrittenText {
  plain: readonly Buffer[];
  parts: readonly CompressedPart[];
}

/**
 * A file of text in UTF-8 that grows, in memory; what is full is compressed while the next is written. Each part is encoded by itself: one that is all Latin takes a tenth of
 * the time of one with any other character, and joined they would all be of the slow kind.
 */
export class TextFile {
  readonly #plain: Buffer[] = [];
  readonly #parts: CompressedPart[] = [];
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
        this.#keep();
        this.#chunk = Buffer.allocUnsafeSlow(Math.max(chunkBytes, room));
        await setImmediate();
        this.#signal.throwIfAborted();
      }
      this.#used += this.#chunk.write(part, this.#used);
    }
  }

  /** All of it. */
  end(): WrittenText {
    this.#keep();
    return { plain: this.#plain, parts: this.#parts };
  }

  #keep(): void {
    if (this.#used === 0) return;
    const full = this.#chunk.subarray(0, this.#used);
    this.#plain.push(full);
    this.#parts.push(compressPart(full));
    this.#used = 0;
    this.#chunk = Buffer.alloc(0);
  }
}
