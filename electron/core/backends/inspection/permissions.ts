import { v7 as uuidv7 } from 'uuid';
import type { ProbePermission } from '../../../../shared/contract/backend-safety.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';
import { readActiveBackend, type BackendRow } from '../backend-row.ts';
import { runningSampleAddress } from '../sample-chatbot.ts';

type PermissionRow = RegisterTables['probe_permission'];

/** Where a system is now, with its port where that is not the usual one. */
export function hostOf({ host }: Context, row: BackendRow): string {
  const running = row.is_sample === 1 ? runningSampleAddress(host) : undefined;
  return new URL(running ?? row.base_url).host;
}

/** That the operator of this host permits probes; undefined where nobody confirmed it, or it was withdrawn. */
export function findPermission(register: RegisterReader, host: string): PermissionRow | undefined {
  return register.get(
    inRegister.selectFrom('probe_permission').selectAll().where('host', '=', host).where('withdrawn_at', 'is', null),
  );
}

export function describePermission(row: PermissionRow): ProbePermission {
  return {
    id: row.id,
    host: row.host,
    permittedBy: row.permitted_by,
    permittedOn: row.permitted_on,
    evidence: row.evidence,
    confirmedBy: row.confirmed_by,
    confirmedAt: new Date(row.confirmed_at).toISOString(),
  };
}

/** @throws Problem backend.unknown, backend.removed, inspection.otherHost, inspection.alreadyPermitted */
export function permitProbes(
  context: Context,
  { id: backendId, host, permittedBy, permittedOn, evidence }: ParsedInputOf<'backends.permitProbes'>,
): RegisterChange<OutputOf<'backends.permitProbes'>> {
  const row = readActiveBackend(context.register, backendId);
  // A yes is for the host that was on screen, not for one that the address was changed to meanwhile.
  if (hostOf(context, row) !== host) throw new Problem('inspection.otherHost');
  if (findPermission(context.register, host)) throw new Problem('inspection.alreadyPermitted');
  const id = uuidv7();
  return {
    refs: { backendId, permissionId: id },
    write(register) {
      register.run(
        inRegister.insertInto('probe_permission').values({
          id,
          host,
          permitted_by: permittedBy,
          permitted_on: permittedOn,
          evidence,
          confirmed_by: context.session.userId,
          confirmed_at: context.now(),
        }),
      );
      return { id };
    },
  };
}

/** @throws Problem inspection.permissionUnknown */
export function withdrawProbes(
  context: Context,
  { id, note }: ParsedInputOf<'backends.withdrawProbes'>,
): RegisterChange<OutputOf<'backends.withdrawProbes'>> {
  const standing = inRegister.selectFrom('probe_permission').select('id').where('id', '=', id);
  if (!context.register.get(standing.where('withdrawn_at', 'is', null)))
    throw new Problem('inspection.permissionUnknown');
  return {
    refs: { permissionId: id },
    reason: { purpose: 'review', note },
    write(register) {
      const changes = { withdrawn_by: context.session.userId, withdrawn_at: context.now() };
      register.run(inRegister.updateTable('probe_permission').set(changes).where('id', '=', id));
      return { id };
    },
  };
}
