import { procedures, type InputOf, type ProcedureName } from '../../shared/contract/index.ts';
import { isAllowed } from '../../shared/contract/permissions.ts';
import { isRotationDue } from './access/index.ts';
import { isCheckDue } from './checks/index.ts';
import type { Context } from './context.ts';
import { isRescanDue } from './findings/index.ts';
import { toProblem } from './problems.ts';
import type { Router } from './router.ts';

interface Due<Name extends ProcedureName> {
  procedure: Name;
  input: InputOf<Name>;
  isDue(context: Context): boolean | Promise<boolean>;
  /** Calls after which it may be due again, even if it failed before. */
  causes: readonly ProcedureName[];
}

/** Checks the input against the procedure it is for. */
function due<Name extends ProcedureName>(work: Due<Name>): Due<ProcedureName> {
  return work;
}

/** What is done without being asked for, most urgent first. */
const kinds = [
  due({
    procedure: 'vault.rotateKey',
    input: { cause: 'accessWithdrawn' },
    isDue: isRotationDue,
    causes: ['users.remove', 'users.setRole'],
  }),
  due({
    procedure: 'findings.rescan',
    input: {},
    isDue: isRescanDue,
    causes: ['findings.setSettings', 'requests.liftRestriction'],
  }),
  due({
    procedure: 'checks.run',
    input: {},
    isDue: isCheckDue,
    causes: [
      'checks.setRule',
      'checks.addRule',
      'checks.changeRule',
      'checks.removeRule',
      'checks.setBot',
      'checks.addNotice',
      'checks.removeNotice',
      'findings.setSettings',
      // What was decided in it about places; not with each of them.
      'reviews.close',
      // Nothing was checked while it was restricted.
      'requests.liftRestriction',
    ],
  }),
];

/**
 * Starts jobs that the state of the vault asks for: after unlocking, after calls that cause them, and when another job
 * that stood in their way has ended.
 */
export class DueWork {
  readonly #context: Context;
  readonly #router: Router;
  /** Ended otherwise than well. Not tried again before something changes. */
  readonly #givenUp = new Set<string>();
  #starting: Promise<void> | null = null;
  #isAskedAgain = false;

  constructor(context: Context, router: Router) {
    this.#context = context;
    this.#router = router;
    context.jobs.onEnded = (procedure, state) => {
      if (state !== 'done') this.#givenUp.add(procedure);
      void this.start();
    };
  }

  /** A vault was opened: whatever failed before may go well now. */
  afterUnlock(): Promise<void> {
    this.#givenUp.clear();
    return this.start();
  }

  async afterCall(name: string): Promise<void> {
    const caused = kinds.filter(({ causes }) => (causes as readonly string[]).includes(name));
    if (caused.length === 0) return;
    for (const { procedure } of caused) this.#givenUp.delete(procedure);
    await this.start();
  }

  start(): Promise<void> {
    this.#isAskedAgain = true;
    this.#starting ??= this.#startAll().finally(() => (this.#starting = null));
    return this.#starting;
  }

  async #startAll(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      for (const kind of kinds) await this.#startOne(kind);
    }
  }

  async #startOne({ procedure, input, isDue }: Due<ProcedureName>): Promise<void> {
    const { isOpen, isLocking, host } = this.#context;
    if (!host.resumesJobs || !isOpen || isLocking || this.#givenUp.has(procedure)) return;
    try {
      if (!isAllowed(this.#context.session.role, procedures[procedure].permission)) return;
      if (await isDue(this.#context)) await this.#router.call(procedure, input);
    } catch (error) {
      const { code } = toProblem(error);
      // What stands in the way ends, and its end is a reason to look again.
      if (code !== 'job.busy' && code !== 'vault.locked') this.#context.host.log(code);
    }
  }
}
