import { v7 as uuidv7 } from 'uuid';
import {
  contract,
  isProcedureName,
  procedures,
  type DomainName,
  type ProcedureName,
} from '../../shared/contract/index.ts';
import type { Reason } from '../../shared/contract/fields.ts';
import { isAllowed } from '../../shared/contract/permissions.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import { Problem } from '../../shared/errors/problem.ts';
import { findApproval, type FoundApproval } from './access/index.ts';
import { appendEntry, logFailedAttempts } from './audit/index.ts';
import type { Context } from './context.ts';
import type { AnyPlan, Answer, Handlers, JobPlan, OutsideChange, Refs, RegisterChange } from './handlers.ts';
import { findUnusable } from './find-unusable.ts';
import { settleInterrupted } from './jobs/index.ts';
import { inRegister, readFailedAttempts, type RegisterWriter } from './vault/index.ts';

export type AllHandlers = { [Domain in DomainName]: Handlers<Domain> };
type AnyHandler = (context: Context, input: unknown) => unknown;
type Settle = (register: RegisterWriter) => void;

interface Call {
  name: ProcedureName;
  procedure: Procedure;
  input: unknown;
  handler: AnyHandler;
  /** A job that was cut short goes on with the approval it was started with; for its log entries. */
  resumes: Refs | null;
}

/** What an invited person may do before he has chosen a passphrase. */
const openToInvited: readonly ProcedureName[] = ['vault.changePassphrase', 'vault.lock'];

/** Parse, authorise, run, audit, reply: here and nowhere else. */
export class Router {
  readonly #context: Context;
  readonly #handlers: AllHandlers;
  /** Commands run one after the other: two must not prepare against the same state. */
  #lastCommand: Promise<unknown> = Promise.resolve();
  /** The lock that is under way, or the last one. */
  #locking: Promise<unknown> = Promise.resolve();

  constructor(context: Context, handlers: AllHandlers) {
    this.#context = context;
    this.#handlers = handlers;
    context.ask = (name, input) => this.#ask(name, input) as Promise<never>;
    context.prepare = (name, input) => this.#prepare(name, input);
    context.betweenCommands = (signal, work) => this.#workBetweenCommands(signal, work);
  }

