import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { Problem, type ProblemJson } from '../../shared/errors/problem.ts';
import { parseArguments, usage, UsageError, type Invocation } from './arguments.ts';
import type { CliSession } from './session.ts';

/** @returns the exit code: 0 done, 1 problem, 2 wrong usage */
export async function runCli(argv: readonly string[], sampleWorker: URL): Promise<number> {
  try {
    const invocation = parseArguments(argv);
    switch (invocation.mode) {
      case 'help':
        process.stdout.write(usage);
        return 0;
      case 'list':
        print({ procedures: (await import('./list.ts')).listProcedures() });
        return 0;
      case 'call':
        return await withSession(invocation, sampleWorker, (session) => callOnce(session, invocation));
      case 'run':
        return await withSession(invocation, sampleWorker, callEachLine);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usage}`);
      return 2;
    }
    process.stderr.write(`${JSON.stringify(await problemOf(error))}\n`);
    return 1;
  }
}

async function withSession(
  invocation: Extract<Invocation, { mode: 'call' | 'run' }>,
  sampleWorker: URL,
  work: (session: CliSession) => Promise<number>,
): Promise<number> {
  // The whole of the core comes with it, which whoever asks for help need not wait for.
  const { CliSession } = await import('./session.ts');
  const session = new CliSession(invocation, sampleWorker);
  const interrupt = (): void => void session.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await work(session);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await session.close();
  }
}

async function callOnce(
  session: CliSession,
  { procedure, json }: Extract<Invocation, { mode: 'call' }>,
): Promise<number> {
  const source = json === '-' ? await text(process.stdin) : json;
  print(await session.call(procedure, source === null ? {} : parseJson(source)));
  return 0;
}

/** One answer per line, in order; each line carries its own outcome, so a failed one does not fail the run. */
async function callEachLine(session: CliSession): Promise<number> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    try {
      const request = parseJson(line) as { procedure?: unknown; input?: unknown } | null;
      print({ ok: await session.call(String(request?.procedure), request?.input ?? {}) });
    } catch (error) {
      print({ problem: await problemOf(error) });
    }
  }
  return 0;
}

async function problemOf(error: unknown): Promise<ProblemJson> {
  if (error instanceof UsageError) return new Problem('input.invalid', { usage: error.message }).toJSON();
  const { toProblem } = await import('../core/index.ts');
  return toProblem(error).toJSON();
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new UsageError('the input is not JSON');
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
