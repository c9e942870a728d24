export interface Range {
  start: number;
  end: number;
}

/** Which parts of a text are spoken for. Takes time linear in what is asked about, however much is taken. */
export class TakenPlaces {
  readonly #isTaken: Uint8Array;

  constructor(length: number, ranges: readonly Range[] = []) {
    this.#isTaken = new Uint8Array(length);
    for (const { start, end } of ranges) this.#isTaken.fill(1, start, end);
  }

  /** Takes a range that is free as a whole. @returns whether it was */
  take({ start, end }: Range): boolean {
    if (this.#isTaken.subarray(start, end).includes(1)) return false;
    this.#isTaken.fill(1, start, end);
    return true;
  }
}
