import type { AskForToken, Authenticator, Proof } from '../../http/authenticator.ts';

/** What was given out, and until when it holds: epoch milliseconds; null where only a refusal tells. */
export interface Obtained {
  proof: Proof;
  until: number | null;
}

/** A new one is fetched so long before the old one ends. */
const marginMs = 30_000;

/** Obtains a proof once, shares it between all requests, and again when it ends or the system refuses it. */
export class ObtainedProof implements Authenticator {
  readonly #obtain: (ask: AskForToken) => Promise<Obtained>;
  readonly #now: () => number;
  #current: Promise<Obtained> | null = null;

  /** @param now epoch milliseconds */
  constructor(obtain: (ask: AskForToken) => Promise<Obtained>, now: () => number) {
    this.#obtain = obtain;
    this.#now = now;
  }

  async prove(_request: unknown, ask: AskForToken): Promise<Proof> {
    const held = this.#current;
    const obtained = held && (await held);
    if (obtained && (obtained.until === null || this.#now() < obtained.until - marginMs)) return obtained.proof;
    // Another request may have asked for a new one meanwhile.
    if (this.#current === held) this.#current = this.#fetch(ask);
    return (await (this.#current ?? this.#fetch(ask))).proof;
  }

  renew(refused: Proof): boolean {
    void this.#current?.then(
      ({ proof }) => {
        if (proof === refused) this.#current = null;
      },
      () => undefined,
    );
    return true;
  }

  #fetch(ask: AskForToken): Promise<Obtained> {
    const fetching = this.#obtain(ask);
    // A failure is not kept: the next request tries anew.
    fetching.catch(() => {
      if (this.#current === fetching) this.#current = null;
    });
    return fetching;
  }
}
