import type { InputOf, OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { readActiveBackend, type BackendRow } from '../backend-row.ts';
import { findPermission, hostOf } from './permissions.ts';

const day = 86_400_000;

/** @throws Problem backend.unknown, backend.removed */
export function scheduleInspection(
  context: Context,
  { id, everyDays }: ParsedInputOf<'backends.scheduleInspection'>,
): RegisterChange<OutputOf<'backends.scheduleInspection'>> {
  readActiveBackend(context.register, id);
  const set = { every_days: everyDays ?? 0, set_by: context.session.userId, set_at: context.now() };
  return {
    refs: { backendId: id, everyDays },
    write(register) {
      if (everyDays === null) register.run(inRegister.deleteFrom('inspection_schedule').where('backend_id', '=', id));
      else {
        const insert = inRegister.insertInto('inspection_schedule').values({ backend_id: id, ...set });
        register.run(insert.onConflict((conflict) => conflict.column('backend_id').doUpdateSet(set)));
      }
      return { id };
    },
  };
}

export function readEveryDays(register: RegisterReader, backendId: string): number | null {
  const row = register.get(
    inRegister.selectFrom('inspection_schedule').select('every_days').where('backend_id', '=', backendId),
  );
  return row?.every_days ?? null;
}

/** Epoch milliseconds: so many days after the last one, or at once; null where nothing is scheduled. */
export function nextInspectionOf(register: RegisterReader, backendId: string, now: number): number | null {
  const everyDays = readEveryDays(register, backendId);
  if (everyDays === null) return null;
  const last = register.get(
    inRegister
      .selectFrom('backend_inspection')
      .select(({ fn }) => fn.max('started_at').as('at'))
      .where('backend_id', '=', backendId),
  );
  return last?.at == null ? now : last.at + everyDays * day;
}

/** What the inspection that is due longest is called with; null where none is. */
export function findDueInspection(context: Context): InputOf<'backends.inspect'> | null {
  const [first] = listScheduled(context).filter(({ at }) => at <= context.now());
  if (!first) return null;
  return { id: first.row.id, withProbes: findPermission(context.register, hostOf(context, first.row)) !== undefined };
}

export function nextInspectionAt(context: Context): Promise<number | null> {
  return Promise.resolve(listScheduled(context)[0]?.at ?? null);
}

/** Soonest first. */
function listScheduled(context: Context): { row: BackendRow; at: number }[] {
  const rows = context.register.all(
    inRegister
      .selectFrom('backend')
      .selectAll('backend')
      .innerJoin('inspection_schedule as s', 's.backend_id', 'backend.id')
      .where('state', '=', 'active')
      .where('disabled_at', 'is', null),
  );
  return rows
    .map((row) => ({ row, at: nextInspectionOf(context.register, row.id, context.now())! }))
    .toSorted((one, other) => one.at - other.at);
}
