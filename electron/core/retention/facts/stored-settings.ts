import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type SettingRow = RegisterTables['retention_setting'];
type Declared = NonNullable<ParsedInputOf<'retention.declareSetting'>['setting']>;

/** By chatbot system: how long it keeps conversations by its own setting, as somebody or its interface said. */
export function readSettings(register: RegisterReader): Map<string, SettingRow> {
  const rows = register.all(inRegister.selectFrom('retention_setting').selectAll());
  return new Map(rows.map((row) => [row.backend_id, row]));
}

export function storeDeclared(
  register: RegisterWriter,
  backendId: string,
  { days, source, statedOn }: Declared,
  stored: { by: string; at: number },
): void {
  const columns = {
    days,
    source,
    stated_on: statedOn,
    is_read: 0 as const,
    stored_by: stored.by,
    stored_at: stored.at,
  };
  register.run(
    inRegister
      .insertInto('retention_setting')
      .values({ backend_id: backendId, ...columns })
      .onConflict((conflict) => conflict.column('backend_id').doUpdateSet(columns)),
  );
}

/** What its interface says of it is stored again with the next sync. */
export function removeSetting(register: RegisterWriter, backendId: string): void {
  register.run(inRegister.deleteFrom('retention_setting').where('backend_id', '=', backendId));
}
