import { Problem } from '../../../shared/errors/problem.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Context } from '../context.ts';
import type { RegisterChange } from '../handlers.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { readActiveBackend, readBackend, readEnabledBackend } from './backend-row.ts';
import type { ConnectorFacts } from './connector-facts.ts';

/**
 * From now on nothing is sent to it, and nothing waits for it.
 * @throws Problem backend.unknown, backend.removed, backend.disabled, job.busy
 */
export function disableBackend(
  context: Context,
  { id, reason }: ParsedInputOf<'backends.disable'>,
): RegisterChange<OutputOf<'backends.disable'>> {
  if (readActiveBackend(context.register, id).disabled_at !== null) throw new Problem('backend.disabled');
  // What runs there would go on sending.
  if (context.jobs.isBusy(id)) throw new Problem('job.busy');
  const changes = { disabled_at: context.now(), disabled_by: context.session.userId, disabled_reason: reason };
  return {
    refs: { backendId: id },
    write(register) {
      register.run(inRegister.updateTable('backend').set(changes).where('id', '=', id));
      return { id };
    },
  };
}

/** @throws Problem backend.unknown, backend.removed, backend.notDisabled */
export function enableBackend(
  context: Context,
  { id }: ParsedInputOf<'backends.enable'>,
): RegisterChange<OutputOf<'backends.enable'>> {
  if (readActiveBackend(context.register, id).disabled_at === null) throw new Problem('backend.notDisabled');
  const changes = { disabled_at: null, disabled_by: null, disabled_reason: null };
  return {
    refs: { backendId: id },
    write(register) {
      register.run(inRegister.updateTable('backend').set(changes).where('id', '=', id));
      return { id };
    },
  };
}

/** What is known of a system that nobody may ask, because it was switched off or removed; null for any other. */
export function readUnasked(
  register: RegisterReader,
  backendId: string,
): Pick<ConnectorFacts, 'title' | 'residuals'> | null {
  const row = readBackend(register, backendId);
  if (row.state === 'active' && row.disabled_at === null) return null;
  const { title, residuals } = connectorOf(register, row.connector);
  return { title, residuals };
}

/** @throws Problem backend.unknown, backend.removed, backend.disabled */
export function requireEnabled(register: RegisterReader, backendId: string): void {
  readEnabledBackend(register, backendId);
}

/** Whether it is connected and may be asked. */
export function mayBeAsked(register: RegisterReader, backendId: string): boolean {
  return readUnasked(register, backendId) === null;
}
