import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { readProtected } from './read-protected.ts';

/**
 * Keys of the conversations that a hold or an open case keeps. 'all' where nobody knows any more what a hold holds: then
 * nothing may go.
 */
export async function readKept(content: ContentReader, register: RegisterReader): Promise<ReadonlySet<number> | 'all'> {
  try {
    const { held, inOpenCase } = await readProtected(content, register);
    return new Set([...held, ...inOpenCase]);
  } catch (error) {
    if (error instanceof Problem && error.code === 'hold.scopeMissing') return 'all';
    throw error;
  }
}
