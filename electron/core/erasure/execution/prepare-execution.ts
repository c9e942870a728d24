import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import type { JobControl } from '../../handlers.ts';
import type { LiveSystem } from '../live-system.ts';
import type { StoredPlan } from '../plan/plan-rows.ts';
import { journalErasures } from '../tombstones/backup-places.ts';
import { makeTombstones } from '../tombstones/set-tombstones.ts';
import { openHasher, storeTombstones } from '../tombstones/tombstones.ts';
import { eraseLocally } from './erase-locally.ts';
import type { Execution } from './execute-plan.ts';
import type { ListHeldNow } from './leave-held.ts';

/** Chatbot systems lie above erasing, which every sync asks what must not come back. */
export type OpenLive = (context: Context, backendId: string, signal: AbortSignal) => Promise<LiveSystem>;

/** How a job that plans or erases reaches systems, waits and tells how far it is. */
export function placeOf(
  context: Context,
  { content, signal, progress }: JobControl,
  openLive: OpenLive,
): Pick<Execution, 'content' | 'open' | 'clock' | 'signal' | 'progress'> {
  return {
    content,
    signal,
    progress,
    open: (backendId, ended) => openLive(context, backendId, ended),
    clock: { now: () => context.now(), sleep: context.host.network?.wait ?? pause },
  };
}

/** A plan carried out by a job, whoever made it. @param listHeldNow what whoever made it must keep by now */
export function prepareExecution(
  context: Context,
  control: JobControl,
  {
    plan: { id: planId, snapshot },
    openLive,
    listHeldNow,
  }: { plan: StoredPlan; openLive: OpenLive; listHeldNow: ListHeldNow },
): Execution {
  const { content, signal } = control;
  const { vault } = context;
  const hash = openHasher(vault);
  return {
    ...placeOf(context, control, openLive),
    listHeldNow,
    async afterBackend(backend, items) {
      const tombstones = await makeTombstones(content, { planId, backend, items, snapshot, hash });
      // Before the copy here goes: a sync that runs beside this must not bring it back.
      control.store((register) => storeTombstones(register, tombstones));
      snapshot.unreachedBackups = journalErasures(vault).length;
    },
    eraseLocally: (items) => eraseLocally(content, items, { signal, now: () => context.now(), listHeldNow }),
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
