import { todayKinds, type TodayKind } from '../../../shared/contract/today.ts';
import { toProblem } from '../problems.ts';

/** Reads a part of what is shown; where it cannot be read, its kinds are named and `otherwise` stands in for it. */
export type ReadTolerantly = <Part>(
  kinds: readonly TodayKind[],
  read: () => Promise<Part>,
  otherwise: Part,
) => Promise<Part>;

/** Parts that cannot be read do not hide the others. @param log gets the code of what went wrong */
export function createTolerance(log: (code: string) => void) {
  const unread = new Set<TodayKind>();
  const readTolerantly: ReadTolerantly = async (kinds, read, otherwise) => {
    try {
      return await read();
    } catch (error) {
      const { code } = toProblem(error);
      if (code === 'vault.locked') throw error;
      log(code);
      for (const kind of kinds) unread.add(kind);
      return otherwise;
    }
  };
  return { readTolerantly, listUnread: () => todayKinds.filter((kind) => unread.has(kind)) };
}
