import type { VaultStatus } from '../../shared/contract/vault.ts';

type LockCause = 'idle' | 'sleep';

const retryMs = 5_000;

/** Locks the vault after minutes without input in our window, measured by the clock so that a sleeping machine counts. */
export class IdleLock {
  readonly #lock: (cause: LockCause) => void;
  #limitMs: number | null = null;
  #lastInputAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(lock: (cause: LockCause) => void) {
    this.#lock = lock;
  }

  /** Follows the vault: only an open one can be locked, and its setting says after how long. */
  followVault(status: Pick<VaultStatus, 'state' | 'idleLockMinutes'>): void {
    const wasOpen = this.#limitMs !== null;
    this.#limitMs = status.state === 'unlocked' ? status.idleLockMinutes * 60_000 : null;
    if (!wasOpen) this.#lastInputAt = Date.now();
    this.#schedule();
  }

  noteInput(): void {
    this.#lastInputAt = Date.now();
  }

  /** The machine goes to sleep or its screen is locked. */
  noteSleep(): void {
    if (this.#limitMs !== null) this.#lock('sleep');
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#limitMs === null) return;
    const remaining = this.#lastInputAt + this.#limitMs - Date.now();
    if (remaining <= 0) this.#lock('idle');
    // Also after locking: until the vault reports itself locked, it is tried again.
    this.#timer = setTimeout(() => this.#schedule(), remaining > 0 ? remaining : retryMs);
  }
}
