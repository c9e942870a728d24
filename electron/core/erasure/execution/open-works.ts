import { Problem } from '../../../../shared/errors/problem.ts';
import type { ItemRow } from '../plan/plan-rows.ts';
import type { SnapshotBackend } from '../plan/plan-snapshot.ts';
import type { OpenSystem } from '../live-system.ts';
import type { ListHeldNow } from './leave-held.ts';
import { SystemStopped, type Clock, type Work } from './work.ts';

interface Place {
  open: OpenSystem;
  clock: Clock;
  signal: AbortSignal;
  /** Left out where nothing is deleted. */
  listHeldNow?: ListHeldNow;
  advance(): void;
  save(changed: readonly ItemRow[]): Promise<void>;
}

/** Null where the system cannot be opened, which is noted. */
export async function openWork(backend: SnapshotBackend, items: ItemRow[], place: Place): Promise<Work | null> {
  const { open, clock, signal, advance, save, listHeldNow = async (going) => going.map(() => null) } = place;
  try {
    const live = await open(backend.backendId, signal);
    backend.problem = null;
    const asked = { asked: {}, askedFrom: null, askedTo: null };
    const using = { clock, signal, save, advance, listHeldNow };
    return { live, backend, items, ...using, changes: [], ...asked, continuesAt: null };
  } catch (error) {
    noteProblem(backend, error, signal);
    return null;
  }
}

/** Beside each other. One that failed before is left out: its problem is what is to be told. */
export async function forEachSystem(works: readonly Work[], task: (work: Work) => Promise<void>): Promise<void> {
  await Promise.all(
    works.map(async (work) => {
      if (work.backend.problem !== null) return;
      try {
        await task(work);
      } catch (error) {
        noteProblem(work.backend, error, work.signal);
      }
    }),
  );
}

function noteProblem(backend: SnapshotBackend, error: unknown, signal: AbortSignal): void {
  signal.throwIfAborted();
  const problem = error instanceof SystemStopped ? error.problem : error;
  if (!(problem instanceof Problem)) throw error;
  backend.problem = problem.code;
}
