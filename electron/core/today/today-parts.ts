import { todayKinds, type TodayKind } from '../../../shared/contract/today.ts';
import type { Context } from '../context.ts';
import { readPart } from '../read-part.ts';

/** What Today is put together from, and which kinds of it could not be read. */
export class TodayParts {
  readonly #context: { host: Pick<Context['host'], 'log'> };
  readonly #unread = new Set<TodayKind>();

  constructor(context: { host: Pick<Context['host'], 'log'> }) {
    this.#context = context;
  }

  /** Null where it cannot be read; its kinds are then unread. */
  async read<Part>(kinds: readonly TodayKind[], read: () => Promise<Part>): Promise<Part | null> {
    const part = await readPart(this.#context, read);
    if (part === null) for (const kind of kinds) this.#unread.add(kind);
    return part;
  }

  /** In the order of all kinds. */
  get unread(): TodayKind[] {
    return todayKinds.filter((kind) => this.#unread.has(kind));
  }
}
