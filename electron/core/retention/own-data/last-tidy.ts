import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** When copies in the vault were last erased; epoch milliseconds. */
export function readLastTidy(register: RegisterReader): number | null {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select('finished_at')
      .where('procedure', '=', 'retention.tidy')
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row?.finished_at ?? null;
}
