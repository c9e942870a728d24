import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { JobControl } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import type { BackendClient } from '../engine/backend-client.ts';

/**
 * Stores how long a system keeps conversations by its own setting, where its interface says so. What a person declared
 * stays: it may be about more than the interface tells.
 */
export async function noteRetention(
  context: Context,
  backendId: string,
  { client, control }: { client: BackendClient; control: JobControl },
): Promise<void> {
  const { retention } = client.connector;
  if (retention?.from !== 'request') return;
  const days = await ask(client);
  if (days === undefined) return;
  const now = context.now();
  const columns = {
    days,
    source: `${retention.request.method} ${retention.request.path}`,
    stated_on: new Date(now).toISOString().slice(0, 10),
    is_read: 1 as const,
    stored_by: context.session.userId,
    stored_at: now,
  };
  control.store((register) => {
    if (days === null) {
      const read = inRegister
        .deleteFrom('retention_setting')
        .where('backend_id', '=', backendId)
        .where('is_read', '=', 1);
      register.run(read);
      return;
    }
    register.run(
      inRegister
        .insertInto('retention_setting')
        .values({ backend_id: backendId, ...columns })
        .onConflict((conflict) =>
          conflict.column('backend_id').doUpdateSet(columns).where('retention_setting.is_read', '=', 1),
        ),
    );
  });
}

/** Undefined where it could not be asked: what is synced by then is not in vain. */
async function ask(client: BackendClient): Promise<number | null | undefined> {
  try {
    return await client.readRetentionDays();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
