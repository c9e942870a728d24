import { utilityProcess, type UtilityProcess } from 'electron';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { CallMessage, EventMessage, ReplyMessage } from '../../shared/contract/messages.ts';
import { Problem, type ProblemJson } from '../../shared/errors/problem.ts';
import type { HostSettings } from './user-data.ts';

export type Reply = { ok: unknown } | { problem: ProblemJson };

/** Starting again at once would turn a core that can't start into a busy loop. */
const restartPauseMs = 2_000;
const closingPatienceMs = 5_000;

/** The utility process that holds the vault, and what it is being asked. Replaced by a new one when it dies. */
export class CoreProcess {
  readonly #file: string;
  readonly #settings: HostSettings;
  readonly #listeners = new Set<(message: EventMessage) => void>();
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #child: UtilityProcess | null = null;
  #nextId = 1;
  #startedAt = 0;
  #isStopping = false;

  constructor(file: string, settings: HostSettings) {
    this.#file = file;
    this.#settings = settings;
  }

  start(): void {
    this.#startedAt = Date.now();
    const child = utilityProcess.fork(this.#file, [JSON.stringify(this.#settings)], { serviceName: 'Custos core' });
    child.on('message', (message: ReplyMessage | EventMessage) => this.#receive(message));
    child.once('exit', () => this.#replace());
    this.#child = child;
  }

  /** Answers `core.unavailable` when the process is gone or dies before it has answered. Never rejects. */
  call(procedure: ProcedureName, input: unknown): Promise<Reply> {
    const child = this.#child;
    if (!child) return Promise.resolve({ problem: new Problem('core.unavailable').toJSON() });
    const message: CallMessage = { id: this.#nextId++, procedure, input };
    return new Promise((resolve) => {
      this.#waiting.set(message.id, resolve);
      child.postMessage(message);
    });
  }

  onEvent(listener: (message: EventMessage) => void): void {
    this.#listeners.add(listener);
  }

  /** Closes the vault and ends the process; ends it also if closing takes too long. Resolves once it is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (!child) return;
    const isGone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const patience = new Promise<void>((resolve) => setTimeout(resolve, closingPatienceMs));
    // Refused where the vault is locked already, which is as good.
    await Promise.race([this.call('vault.lock', { cause: 'exit' }), patience, isGone]);
    child.kill();
    await isGone;
  }

  #receive(message: ReplyMessage | EventMessage): void {
    if ('event' in message) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const { id, ...reply } = message;
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  #replace(): void {
    this.#child = null;
    const unavailable = new Problem('core.unavailable').toJSON();
    for (const answer of this.#waiting.values()) answer({ problem: unavailable });
    this.#waiting.clear();
    if (this.#isStopping) return;
    const pause = Math.max(0, this.#startedAt + restartPauseMs - Date.now());
    setTimeout(() => {
      if (this.#isStopping) return;
      this.start();
      void this.#announceRestart();
    }, pause);
  }

  /** A new core starts locked; the window learns it, and why, without having asked. */
  async #announceRestart(): Promise<void> {
    const reply = await this.call('vault.status', {});
    if ('ok' in reply) this.#receive({ event: 'vault.changed', payload: reply.ok } as EventMessage);
    this.#receive({ event: 'core.restarted', payload: new Problem('core.unavailable').toJSON() });
  }
}
