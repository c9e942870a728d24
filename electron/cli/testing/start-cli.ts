import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract/index.ts';
import type { ProblemJson } from '../../../shared/errors/problem.ts';
import { bareEnvironment } from './bare-environment.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** One program of this folder as a process of its own, while the test goes on: it may be the server that is asked. */
function start(program: string, words: readonly string[], env: Record<string, string>): ChildProcessWithoutNullStreams {
  const entry = fileURLToPath(new URL(`../${program}`, import.meta.url));
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
    env: { ...bareEnvironment, ...env },
  });
}

export async function runProgram(
  program: 'index.ts' | 'verify-certificate.ts',
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = start(program, words, env);
  child.stdin.end();
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await ended)[0], stdout, stderr };
}

/** `run -`: one person at the command line, who reads each answer before he types the next line. */
export interface CliRun {
  call<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The code of the problem it is answered with. */
  refusal<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>): Promise<string | null>;
  end(): Promise<void>;
}

export function startRun(words: readonly string[], env: Record<string, string>): CliRun {
  const child = start('index.ts', [...words, 'run', '-'], env);
  const said = text(child.stderr);
  const ended = once(child, 'close');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (procedure: string, input: unknown): Promise<{ ok?: unknown; problem?: ProblemJson }> => {
    child.stdin.write(`${JSON.stringify({ procedure, input })}\n`);
    const answer = await answers.next();
    if (answer.done) throw new Error(`${procedure}: the command line ended. ${await said}`);
    return JSON.parse(answer.value) as { ok?: unknown; problem?: ProblemJson };
  };
  return {
    async call(procedure, input) {
      const { ok, problem } = await ask(procedure, input);
      if (problem) throw new Error(`${procedure}: ${JSON.stringify(problem)}`);
      return ok as never;
    },
    refusal: async (procedure, input) => (await ask(procedure, input)).problem?.code ?? null,
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}
