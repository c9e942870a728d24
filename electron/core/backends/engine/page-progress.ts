import { createHash } from 'node:crypto';
import type { PageParameters } from './pagination.ts';

/** A system may leave some pages empty that it has filtered. */
const emptyPagesAtMost = 100;

/**
 * Notices a list that has no end: a system that ignores which page it is asked for, or whose pages lead in a circle.
 * Whether all was read is for the count to say.
 */
export class PageProgress {
  readonly #asked = new Set<string>();
  #last = '';
  #empty = 0;

  /** @returns whether a page with these rows is new, and one asked for with `next` may be, too */
  isGoingOn(rows: readonly unknown[], next: PageParameters): boolean {
    const page = digest([rows.length, rows[0], rows.at(-1)]);
    const isRepeated = rows.length > 0 && page === this.#last;
    this.#last = page;
    this.#empty = rows.length > 0 ? 0 : this.#empty + 1;
    const asked = digest(next);
    const isCircle = this.#asked.has(asked);
    this.#asked.add(asked);
    return !isRepeated && !isCircle && this.#empty <= emptyPagesAtMost;
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
