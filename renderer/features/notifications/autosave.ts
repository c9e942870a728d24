/** saved: all of it is stored. waiting: it rests for a moment. saving: on its way. failed: kept here, not stored. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** Milliseconds without typing after which it is stored: each time is an entry in the log. */
const typingRest = 1200;

/**
 * Stores what is typed, one call after the other: what was typed meanwhile goes with the next, and what could not be
 * stored stays here until it can.
 */
export class Autosave<Changes extends object> {
  #save: (changes: Partial<Changes>) => Promise<unknown>;
  #rest: number;
  #waiting: Partial<Changes> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #state: SaveState = 'saved';
  #problem: unknown = null;
  readonly #listeners = new Set<() => void>();

  constructor(save: (changes: Partial<Changes>) => Promise<unknown>, rest = typingRest) {
    this.#save = save;
    this.#rest = rest;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Why the last call failed. */
  get problem(): unknown {
    return this.#problem;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Stored once typing rests. */
  change(changes: Partial<Changes>): void {
    this.#waiting = { ...this.#waiting, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#rest);
    this.#set('waiting');
  }

  /** Stores at once what waits. @returns whether everything is stored */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // Whoever flushes meanwhile waits for the same run, which takes along what came in since.
    this.#running ??= this.#saveAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #saveAll(): Promise<boolean> {
    while (Object.keys(this.#waiting).length > 0) {
      const changes = this.#waiting;
      this.#waiting = {};
      this.#set('saving');
      try {
        await this.#save(changes);
      } catch (problem) {
        // What was typed since is newer than what could not be stored.
        this.#waiting = { ...changes, ...this.#waiting };
        this.#problem = problem;
        this.#set('failed');
        return false;
      }
    }
    this.#problem = null;
    this.#set('saved');
    return true;
  }

  #set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
