import type { GivenVault } from '../../shared/contract/messages.ts';

/** Keeps the vault named last until the window takes it: the window may not be there yet. */
export class GivenVaults {
  #last: GivenVault | null = null;
  #tell: () => void = () => undefined;

  put(given: GivenVault | null): void {
    if (given === null) return;
    this.#last = given;
    this.#tell();
  }

  take(): GivenVault | null {
    const given = this.#last;
    this.#last = null;
    return given;
  }

  /** From now on the listener is told that there is something to take. */
  onGiven(tell: () => void): void {
    this.#tell = tell;
  }
}
