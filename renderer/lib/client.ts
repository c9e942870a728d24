import type { InputOf, ProcedureName, ReplyOf } from '../../shared/contract/index.ts';
import { Problem } from '../../shared/errors/problem.ts';
import { bridge } from './bridge.ts';

/** Calls core. Throws a Problem with a stable code; nothing else is expected to be thrown. */
export async function call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>> {
  const reply = await bridge().call(name, withoutUndefined(input));
  if ('problem' in reply) throw new Problem(reply.problem.code, reply.problem.details);
  return reply.ok as ReplyOf<Name>;
}

/** A failure of any kind as a Problem, so that every screen shows failures in one way. */
export function toProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('internal');
}

/** Fields left empty are left out: core refuses keys it does not know, and undefined does not mean "empty". */
function withoutUndefined(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
