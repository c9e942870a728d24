import { procedureNames, procedures, type InputOf, type ProcedureName } from '../../shared/contract/index.ts';
import { isAllowed } from '../../shared/contract/permissions.ts';
import { findDueBackup, isRotationDue, nextBackupAt } from './access/index.ts';
import { findDueInspection, nextInspectionAt } from './backends/index.ts';
import { isBotComparisonDue } from './bots/index.ts';
import { Calm, type Patience } from './calm.ts';
import { isCheckDue } from './checks/index.ts';
import type { Context } from './context.ts';
import { isFeedDue } from './deadlines/index.ts';
import { feedSources } from './due-sources.ts';
import { isRescanDue } from './findings/index.ts';
import { incidentKeeping } from './incidents/index.ts';
import { toProblem } from './problems.ts';
import { isDriftDue } from './records/index.ts';
import { findDueErasure, nextErasureAt } from './requests/index.ts';
import { findDueRun, isComparisonDue, isTidyDue, nextDueRunAt } from './retention/index.ts';
import type { Router } from './router.ts';

const shortestWaitMs = 1000;
/** Longer timers lose what a machine that slept missed. */
const longestWaitMs = 15 * 60_000;

/** To find out what is due much is read, and whoever unlocked waits for the first screens. */
const afterUnlocking: Patience = { calmMs: 2000, longestMs: 30_000 };
/** Whoever did something waits for what it leads to as well. */
const afterwards: Patience = { calmMs: 500, longestMs: 3000 };

type MaybePromise<Value> = Value | Promise<Value>;

interface Due<Name extends ProcedureName> {
  procedure: Name;
  /** What it is to be called with; null where nothing is due. */
  find(context: Context): MaybePromise<InputOf<Name> | null>;
  /** Epoch milliseconds: when something will be due without anybody's doing. */
  nextAt?(context: Context): Promise<number | null>;
  /** Calls after which it may be due again, even if it failed before. */
  causes: readonly ProcedureName[];
}

/** Checks the input against the procedure it is for. */
function due<Name extends ProcedureName>(work: Due<Name>): Due<ProcedureName> {
  return work;
}

const haveDates = /^(requests|incidents|records|processors|programme|retention|bots|backends|deadlines|controllers)\./;

/** Whatever changes a register that has dates. */
const causesOfDates = procedureNames.filter(
  (name) => haveDates.test(name) && procedures[name].kind !== 'query' && name !== 'deadlines.refreshFeed',
);

/** What is done without being asked for, most urgent first. */
const kinds = [
  due({
    procedure: 'vault.rotateKey',
    find: (context) => (isRotationDue(context) ? { cause: 'accessWithdrawn' as const } : null),
    causes: ['users.remove', 'users.setRole'],
  }),
  due({
    // A system that deletes later, or only so many an hour: on the word that was given for the whole of it.
    procedure: 'requests.execute',
    find: findDueErasure,
    nextAt: nextErasureAt,
    causes: [],
  }),
  due({
    // On the word that was given for a schedule, or for a run whose system asked for patience.
    procedure: 'retention.run',
    find: findDueRun,
    nextAt: nextDueRunAt,
    causes: ['retention.policies.schedule', 'retention.policies.activate', 'retention.holds.release'],
  }),
  due({
    procedure: 'findings.rescan',
    find: async (context) => ((await isRescanDue(context)) ? {} : null),
    causes: ['findings.setSettings', 'requests.liftRestriction', 'retention.holds.release'],
  }),
  due({
    procedure: 'checks.run',
    find: async (context) => ((await isCheckDue(context)) ? {} : null),
    causes: [
      'checks.setRule',
      'checks.addRule',
      'checks.changeRule',
      'checks.removeRule',
      'checks.setBot',
      // A bot is declared by its record.
      'records.release',
      'checks.addNotice',
      'checks.removeNotice',
      'findings.setSettings',
      // What was decided in it about places; not with each of them.
      'reviews.close',
      // Nothing was checked while it was restricted.
      'requests.liftRestriction',
      'retention.holds.release',
    ],
  }),
  due({
    procedure: 'retention.compare',
    find: async (context) => ((await isComparisonDue(context)) ? {} : null),
    causes: [
      'backends.sync',
      'backends.remove',
      'retention.policies.activate',
      'retention.policies.retire',
      'retention.declareSetting',
      'retention.holds.set',
      'retention.holds.release',
      'checks.setBot',
      'records.release',
    ],
  }),
  due({
    procedure: 'records.compare',
    find: async (context) => ((await isDriftDue(context)) ? {} : null),
    causes: [
      'backends.sync',
      'backends.remove',
      'records.release',
      'records.retire',
      'findings.rescan',
      'checks.run',
      'checks.addNotice',
      'checks.removeNotice',
      'retention.policies.activate',
      'retention.policies.retire',
      'retention.holds.set',
      'retention.holds.release',
      'processors.save',
      'processors.retire',
      // What is restricted does not count.
      'requests.restrict',
      'requests.liftRestriction',
    ],
  }),
  due({
    // On the word of whoever set how long copies stay here.
    procedure: 'retention.tidy',
    find: async (context) => ((await isTidyDue(context, incidentKeeping)) ? {} : null),
    causes: [
      'retention.setOwnData',
      'backends.sync',
      'retention.policies.retire',
      'retention.holds.release',
      'requests.close',
    ],
  }),
  due({
    procedure: 'bots.compare',
    find: async (context) => ((await isBotComparisonDue(context)) ? {} : null),
    causes: [
      'backends.sync',
      'backends.remove',
      'bots.addVersion',
      'bots.removeVersion',
      // Nothing was read while it was restricted.
      'requests.liftRestriction',
    ],
  }),
  due({
    // On the word that was given for a schedule.
    procedure: 'backends.inspect',
    find: findDueInspection,
    nextAt: nextInspectionAt,
    causes: ['backends.scheduleInspection', 'backends.update', 'backends.permitProbes'],
  }),
  due({
    // On the word of whoever chose its place.
    procedure: 'deadlines.refreshFeed',
    find: (context) => (isFeedDue(context, feedSources) ? {} : null),
    causes: causesOfDates,
  }),
  due({
    // On the word that was given for a schedule. Last: a copy that waits for the others holds what they did.
    procedure: 'vault.backup',
    find: findDueBackup,
    nextAt: nextBackupAt,
    causes: ['vault.scheduleBackups'],
  }),
];

