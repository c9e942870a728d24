import type {
  Contract,
  DomainName,
  KindOf,
  OutputOf,
  ParsedInputOf,
  ProcedureName,
} from '../../shared/contract/index.ts';
import type { Reason } from '../../shared/contract/fields.ts';
import type { Context } from './context.ts';
import type { ApprovalKind } from '../../shared/contract/approval-kinds.ts';
import type { Effect } from '../../shared/contract/approvals.ts';
import type { ContentWriter, RegisterWriter } from './vault/index.ts';

/** References for the log: ids and counts. Never a quotation. */
export type Refs = Record<string, string | number | boolean | null | number[]>;

export interface Answer<Output> {
  output: Output;
  refs?: Refs;
}

/** That a second person has to agree first, to exactly this. */
export interface ApprovalNeed {
  kind: ApprovalKind;
  /** What the procedure is called with, without secrets. */
  input: Record<string, unknown>;
  effects: Effect[];
}

/** A change of the register. `write` runs in one transaction with the log entry; it is the only way to a writer. */
export interface RegisterChange<Output> {
  refs?: Refs;
  approval?: ApprovalNeed;
  /** Whose deed it is, where that is not the signed-in person's. */
  userId?: string;
  /** For calls whose input names no whole reason. */
  reason?: Reason | null;
  write(register: RegisterWriter): Output;
  /** Runs once the change is stored. */
  afterwards?(): void | Promise<void>;
  /** Undoes what was done outside the register, should the transaction fail. */
  whenNotStored?(): void | Promise<void>;
}

/**
 * A change of the content or of files, which share no transaction with the log: logged as begun before `apply` and as
 * done after. A crash between the two is settled at the next unlock.
 */
export interface OutsideChange<Output> {
  refs?: Refs;
  approval?: ApprovalNeed;
  /** For calls whose input names no whole reason. */
  reason?: Reason | null;
  /** Register changes that have to stand before anything outside does, with the entry "begun". */
  begin?(register: RegisterWriter): void;
  /** Undoes `begin` where `apply` failed. */
  takeBack?(register: RegisterWriter): void;
  /** The references it answers enter the entry "done". */
  apply(control: ChangeControl): MaybePromise<Answer<Output>>;
  /** Register changes that belong to the finished change, in one transaction with its entry "done". */
  finish?(register: RegisterWriter, output: Output): void;
  /** Runs once the change is stored and logged. */
  afterwards?(): void | Promise<void>;
  /** Undoes what was done beforehand, should the change fail or not be logged. */
  whenNotStored?(): void | Promise<void>;
}

/** What a change outside the register is handed when it is carried out. */
export interface ChangeControl {
  /** The content's one writer. @throws Problem content.keyMissing */
  readonly content: ContentWriter;
}

export interface JobControl {
  signal: AbortSignal;
  /** Counts so far; the total may be unknown. Cheap to call often. */
  progress(done: number, total: number | null): void;
  /** What the job learns for the register on its way, e.g. the bots it meets; its own log entries stand for it. */
  store(work: (register: RegisterWriter) => void): void;
  /** The content's one writer. @throws Problem content.keyMissing */
  readonly content: ContentWriter;
}

/** Long work. It must be safe to repeat after being cut short at any point. */
export interface JobPlan<Output> {
  /** What it works on; two jobs never work on one subject at once. */
  subjectId: string;
  /** No other job may work meanwhile, whatever it works on. */
  isExclusive?: boolean;
  refs?: Refs;
  /** For calls whose input names no whole reason. */
  reason?: Reason | null;
  approval?: ApprovalNeed;
  run(control: JobControl): Promise<Output>;
  /** Register changes that belong to the finished job, in one transaction with its log entry. */
  finish?(register: RegisterWriter, output: Output): void;
  /** What its entry "done" says besides. */
  refsWhenDone?(output: Output): Refs;
}

type MaybePromise<Value> = Value | Promise<Value>;

/** What every plan of a change can say before it is carried out. */
export interface AnyPlan {
  approval?: ApprovalNeed;
}

type ResultOf<Name extends ProcedureName> =
  KindOf<Name> extends 'query'
    ? Answer<OutputOf<Name>>
    : KindOf<Name> extends 'job'
      ? JobPlan<OutputOf<Name>>
      : RegisterChange<OutputOf<Name>> | OutsideChange<OutputOf<Name>>;

export type Handler<Name extends ProcedureName> = (
  context: Context,
  input: ParsedInputOf<Name>,
) => MaybePromise<ResultOf<Name>>;

/** One object per domain, complete by the compiler's word. */
export type Handlers<Domain extends DomainName> = {
  [Action in keyof Contract[Domain] & string]: `${Domain}.${Action}` extends infer Name extends ProcedureName
    ? Handler<Name>
    : never;
};
