const everyMs = 100;
const parts = 4;

/** How much memory this process has while a task goes on, in bytes. */
export class MemoryWatch {
  readonly begun = process.memoryUsage.rss();
  /** The most in each quarter of the task, by what it reports of itself. */
  readonly most = Array.from({ length: parts }, () => 0);
  #share = 0;
  readonly #timer = setInterval(() => this.#note(), everyMs);

  /** @param share 0 to 1: how far the task is */
  reach(share: number): void {
    this.#share = Math.min(share, 1);
    this.#note();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#note();
  }

  #note(): void {
    const part = Math.min(parts - 1, Math.floor(this.#share * parts));
    this.most[part] = Math.max(this.most[part] ?? 0, process.memoryUsage.rss());
  }
}
