import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { UnusableRow } from '../engine/list-rows.ts';

/** What one conversation alone can be the cause of. */
const ownFaults: readonly ProblemCode[] = [
  'backend.failing',
  'backend.timeout',
  'backend.forbidden',
  'backend.unexpectedAnswer',
  'backend.tooLarge',
];
/** Those of them that a system shows for everything when it is down itself. */
const perhapsOfAll: readonly ProblemCode[] = ['backend.failing', 'backend.timeout', 'backend.forbidden'];
const failuresInARow = 20;
const keptAtMost = 1000;

/** The conversations a sync could not read. They keep no other from being read and are tried again by the next sync. */
export class UnreadConversations {
  /** Of syncs before, not tried yet. */
  readonly #waiting: Set<string>;
  readonly #failed = new Set<string>();
  readonly #nameless = new Set<string>();
  #inARow = 0;
  #first: Problem | null = null;
  #latest: Problem | null = null;

  constructor(waiting: readonly string[]) {
    this.#waiting = new Set(waiting);
  }

  get count(): number {
    return this.#waiting.size + this.#failed.size + this.#nameless.size;
  }

  get waiting(): readonly string[] {
    return [...this.#waiting];
  }

  get first(): Problem | null {
    return this.#first;
  }

  /** Why the latest failed, once so many did in a row that it is the system, not the conversations. */
  get systemProblem(): Problem | null {
    return this.#inARow >= failuresInARow ? this.#latest : null;
  }

  /** What the next sync is to try; null when there are too many to remember, and it has to read everything again. */
  get kept(): string[] | null {
    const ids = [...this.#waiting, ...this.#failed];
    return ids.length > keptAtMost ? null : ids;
  }

  hasFailed(externalId: string): boolean {
    return this.#failed.has(externalId);
  }

  /** @returns null where this one conversation fails; @throws Problem where more than that fails */
  async attempt<Result>(externalId: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      const result = await work();
      this.#inARow = 0;
      this.#waiting.delete(externalId);
      return result;
    } catch (error) {
      if (!(error instanceof Problem) || !ownFaults.includes(error.code)) throw error;
      if (perhapsOfAll.includes(error.code)) {
        this.#inARow++;
        this.#latest = error;
      }
      this.note(externalId, error);
      return null;
    }
  }

  note(externalId: string, problem: Problem): void {
    this.#first ??= problem;
    this.#waiting.delete(externalId);
    this.#failed.add(externalId);
  }

  noteRow({ externalId, digest, problem }: UnusableRow): void {
    if (externalId !== null) return this.note(externalId, problem);
    this.#first ??= problem;
    this.#nameless.add(digest);
  }
}