  /** @throws Problem */
  async call(name: string, rawInput: unknown, options: { resumes?: Refs } = {}): Promise<unknown> {
    const call = { ...this.#parse(name, rawInput), resumes: options.resumes ?? null };
    if (call.procedure.kind === 'query') {
      this.#authorise(call);
      return this.#query(call);
    }
    if (call.name === 'vault.lock') {
      const locking = this.#lock(call);
      this.#locking = locking.catch(() => undefined);
      return locking;
    }
    // The window shows the unlock screen while the vault still closes: who is fast enough to sign in waits for that.
    if (this.#context.isLocking && call.procedure.permission === 'anyone') await this.#locking;
    return this.#takeTurn(call);
  }

  #takeTurn(call: Call): Promise<unknown> {
    const turn = this.#lastCommand.then(() => {
      this.#authorise(call);
      return this.#change(call);
    });
    this.#lastCommand = turn.catch(() => undefined);
    return turn;
  }

  /** Gives up as long as it waits: a command that ends all jobs must not wait for one that waits for commands. */
  #workBetweenCommands<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(signal.reason as Error);
      signal.addEventListener('abort', giveUp, { once: true });
      const turn = this.#lastCommand.then(() => {
        signal.removeEventListener('abort', giveUp);
        signal.throwIfAborted();
        return work();
      });
      this.#lastCommand = turn.catch(() => undefined);
      turn.then(resolve, reject);
    });
  }

  /** A long command must not hold up a lock: everything is refused at once, and the vault closes when it has ended. */
  async #lock(call: Call): Promise<unknown> {
    this.#authorise(call);
    this.#context.isLocking = true;
    try {
      await this.#context.jobs.interruptAll();
      return await this.#takeTurn(call);
    } finally {
      this.#context.isLocking = false;
    }
  }

  /** For a request for approval: the plan of a change, none of which is carried out. */
  async #prepare(name: string, rawInput: unknown): Promise<AnyPlan> {
    const call = this.#parse(name, rawInput);
    // Others may act before they have a plan.
    if (!call.procedure.secondPerson) return {};
    this.#authorise(call);
    return (await call.handler(this.#context, call.input)) as AnyPlan;
  }

  /** For a domain that lists what others know: it reads nothing the person could not read himself. */
  async #ask(name: ProcedureName, rawInput: unknown): Promise<unknown> {
    const call = { ...this.#parse(name, rawInput), resumes: null };
    // What is read for itself is logged for itself.
    if (call.procedure.kind !== 'query' || call.procedure.logged) throw new Problem('procedure.unknown');
    this.#authorise(call);
    return this.#query(call);
  }

  #parse(name: string, rawInput: unknown): Omit<Call, 'resumes'> {
    if (!isProcedureName(name)) throw new Problem('procedure.unknown');
    const procedure = procedures[name];
    const parsed = procedure.input.safeParse(rawInput ?? {});
    if (!parsed.success) {
      // Paths and rules only: the values may be secrets.
      const fields = parsed.error.issues.slice(0, 20).map(({ path, code }) => ({ path: path.join('.'), code }));
      throw new Problem('input.invalid', { fields });
    }
    const unusable = findUnusable(parsed.data);
    if (unusable)
      throw new Problem('input.invalid', { fields: [{ path: unusable.join('.'), code: 'invalid_format' }] });
    const dot = name.indexOf('.');
    const [domain, action] = [name.slice(0, dot) as DomainName, name.slice(dot + 1)];
    const handler = (this.#handlers[domain] as unknown as Record<string, AnyHandler>)[action];
    if (!handler || !Object.hasOwn(contract[domain], action)) throw new Problem('procedure.unknown');
    return { name, procedure, input: parsed.data, handler };
  }

  #authorise({ name, procedure }: Pick<Call, 'name' | 'procedure'>): void {
    if (procedure.permission === 'anyone') return;
    if (this.#context.isLocking && name !== 'vault.lock') throw new Problem('vault.locked');
    const { session } = this.#context;
    if (session.mustChoosePassphrase && !openToInvited.includes(name)) throw new Problem('users.choosePassphrase');
    if (isAllowed(session.role, procedure.permission)) return;
    this.#context.heldVault.register.write((register) =>
      this.#log(register, {
        name,
        input: null,
        userId: session.userId,
        phase: 'failed',
        refs: { code: 'permission.denied' },
      }),
    );
    throw new Problem('permission.denied');
  }

  async #query({ name, procedure, input, handler }: Call): Promise<unknown> {
    const { openVault: vault } = this.#context;
    const userId = procedure.logged ? this.#context.session.userId : null;
    const { output, refs } = (await handler(this.#context, input)) as Answer<unknown>;
    // What was read before the vault was locked is not shown after.
    const wasLocked = this.#context.isLocking || this.#context.openVault !== vault;
    if (procedure.permission !== 'anyone' && wasLocked) throw new Problem('vault.locked');
    // What cannot be logged is not shown.
    if (procedure.logged)
      this.#context.heldVault.register.write((register) => this.#log(register, { name, input, userId, refs }));
    return output;
  }

  async #change(call: Call): Promise<unknown> {
    const before = this.#context.openVault;
    const prepared = (await call.handler(this.#context, call.input)) as AnyPlan & { refs?: Refs };
    const approval = this.#findApproval(call, prepared);
    const added = approval?.refs ?? call.resumes;
    const plan = added ? { ...prepared, refs: { ...prepared.refs, ...added } } : prepared;
    if (call.procedure.kind === 'job') {
      const { jobs } = this.#context;
      return { jobId: jobs.start(this.#context, call.name, call.input, plan as JobPlan<unknown>, approval?.use) };
    }
    /** A vault that this call has opened is settled in the transaction that first writes to it. */
    const settle = (register: RegisterWriter): void => {
      const { openVault, session } = this.#context;
      if (openVault && openVault !== before) {
        settleInterrupted(register, this.#context.now(), session.readsContent);
        logFailedAttempts(register, readFailedAttempts(openVault.folder), this.#context.now());
      }
      approval?.use(register);
    };
    return call.procedure.changes === 'register'
      ? this.#changeRegister(call, plan as RegisterChange<unknown>, settle)
      : this.#changeOutside(call, plan as OutsideChange<unknown>, settle, approval);
  }

  /** @throws Problem approval.needed, approval.changed */
  #findApproval({ name, procedure, resumes }: Call, { approval }: AnyPlan): FoundApproval | null {
    if (approval && !procedure.secondPerson)
      throw new Error('the contract does not say that this needs a second person');
    if (!approval || resumes) return null;
    return findApproval(this.#context.register, name, approval, this.#context.now());
  }

  async #changeRegister({ name, input }: Call, change: RegisterChange<unknown>, settle: Settle): Promise<unknown> {
    let output: unknown;
    try {
      output = this.#context.heldVault.register.write((register) => {
        const written = change.write(register);
        settle(register);
        const userId = change.userId ?? this.#context.session.userId;
        this.#log(register, { name, input, userId, refs: change.refs, reason: change.reason });
        return written;
      });
    } catch (error) {
      await change.whenNotStored?.();
      throw error;
    }
    await change.afterwards?.();
    return output;
  }

  /** No transaction spans both sides, so the log says first that a change begins and then how it ended. */
  async #changeOutside(
    { name, input }: Call,
    change: OutsideChange<unknown>,
    settle: Settle,
    approval: FoundApproval | null,
  ): Promise<unknown> {
    const { heldVault: vault } = this.#context;
    const { userId } = vault.session;
    const id = uuidv7();
    const entry = { name, input, userId, reason: change.reason };
    const end = (phase: 'done' | 'failed', refs?: Refs, finish?: (register: RegisterWriter) => void): void =>
      vault.register.write((register) => {
        finish?.(register);
        // What did not happen has not used up its approval.
        if (phase === 'failed') approval?.giveBack(register);
        this.#log(register, { ...entry, phase, refs: { operationId: id, ...change.refs, ...refs } });
        register.run(inRegister.deleteFrom('pending_operation').where('id', '=', id));
      });
    let state: 'new' | 'begun' | 'applied' = 'new';
    let answered: unknown;
    try {
      vault.register.write((register) => {
        settle(register);
        change.begin?.(register);
        const begunSeq = this.#log(register, { ...entry, phase: 'begun', refs: { operationId: id, ...change.refs } });
        const operation = { id, procedure: name, user_id: userId, begun_seq: begunSeq };
        register.run(inRegister.insertInto('pending_operation').values(operation));
      });
      state = 'begun';
      const { output, refs } = await change.apply({
        get content() {
          return vault.contentWriter;
        },
      });
      state = 'applied';
      end('done', refs, (register) => change.finish?.(register, output));
      answered = output;
    } catch (error) {
      try {
        // A change that closed the vault is finished by the next unlock, so there it stays begun.
        if (state === 'begun' && this.#context.openVault === vault) end('failed', undefined, change.takeBack);
      } finally {
        await change.whenNotStored?.();
      }
      throw error;
    }
    await change.afterwards?.();
    return answered;
  }

  #log(
    register: Parameters<typeof appendEntry>[0],
    entry: {
      name: string;
      input: unknown;
      userId: string | null;
      refs?: Refs | undefined;
      reason?: Reason | null | undefined;
      phase?: 'begun' | 'done' | 'failed';
    },
  ): number {
    const given = (entry.input as { reason?: Reason | string } | null)?.reason;
    // Words that someone gave are content: only what is meant for the log enters it.
    const reason = entry.reason ?? (typeof given === 'object' ? given : null);
    return appendEntry(register, {
      at: this.#context.now(),
      userId: entry.userId,
      procedure: entry.name,
      phase: entry.phase ?? 'done',
      reason,
      refs: entry.refs ?? {},
    });
  }
}
