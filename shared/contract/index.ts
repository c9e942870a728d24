import type { z } from 'zod';
import { accessReviews } from './access-reviews.ts';
import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { backends } from './backends.ts';
import { bots } from './bots.ts';
import { checks } from './checks.ts';
import { connectors } from './connectors.ts';
import { controllers } from './controllers.ts';
import { deadlines } from './deadlines.ts';
import { findings } from './findings.ts';
import { fileExports } from './exports.ts';
import { incidents } from './incidents/index.ts';
import { jobs } from './jobs.ts';
import { playbooks } from './playbooks.ts';
import type { Procedure, ProcedureKind } from './procedure.ts';
import { processors } from './processors.ts';
import { programme } from './programme.ts';
import { records } from './records/index.ts';
import { requests } from './requests/index.ts';
import { retention } from './retention/index.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { subjects } from './subjects.ts';
import { today } from './today.ts';
import { transcripts } from './transcripts.ts';
import { users } from './users.ts';
import { vault } from './vault.ts';

/** Everything Custos can do. The window, the command line and the tests have no other way in. */
export const contract = {
  vault,
  users,
  approvals,
  controllers,
  backends,
  connectors,
  transcripts,
  findings,
  checks,
  reviews,
  deadlines,
  subjects,
  requests,
  retention,
  records,
  processors,
  programme,
  bots,
  incidents,
  playbooks,
  search,
  today,
  jobs,
  audit,
  accessReviews,
  exports: fileExports,
};

export type Contract = typeof contract;
export type DomainName = keyof Contract;
export type ProcedureName = {
  [Domain in DomainName]: `${Domain}.${keyof Contract[Domain] & string}`;
}[DomainName];

type Find<Name extends ProcedureName> = Name extends `${infer Domain extends DomainName}.${infer Action}`
  ? Contract[Domain][Action & keyof Contract[Domain]]
  : never;

/** What a caller may pass: fields with a default may be left out. */
export type InputOf<Name extends ProcedureName> =
  Find<Name> extends Procedure<ProcedureKind, infer Input, z.ZodType> ? z.input<Input> : never;
/** What a handler receives, after parsing. */
export type ParsedInputOf<Name extends ProcedureName> =
  Find<Name> extends Procedure<ProcedureKind, infer Input, z.ZodType> ? z.output<Input> : never;
/** What a query or command returns, and what a finished job holds. */
export type OutputOf<Name extends ProcedureName> =
  Find<Name> extends Procedure<ProcedureKind, z.ZodType, infer Output> ? z.output<Output> : never;
export type KindOf<Name extends ProcedureName> = Find<Name> extends Procedure<infer Kind> ? Kind : never;
/** What a call answers at once: a job answers with its id. */
export type ReplyOf<Name extends ProcedureName> = KindOf<Name> extends 'job' ? { jobId: string } : OutputOf<Name>;

export const procedures = Object.fromEntries(
  Object.entries(contract).flatMap(([domain, actions]) =>
    Object.entries(actions).map(([action, procedure]) => [`${domain}.${action}`, procedure]),
  ),
) as Record<ProcedureName, Procedure>;

export const procedureNames = Object.keys(procedures) as ProcedureName[];

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}
