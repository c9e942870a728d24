import type { OutputOf } from '../../../shared/contract/index.ts';
import { hashForLog } from '../audit/index.ts';
import { readBackendLog, type BackendAccess } from '../backends/index.ts';
import type { Context } from '../context.ts';
import type { JobControl } from '../handlers.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

/** Stores page by page what is new. A run cut short leaves whole pages, and the next goes on after them. */
export async function fetchBackendLog(
  context: Context,
  backendId: string,
  control: JobControl,
): Promise<OutputOf<'accessReviews.fetchBackendLog'>> {
  const startedAt = performance.now();
  let entries = 0;
  let unreadable = 0;
  let read = 0;
  const newest = readNewest(context.register, backendId, context.now());
  for await (const page of readBackendLog(context, backendId, newest, control)) {
    control.signal.throwIfAborted();
    control.store((register) => {
      for (const access of page.entries) entries += storeAccess(register, backendId, access);
    });
    unreadable += page.unreadable;
    read += page.entries.length + page.unreadable;
    control.progress(read, page.total);
  }
  return { entries, unreadable, seconds: Math.round(performance.now() - startedAt) / 1000 };
}

/** Of the entries whose time can be true: one from the future must not hide all that follow. Epoch ms. */
function readNewest(register: RegisterReader, backendId: string, now: number): number | null {
  const row = register.get(
    inRegister
      .selectFrom('backend_access')
      .select(({ fn }) => fn.max<number | null>('at').as('newest'))
      .where('backend_id', '=', backendId)
      .where('at', '<=', now),
  );
  return row?.newest ?? null;
}

function storeAccess(register: RegisterWriter, backendId: string, access: BackendAccess): number {
  const { externalId, at, actor, action, target } = access;
  return register.run(
    inRegister
      .insertInto('backend_access')
      .values({
        backend_id: backendId,
        external_id: externalId,
        at,
        actor,
        action,
        // It may name a person, and the register holds nobody who was talked with.
        target_hash: target === null ? null : hashForLog(register, `accessed:${backendId}:${target}`),
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