/**
 * Starts jobs that the state of the vault asks for: after unlocking, after calls that cause them, and when another job
 * that stood in their way has ended.
 */
export class DueWork {
  readonly #context: Context;
  readonly #router: Router;
  readonly #calm: Calm | null;
  /** Ended otherwise than well. Not tried again before something changes. */
  readonly #givenUp = new Set<string>();
  #starting: Promise<void> | null = null;
  #isAskedAgain = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: Context, router: Router) {
    this.#context = context;
    this.#router = router;
    this.#calm = context.host.waitsForCalm ? new Calm(() => void this.#startNow()) : null;
    context.jobs.onEnded = (procedure, state) => {
      if (state !== 'done') this.#givenUp.add(procedure);
      void this.start();
    };
  }

  /** A vault was opened: whatever failed before may go well now. */
  afterUnlock(): Promise<void> {
    this.#givenUp.clear();
    return this.start(afterUnlocking);
  }

  noteCall(): void {
    this.#calm?.noteCall();
  }

  async afterCall(name: string): Promise<void> {
    const caused = kinds.filter(({ causes }) => (causes as readonly string[]).includes(name));
    if (caused.length === 0) return;
    for (const { procedure } of caused) this.#givenUp.delete(procedure);
    await this.start();
  }

  /** Resolves once what is due has begun; where it waits for calm, at once. */
  start(patience = afterwards): Promise<void> {
    if (!this.#calm) return this.#startNow();
    this.#calm.wait(patience);
    return Promise.resolve();
  }

  #startNow(): Promise<void> {
    this.#isAskedAgain = true;
    this.#starting ??= this.#startAll().finally(() => (this.#starting = null));
    return this.#starting;
  }

  async #startAll(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      for (const kind of kinds) await this.#startOne(kind);
    }
    await this.#wakeInTime();
  }

  /** For what will be due while nobody does anything. */
  async #wakeInTime(): Promise<void> {
    clearTimeout(this.#timer);
    const { isOpen, isLocking, host } = this.#context;
    if (!host.resumesJobs || !isOpen || isLocking) return;
    try {
      const waiting = kinds.filter(({ procedure }) => !this.#givenUp.has(procedure));
      const times = await Promise.all(waiting.map(async (kind) => (await kind.nextAt?.(this.#context)) ?? null));
      const next = Math.min(...times.flatMap((at) => at ?? []));
      if (next === Infinity) return;
      const delay = Math.min(Math.max(next - host.now(), shortestWaitMs), longestWaitMs);
      this.#timer = setTimeout(() => void this.start(), delay).unref();
    } catch (error) {
      // Locked meanwhile: the next unlock looks again.
      if (toProblem(error).code !== 'vault.locked') host.log(toProblem(error).code);
    }
  }

  async #startOne({ procedure, find }: Due<ProcedureName>): Promise<void> {
    const { isOpen, isLocking, host } = this.#context;
    if (!host.resumesJobs || !isOpen || isLocking || this.#givenUp.has(procedure)) return;
    try {
      if (!isAllowed(this.#context.session.role, procedures[procedure].permission)) return;
      const input = await find(this.#context);
      if (input !== null) await this.#router.call(procedure, input);
    } catch (error) {
      const { code } = toProblem(error);
      // What stands in the way ends, and its end is a reason to look again.
      if (code === 'job.busy' || code === 'vault.locked') return;
      this.#givenUp.add(procedure);
      this.#context.host.log(code);
    }
  }
}
