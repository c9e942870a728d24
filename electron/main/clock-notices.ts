import type { RunningClock } from '../../shared/contract/incidents/clocks.ts';
import { isAllowed, type Role } from '../../shared/contract/permissions.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';

type Followed = Pick<VaultStatus, 'state'> & { user: { role: Role } | null };

export interface Notice {
  clock: RunningClock;
  /** At most so many hours are left; 0: it has passed. */
  hours: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** So many hours before its end a clock is told of, and when it has passed. */
const stages = [0, 1, 6, 24];

/**
 * Tells of clocks that end soon, however deep the window is buried. Each stage of a clock is told once as long as the
 * application runs, and of several that were missed only the last. A locked vault can't be asked, but whoever it
 * locked by itself for is still to be told: then by what it said last.
 */
export class ClockNotices {
  readonly #read: () => Promise<readonly RunningClock[]>;
  readonly #show: (notice: Notice) => void;
  /** The lowest stage told, by clock. */
  readonly #told = new Map<string, number>();
  #known: readonly RunningClock[] = [];
  #mayAsk = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param read all running clocks; rejects where the vault is locked by then */
  constructor(read: () => Promise<readonly RunningClock[]>, show: (notice: Notice) => void) {
    this.#read = read;
    this.#show = show;
  }

  /** Asks for whoever may see incidents. To others nothing is told that somebody else has read. */
  followVault({ state, user }: Followed): void {
    const isOpen = state === 'unlocked' && user !== null;
    const mayAsk = isOpen && isAllowed(user.role, 'incidents.read');
    if (isOpen && !mayAsk) this.#known = [];
    const isNew = mayAsk && !this.#mayAsk;
    this.#mayAsk = mayAsk;
    if (!isNew) return;
    if (this.#timer === undefined) this.#timer = setInterval(() => void this.#look(), minuteMs);
    void this.#look();
  }

  async #look(): Promise<void> {
    // The vault may just be closing: then what it said last holds.
    if (this.#mayAsk) this.#known = await this.#read().catch(() => this.#known);
    for (const clock of this.#known) this.#tell(clock);
  }

  #tell(clock: RunningClock): void {
    const hours = findStage(clock, Date.now());
    const key = `${clock.incidentId} ${clock.clockId} ${clock.target}`;
    if (hours === undefined || hours >= (this.#told.get(key) ?? Infinity)) return;
    this.#told.set(key, hours);
    this.#show({ clock, hours });
  }
}

/** Undefined while more is left than anybody is told of. */
function findStage({ target }: RunningClock, now: number): number | undefined {
  const left = (Date.parse(target) - now) / hourMs;
  return stages.find((hours) => left <= hours);
}
