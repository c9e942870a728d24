import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/index.ts';
import { Problem } from '../../shared/errors/problem.ts';
import type { Host } from './host.ts';
import type { JobRunner } from './jobs/index.ts';
import type { AnyPlan, Refs } from './handlers.ts';
import type { OpenVault, RegisterReader, Session, VaultView, WritersBeforeUse } from './vault/index.ts';

/** What was decided after a copy of the vault was made, and counts in it as well: erasures, legal holds. */
export interface DecidedSince {
  /** Carries it out in a vault that was just opened, before anything of it is shown or synced. @returns for the log */
  reapply(vault: OpenVault, writers: WritersBeforeUse): Promise<Refs>;
  /** Lays what is journalled beside a backup, and in the vault it replaced, into the restored one. */
  bringJournals(vault: OpenVault, places: { from: string; movedAside: string | null }): void;
  /** Journals beside a backup what was decided so far. */
  journalBeside(vault: OpenVault, backup: string): void | Promise<void>;
}

/** What a handler can reach. There is no writer of the register here: the router hands it out. */
export class Context {
  readonly host: Host;
  readonly jobs: JobRunner;
  /** Used where a call names no folder: the vault opened last, at first the host's default. */
  folder: string;
  /** From the wish to lock until the vault is closed: what already runs may end, nothing else is answered. */
  isLocking = false;
  /** What a call would do, parsed and authorised like any other, without doing it. The router sets it. */
  prepare: (procedure: string, input: unknown) => Promise<AnyPlan> = () =>
    Promise.reject(new Problem('procedure.unknown'));
  /** A query that is not logged, as the signed-in person may put it. The router sets it. */
  ask: <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>> = () =>
    Promise.reject(new Problem('procedure.unknown'));
  /** Runs work while no command does; those that arrive meanwhile wait. The router sets it. */
  betweenCommands: <Result>(signal: AbortSignal, work: () => Promise<Result>) => Promise<Result> = (_signal, work) =>
    work();
  /** Core's entry sets it: opening a vault lies below erasing and holding in it. */
  decidedSince: readonly DecidedSince[] = [];
  /** What open cases need of a chatbot system and the vault does not hold. Core's entry sets it: cases lie above syncs. */
  listAwaited: (backendId: string) => Promise<string[]> = () => Promise.resolve([]);
  /** Legal holds in force. Set where they are known: access must not know them. */
  countActiveHolds: () => number = () => 0;
  #openVault: OpenVault | null = null;

  constructor(host: Host, jobs: JobRunner) {
    this.host = host;
    this.jobs = jobs;
    this.folder = host.defaultVaultPath;
  }

  get openVault(): OpenVault | null {
    return this.#openVault;
  }

  get isOpen(): boolean {
    return this.#openVault !== null;
  }

  /** For vault.create, unlock, recover and lock alone. */
  set openVault(vault: OpenVault | null) {
    this.#openVault = vault;
    if (vault) this.folder = vault.folder;
  }

  /**
   * With keys and writers: for the router, the job runner and access alone.
   * @throws Problem vault.locked
   */
  get heldVault(): OpenVault {
    if (!this.openVault) throw new Problem('vault.locked');
    return this.openVault;
  }

  /** @throws Problem vault.locked */
  get vault(): VaultView {
    return this.heldVault;
  }

  get register(): RegisterReader {
    return this.vault.register;
  }

  get session(): Session {
    return this.vault.session;
  }

  now(): number {
    return this.host.now();
  }
}
