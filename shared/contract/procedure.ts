import { z } from 'zod';
import type { ApprovalKind } from './approval-kinds.ts';
import type { Permission } from './permissions.ts';

// The renderer's content security policy forbids `new Function`, which zod would otherwise use to compile parsers.
z.config({ jitless: true });

/** query: reads only. command: changes something and returns at once. job: long work with progress. */
export type ProcedureKind = 'query' | 'command' | 'job';

/**
 * What a command or job changes: the register, the content, or files (key slots in vault.json, backups, exports).
 * Only the register shares a transaction with the log; the others are logged as begun before and as done after.
 */
export type Effect = 'register' | 'content' | 'files';

export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  kind: Kind;
  /** `anyone`: also while the vault is locked. */
  permission: Permission;
  input: Input;
  output: Output;
  /** What it does, for whoever reads `cli --list`. */
  summary: string;
  changes: Effect | 'nothing';
  /** For what kind of action it may need a second person; whether it does, and for which effects, its plan says. */
  secondPerson: ApprovalKind | null;
  /** Queries that show content or ask a chatbot system are logged like commands. */
  logged: boolean;
}

type Definition<Input extends z.ZodType, Output extends z.ZodType> = {
  permission: Permission;
  input: Input;
  output: Output;
  summary: string;
};

interface Change {
  changes: Effect;
  secondPerson: ApprovalKind;
}

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output> & { logged?: boolean },
): Procedure<'query', Input, Output> {
  return { logged: false, ...definition, kind: 'query', changes: 'nothing', secondPerson: null };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output> & Partial<Change>,
): Procedure<'command', Input, Output> {
  return { changes: 'register', secondPerson: null, ...definition, kind: 'command', logged: true };
}

/** A job replies with its id; `output` is what the finished job holds as its result. */
export function job<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output> & Partial<Change>,
): Procedure<'job', Input, Output> {
  return { changes: 'content', secondPerson: null, ...definition, kind: 'job', logged: true };
}
