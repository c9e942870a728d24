import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import type { JobControl } from '../handlers.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { listBackendRows, readEnabledBackend, type BackendRow } from './backend-row.ts';
import type { AccessPage } from './engine/backend-client.ts';
import { openBackend } from './open-backend.ts';

export type { BackendAccess } from './engine/access-log.ts';

/** The chatbot systems that tell who used their administration, removed ones as well. */
export function listAccessLogBackends(
  register: RegisterReader,
): { id: string; name: string; isActive: boolean; addedAt: number }[] {
  return listBackendRows(register, true)
    .filter((row) => hasAccessLog(register, row))
    .map(({ id, name, state, disabled_at: disabledAt, created_at: addedAt }) => ({
      id,
      name,
      isActive: state === 'active' && disabledAt === null,
      addedAt,
    }));
}

/** @throws Problem backend.unknown, backend.removed, accessReview.noAccessLog */
export function requireAccessLog(register: RegisterReader, backendId: string): BackendRow {
  const row = readEnabledBackend(register, backendId);
  if (!hasAccessLog(register, row)) throw new Problem('accessReview.noAccessLog');
  return row;
}

/** Reads a chatbot system's own access log page by page. @throws Problem backend.*, content.keyMissing */
export async function* readBackendLog(
  context: Context,
  backendId: string,
  since: number | null,
  control: JobControl,
): AsyncGenerator<AccessPage> {
  const row = requireAccessLog(context.register, backendId);
  const { client, baseUrl } = await openBackend(context, row, control.signal);
  if (baseUrl !== row.base_url) {
    control.store((register) =>
      register.run(inRegister.updateTable('backend').set({ base_url: baseUrl }).where('id', '=', backendId)),
    );
  }
  yield* client.readAccessLog(since);
}

function hasAccessLog(register: RegisterReader, { connector }: BackendRow): boolean {
  return connectorOf(register, connector).accessLog !== null;
}
