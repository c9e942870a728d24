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
import { appendEntry } from './audit/index.ts';
import type { Context } from './context.ts';
import type { Answer, Handlers, JobPlan, OutsideChange, Refs, RegisterChange } from './handlers.ts';
import { settleInterrupted } from './jobs/index.ts';
import { inRegister, type RegisterWriter } from './vault/index.ts';

export type AllHandlers = { [Domain in DomainName]: Handlers<Domain> };
type AnyHandler = (context: Context, input: unknown) => unknown;
type Settle = (register: RegisterWriter) => void;

interface Call {
  name: ProcedureName;
  procedure: Procedure;
  input: unknown;
  handler: AnyHandler;
}

/** Parse, authorise, run, audit, reply: here and nowhere else. */
export class Router {
  readonly #context: Context;
  readonly #handlers: AllHandlers;
  /** Commands run one after the other: two must not prepare against the same state. */
  #lastCommand: Promise<unknown> = Promise.resolve();

  constructor(context: Context, handlers: AllHandlers) {
    this.#context = context;
    this.#handlers = handlers;
  }

  /** @throws Problem */
  async call(name: string, rawInput: unknown): Promise<unknown> {
    const call = this.#parse(name, rawInput);
    if (call.procedure.kind === 'query') {
      this.#authorise(call);
      return this.#query(call);
    }
    if (call.name === 'vault.lock') return this.#lock(call);
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

  #parse(name: string, rawInput: unknown): Call {
    if (!isProcedureName(name)) throw new Problem('procedure.unknown');
    const procedure = procedures[name];
    const parsed = procedure.input.safeParse(rawInput ?? {});
    if (!parsed.success) {
      // Paths and rules only: the values may be secrets.
      const fields = parsed.error.issues.slice(0, 20).map(({ path, code }) => ({ path: path.join('.'), code }));
      throw new Problem('input.invalid', { fields });
    }
    const [domain, action] = name.split('.') as [DomainName, string];
    const handler = (this.#handlers[domain] as unknown as Record<string, AnyHandler>)[action];
    if (!handler || !Object.hasOwn(contract[domain], action)) throw new Problem('procedure.unknown');
    return { name, procedure, input: parsed.data, handler };
  }

  #authorise({ name, procedure }: Call): void {
    if (procedure.permission === 'anyone') return;
    if (this.#context.isLocking && name !== 'vault.lock') throw new Problem('vault.locked');
    if (!isAllowed(this.#context.session.role, procedure.permission)) throw new Problem('permission.denied');
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
      this.#context.vault.register.write((register) => this.#log(register, { name, input, userId, refs }));
    return output;
  }

  async #change(call: Call): Promise<unknown> {
    const before = this.#context.openVault;
    const plan = await call.handler(this.#context, call.input);
    if (call.procedure.kind === 'job') {
      return { jobId: this.#context.jobs.start(this.#context, call.name, call.input, plan as JobPlan<unknown>) };
    }
    /** A vault that this call has opened is settled in the transaction that first writes to it. */
    const settle = (register: RegisterWriter): void => {
      if (this.#context.openVault !== before) settleInterrupted(register, this.#context.now());
    };
    return call.procedure.changes === 'register'
      ? this.#changeRegister(call, plan as RegisterChange<unknown>, settle)
      : this.#changeOutside(call, plan as OutsideChange<unknown>, settle);
  }

  async #changeRegister({ name, input }: Call, change: RegisterChange<unknown>, settle: Settle): Promise<unknown> {
    let output: unknown;
    try {
      output = this.#context.vault.register.write((register) => {
        const written = change.write(register);
        settle(register);
        this.#log(register, { name, input, userId: this.#context.session.userId, refs: change.refs });
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
  async #changeOutside({ name, input }: Call, change: OutsideChange<unknown>, settle: Settle): Promise<unknown> {
    const { vault } = this.#context;
    const { userId } = vault.session;
    const id = uuidv7();
    const entry = { name, input, userId, reason: change.reason };
    const end = (phase: 'done' | 'failed', refs?: Refs, finish?: (register: RegisterWriter) => void): void =>
      vault.register.write((register) => {
        finish?.(register);
        this.#log(register, { ...entry, phase, refs: { operationId: id, ...change.refs, ...refs } });
        register.run(inRegister.deleteFrom('pending_operation').where('id', '=', id));
      });
    let state: 'new' | 'begun' | 'applied' = 'new';
    try {
      vault.register.write((register) => {
        settle(register);
        const begunSeq = this.#log(register, { ...entry, phase: 'begun', refs: { operationId: id, ...change.refs } });
        const operation = { id, procedure: name, user_id: userId, begun_seq: begunSeq };
        register.run(inRegister.insertInto('pending_operation').values(operation));
      });
      state = 'begun';
      const { output, refs } = await change.apply();
      state = 'applied';
      end('done', refs, (register) => change.finish?.(register, output));
      return output;
    } catch (error) {
      try {
        // A change that closed the vault is finished by the next unlock, so there it stays begun.
        if (state === 'begun' && this.#context.openVault === vault) end('failed');
      } finally {
        await change.whenNotStored?.();
      }
      throw error;
    }
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
    const reason = entry.reason ?? (entry.input as { reason?: Reason } | null)?.reason ?? null;
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
