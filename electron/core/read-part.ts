import type { Context } from './context.ts';
import { toProblem } from './problems.ts';

/**
 * One of several parts of an answer. Null where it cannot be read: the log has the code, whoever asked says so, and the
 * other parts are not hidden by it.
 * @throws Problem vault.locked, since then nothing else can be read either
 */
export async function readPart<Part>(
  { host }: { host: Pick<Context['host'], 'log'> },
  read: () => Part | Promise<Part>,
): Promise<Part | null> {
  try {
    return await read();
  } catch (error) {
    const { code } = toProblem(error);
    if (code === 'vault.locked') throw error;
    host.log(code);
    return null;
  }
}
