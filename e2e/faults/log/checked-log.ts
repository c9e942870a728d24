import {
  beforeFirst,
  checkEntryLine,
  checkLastLine,
  decode,
  verifyExport,
  type ChainPlace,
} from '../../../electron/core/testing/inside.ts';

const lineBreak = 0x0a;

/**
 * An intact export, prepared for asking very often whether a change of a few bytes is found. Lines before the change are
 * not checked again: the check of a line depends on them by the place they lead to and nothing else. Where the changed
 * lines do not settle it, the whole file is checked.
 */
export class CheckedLog {
  readonly bytes: Buffer;
  /** Where each line begins; ends with the length of the file. */
  readonly starts: number[] = [0];
  /** Where the check is before each line. */
  readonly #places: ChainPlace[] = [beforeFirst];
  wholeChecks = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    if (!verifyExport(bytes).intact) throw new Error('the log is not intact to begin with');
    for (let at = bytes.indexOf(lineBreak); at >= 0; at = bytes.indexOf(lineBreak, at + 1)) this.starts.push(at + 1);
    for (let line = 0; line < this.lines - 1; line += 1) {
      const text = bytes.toString('utf8', this.starts[line], this.starts[line + 1]! - 1);
      this.#places.push(checkEntryLine(text, this.#places[line]!) as ChainPlace);
    }
  }

  get lines(): number {
    return this.starts.length - 1;
  }

  /** The line in which a byte lies; its line break belongs to it. */
  lineOf(position: number): number {
    let [low, high] = [0, this.lines - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether it is found out that the bytes from `start` to `end` became others. */
  findsChange(start: number, end: number, others: Uint8Array): boolean {
    const first = this.lineOf(start);
    // What follows the change is joined to it where its line break is gone.
    const last = Math.min(this.lineOf(Math.max(start, end - 1)) + 1, this.lines - 1);
    const [from, to] = [this.starts[first]!, this.starts[last + 1]!];
    const changed = Buffer.concat([this.bytes.subarray(from, start), others, this.bytes.subarray(end, to)]);
    const text = decode(changed);
    if (text === null) return true;
    const lines = text.split('\n');
    const isAtEnd = last === this.lines - 1;
    if (lines.pop() !== '') return true;
    const seal = isAtEnd ? lines.pop() : undefined;
    let place = this.#places[first]!;
    for (const line of lines) {
      const next = checkEntryLine(line, place);
      if (typeof next === 'string') return true;
      place = next;
    }
    if (isAtEnd && typeof checkLastLine(seal ?? '') === 'string') return true;
    this.wholeChecks += 1;
    return !verifyExport(this.with(start, end, others)).intact;
  }

  with(start: number, end: number, others: Uint8Array): Buffer {
    return Buffer.concat([this.bytes.subarray(0, start), others, this.bytes.subarray(end)]);
  }
}
