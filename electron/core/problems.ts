import { randomUUID } from 'node:crypto';
import { Problem } from '../../shared/errors/problem.ts';
import type { ProblemCode } from '../../shared/errors/codes.ts';

const knownCauses: [RegExp, ProblemCode][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'storage.full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EROFS|EPERM)/, 'storage.notWritable'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'vault.fileDamaged'],
  [/^SQLITE_BUSY/, 'vault.inUse'],
];

/** Turns anything thrown into a problem with a stable code. The cause stays attached for the log's stack. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') {
    const known = knownCauses.find(([pattern]) => pattern.test(code));
    if (known) return new Problem(known[1], undefined, { cause: error });
  }
  return new Problem('internal', { reference: randomUUID() }, { cause: error });
}

/** Why a new file or folder could not be made at a place that a person named. */
export function toPlaceProblem(error: unknown): Problem {
  if ((error as NodeJS.ErrnoException).code === 'EEXIST') return new Problem('export.exists');
  const problem = toProblem(error);
  return problem.code === 'internal' ? new Problem('storage.notWritable', undefined, { cause: error }) : problem;
}

/** Where a defect happened, without its message: messages may quote what a person said. */
export function describeDefect(problem: Problem): string {
  const cause = problem.cause;
  const { reference } = (problem.details ?? {}) as { reference?: string };
  if (!(cause instanceof Error)) return `defect ${reference ?? ''}: ${typeof cause}`;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `defect ${reference ?? ''}: ${cause.name}\n${frames.slice(0, 8).join('\n')}`;
}
